// SPDX-License-Identifier: Apache-2.0
/**
 * How many windows a service needs at each hour, from how many people come and how long they take: Erlang's formula for those who wait.
 * Pure; it knows the plan and numbers, and whoever asks brings them. Start with {@link io.jiaohao.controller.staffing.Staffing}.
 */
@NullMarked
package io.jiaohao.controller.staffing;

import org.jspecify.annotations.NullMarked;
