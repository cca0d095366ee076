// SPDX-License-Identifier: Apache-2.0
/**
 * The plan over HTTP: {@link io.jiaohao.controller.web.plan.Plans} shows it, checks a changed one and keeps it.
 * {@code PlanForm} reads what somebody typed, {@code PlanChanges} says what is different, {@code Foresight} what it would have done.
 */
@NullMarked
package io.jiaohao.controller.web.plan;

import org.jspecify.annotations.NullMarked;
