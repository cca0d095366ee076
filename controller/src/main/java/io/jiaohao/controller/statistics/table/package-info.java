// SPDX-License-Identifier: Apache-2.0
/**
 * Errands, roll-ups and windows' times in the tables of {@code records}: written day by day, read for reports. The only place of
 * reports that knows SQL. Start with {@link io.jiaohao.controller.statistics.table.ErrandView}.
 */
@NullMarked
package io.jiaohao.controller.statistics.table;

import org.jspecify.annotations.NullMarked;
