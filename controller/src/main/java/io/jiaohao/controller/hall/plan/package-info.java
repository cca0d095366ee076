// SPDX-License-Identifier: Apache-2.0
/**
 * The hall as configured: {@link io.jiaohao.controller.hall.plan.Plan} holds {@link io.jiaohao.controller.hall.plan.Service services},
 * {@link io.jiaohao.controller.hall.plan.WindowPlan windows}, {@link io.jiaohao.controller.hall.plan.Clerk staff},
 * {@link io.jiaohao.controller.hall.plan.PriorityClass priority classes}, the {@link io.jiaohao.controller.hall.plan.Policy customs} and
 * the {@link io.jiaohao.controller.hall.plan.Calendar calendar}. A plan that exists is consistent. Values only; a component that an
 * older journal does not know is absent there and takes its usual value.
 */
@NullMarked
package io.jiaohao.controller.hall.plan;

import org.jspecify.annotations.NullMarked;
