// SPDX-License-Identifier: Apache-2.0
/**
 * 好差评 for those above the hall: visits and what citizens thought of them, as the interface of a region wants them. What a region wants
 * is one {@link io.jiaohao.controller.evaluation.RegionForm}; another region is another one. Start with
 * {@link io.jiaohao.controller.evaluation.Evaluations}.
 */
@NullMarked
package io.jiaohao.controller.evaluation;

import org.jspecify.annotations.NullMarked;
