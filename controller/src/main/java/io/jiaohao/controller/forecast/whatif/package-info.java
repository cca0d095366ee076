// SPDX-License-Identifier: Apache-2.0
/**
 * Recorded days once more, by the real rules, under another plan. {@link io.jiaohao.controller.forecast.whatif.OtherPlan} is where to
 * start; {@code Shifts} reads from the record when windows worked, {@code Openings} says when those of a plan would, {@code Rehearsal}
 * plays one day. Pure. It knows the rules, recorded visits and nothing of the hall of today.
 */
@NullMarked
package io.jiaohao.controller.forecast.whatif;

import org.jspecify.annotations.NullMarked;
