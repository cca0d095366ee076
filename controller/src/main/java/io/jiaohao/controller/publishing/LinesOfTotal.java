// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.publishing;

import io.jiaohao.controller.hall.sheet.Sheet.Line;
import io.jiaohao.controller.publishing.Secrecy.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Lines that together are the total. What is withheld in some of them is the total less the others, so of each figure those withheld
 * together must be as many, and of as many people, as a line that is told; else the smallest of the others is withheld with them, and
 * the total's figure where none is left. Mutable; one thread.
 */
final class LinesOfTotal {
    private final List<Row> rows;
    private final List<Line> lines = new ArrayList<>();
    private final Set<Told> givenAway = EnumSet.noneOf(Told.class);

    /** {@code total}: what of it is withheld anyway gives nothing away. */
    LinesOfTotal(List<Told> told, List<Row> rows, Line total) {
        this.rows = rows;
        rows.forEach(row -> lines.add(Secrecy.line(told, row)));
        for (var each : told) {
            if (!total.withheld().containsKey(each.key())) {
                hide(each);
            }
        }
    }

    List<Line> lines() {
        return lines;
    }

    /** What the total must not tell. */
    Set<Told> givenAway() {
        return givenAway;
    }

    private void hide(Told told) {
        while (!safe(told)) {
            var next = smallest(told);
            if (next.isEmpty()) {
                givenAway.add(told);
                return;
            }
            lines.set(next.get(), Secrecy.without(lines.get(next.get()), Set.of(told)));
        }
    }

    private boolean safe(Told told) {
        var hidden = IntStream.range(0, rows.size())
                .filter(n -> lines.get(n).withheld().containsKey(told.key()))
                .mapToObj(rows::get)
                .toList();
        return hidden.isEmpty() || (hidden.size() > 1 && Secrecy.why(told, hidden) == null);
    }

    /** Which of those that are told is over the fewest. */
    private Optional<Integer> smallest(Told told) {
        return IntStream.range(0, rows.size())
                .boxed()
                .filter(n -> lines.get(n).values().containsKey(told.key()))
                .filter(n -> told.count(rows.get(n).sums()) > 0)
                .min(Comparator.comparingLong(n -> told.count(rows.get(n).sums())));
    }
}
