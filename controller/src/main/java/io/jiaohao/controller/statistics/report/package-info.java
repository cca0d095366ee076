// SPDX-License-Identifier: Apache-2.0
/**
 * What a report asks for and what it says: errands and roll-ups gathered into lines by day, hour, window, service or person. Pure; where
 * the numbers come from is told by {@code statistics.table}. Start with {@link io.jiaohao.controller.statistics.report.Reports}.
 */
@NullMarked
package io.jiaohao.controller.statistics.report;

import org.jspecify.annotations.NullMarked;
