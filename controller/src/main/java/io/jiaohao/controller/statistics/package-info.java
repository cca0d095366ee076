// SPDX-License-Identifier: Apache-2.0
/**
 * What a day's visits amount to: a fold over the journal's events into a table of visits, and figures read from it. Each figure
 * has one definition, here. Start with {@link io.jiaohao.controller.statistics.DayFigures}; what reports of many days are made of
 * is told in {@code statistics.day}, what they say in {@code statistics.figure}.
 */
@NullMarked
package io.jiaohao.controller.statistics;

import org.jspecify.annotations.NullMarked;
