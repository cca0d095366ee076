// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts days into as few roll-ups as there are. */
final class Spans {

    private static final List<Scale> LONGEST_FIRST = List.of(Scale.YEAR, Scale.MONTH);

    /** Roll-ups that follow one another: the first day of the first and of the last. */
    record Run(Scale scale, LocalDate first, LocalDate last) {}

    private Spans() {}

    /** The last day of which anything is known; it may go on, and its month and year with it. Absent without any. */
    static @Nullable LocalDate lastDay(Connection connection) throws SQLException {
        return WindowTables.lastDay(connection, ErrandQuery.lastDay(connection));
    }

    /** {@code longest}: no longer ones are of use. */
    static List<Run> of(LocalDate from, LocalDate to, Scale longest) {
        List<Run> runs = new ArrayList<>();
        for (var at = from; !at.isAfter(to); ) {
            var scale = longest(at, to, longest);
            add(runs, scale, at);
            at = scale.last(at).plusDays(1);
        }
        return runs;
    }

    /** Of a day that is over for good, before {@code next}: its month and year are rolled up where they are over too. */
    static void rollUp(Connection connection, LocalDate day, @Nullable LocalDate next) throws SQLException {
        for (var scale : new Scale[] {Scale.MONTH, Scale.YEAR}) {
            var first = scale.first(day);
            if (next == null || !scale.first(next).equals(first)) {
                Rollups.writeSpan(connection, scale, first);
                WindowTables.writeSpan(connection, scale, first);
            }
        }
    }

    private static Scale longest(LocalDate at, LocalDate to, Scale longest) {
        for (var scale : LONGEST_FIRST) {
            if (!scale.longerThan(longest)
                    && scale.first(at).equals(at)
                    && !scale.last(at).isAfter(to)) {
                return scale;
            }
        }
        return Scale.DAY;
    }

    private static void add(List<Run> runs, Scale scale, LocalDate at) {
        var last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.scale() == scale) {
            runs.set(runs.size() - 1, new Run(scale, last.first(), at));
        } else {
            runs.add(new Run(scale, at, at));
        }
    }
}
