// SPDX-License-Identifier: Apache-2.0
/**
 * Every figure of a report, each with its one definition: a {@link io.jiaohao.controller.statistics.figure.Count} says what is added up
 * over errands, a {@link io.jiaohao.controller.statistics.figure.Figure} what is made of the sums, over which denominator. Pure. Start
 * with {@link io.jiaohao.controller.statistics.figure.Figure}.
 */
@NullMarked
package io.jiaohao.controller.statistics.figure;

import org.jspecify.annotations.NullMarked;
