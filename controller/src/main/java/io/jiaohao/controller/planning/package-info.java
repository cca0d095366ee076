// SPDX-License-Identifier: Apache-2.0
/**
 * The manager's own plan: {@link io.jiaohao.controller.planning.PlanFile} keeps it in the state folder,
 * {@link io.jiaohao.controller.planning.PlanToml} writes it, {@link io.jiaohao.controller.planning.Planner} applies it as soon as the rules
 * allow. The settings file of the installer is never touched.
 */
@NullMarked
package io.jiaohao.controller.planning;

import org.jspecify.annotations.NullMarked;
