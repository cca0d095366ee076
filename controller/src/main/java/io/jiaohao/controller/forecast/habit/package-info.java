// SPDX-License-Identifier: Apache-2.0
/**
 * What can be learnt from numbers alone, whatever they mean: durations, a profile over the day, how many come, what goes first, a blend of estimates, a band that
 * holds four of five. Each is small, forgets slowly and knows nothing of halls.
 */
@NullMarked
package io.jiaohao.controller.forecast.habit;

import org.jspecify.annotations.NullMarked;
