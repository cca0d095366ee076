// SPDX-License-Identifier: Apache-2.0
/**
 * Years of history that never happened, to show that figures cost no more with them than without. Start with
 * {@link io.jiaohao.controller.reliability.history.StatisticsBench}.
 */
@NullMarked
package io.jiaohao.controller.reliability.history;

import org.jspecify.annotations.NullMarked;
