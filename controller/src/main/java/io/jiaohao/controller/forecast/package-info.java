// SPDX-License-Identifier: Apache-2.0
/**
 * How long somebody will wait, learnt from what happened. {@link io.jiaohao.controller.forecast.Forecast} is told of each event of a
 * hall and answers at the moment a number is taken; it plays what stands before the ticket many times over
 * ({@link io.jiaohao.controller.forecast.Rehearsal} with its {@link io.jiaohao.controller.forecast.Queues}) with the durations seen lately, and corrects itself by what came of its earlier
 * answers. Asks no clock and no chance: time comes in as data, and the draws are always the same.
 */
@NullMarked
package io.jiaohao.controller.forecast;

import org.jspecify.annotations.NullMarked;
