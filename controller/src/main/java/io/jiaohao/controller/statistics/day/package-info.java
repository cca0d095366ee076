// SPDX-License-Identifier: Apache-2.0
/**
 * What the entries of one day amount to, by themselves: errands with their times, and what windows did. Pure: no table, no clock. It
 * knows the hall's events and the hall after each. Start with {@link io.jiaohao.controller.statistics.day.DayBook}.
 */
@NullMarked
package io.jiaohao.controller.statistics.day;

import org.jspecify.annotations.NullMarked;
