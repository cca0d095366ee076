// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.report;

import io.jiaohao.controller.statistics.figure.Sums;
import java.util.List;

/**
 * A report.
 *
 * @param asOf the journal sequence up to which it counts
 * @param behind the last answered sequence was not reached in time
 */
public record Report(Wanted wanted, long asOf, boolean behind, Line total, List<Line> lines) {
    public Report {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param key as {@link By} says; {@code total} of the total
     * @param name of the plan now; the key where it has none
     * @param nameEn the same in English
     */
    public record Line(String key, String name, String nameEn, Sums sums) {}
}
