// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.publishing;

import io.jiaohao.controller.hall.sheet.Sheet.Line;
import io.jiaohao.controller.hall.sheet.Withheld;
import io.jiaohao.controller.publishing.MonthReports.Worker;
import io.jiaohao.controller.statistics.figure.Sums;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is kept from the public, as offices of statistics do it: what is over fewer than {@value #FEWEST}, and what the work of fewer than
 * {@value #PEOPLE} people makes up. Of two, each could take the own figure, which everybody may see, from the sum.
 */
final class Secrecy {
    static final int FEWEST = 5;
    static final int PEOPLE = 3;
    /** Who did less than a twentieth hides nobody. */
    private static final int PARTS = 20;

    /** Each of them tells of the others. */
    private static final List<Set<Told>> TOGETHER = List.of(
            Set.of(Told.RATED, Told.SATISFIED, Told.BAD, Told.RATED_COUNT), Set.of(Told.HANDLING_MEAN, Told.INFERRED));

    private Secrecy() {}

    /** What a line is about. */
    record Of(String key, String zh, String en) {}

    /** What a line is made of, {@code people}: by whom. */
    record Row(Of of, Sums sums, List<Worker> people) {}

    /** A line of figures. */
    static Line line(List<Told> told, Row row) {
        SortedMap<String, Double> values = new TreeMap<>();
        SortedMap<String, Withheld> withheld = new TreeMap<>();
        for (var each : told) {
            var value = each.figure().of(row.sums());
            var why = why(each, List.of(row));
            if (why != null) {
                withheld.put(each.key(), why);
            } else if (value != null) {
                values.put(each.key(), value.doubleValue());
            }
        }
        return new Line(row.of().key(), row.of().zh(), row.of().en(), values, withheld);
    }

    /** Why a figure of {@code rows} together is withheld; absent where it is not, or is over nothing. */
    static @Nullable Withheld why(Told told, List<Row> rows) {
        var count = rows.stream().mapToLong(row -> told.count(row.sums())).sum();
        if (count == 0) {
            return null;
        }
        if (count < FEWEST) {
            return Withheld.FEW;
        }
        return told.work() && people(told, rows, count) < PEOPLE ? Withheld.ONE_PERSON : null;
    }

    /** How many people stand behind it: who served some, and did a part of it that is worth the name. */
    private static long people(Told told, List<Row> rows, long count) {
        Map<String, Long> done = new HashMap<>();
        Map<String, Long> served = new HashMap<>();
        for (var row : rows) {
            for (var worker : row.people()) {
                done.merge(worker.badge(), told.count(worker.sums()), Long::sum);
                served.merge(worker.badge(), Told.SERVED.count(worker.sums()), Long::sum);
            }
        }
        return done.entrySet().stream()
                .filter(each -> each.getValue() * PARTS >= count)
                .filter(each -> served.getOrDefault(each.getKey(), 0L) >= FEWEST)
                .count();
    }

    /** Without {@code hidden}, because other lines would give it away. */
    static Line without(Line line, Collection<Told> hidden) {
        var values = new TreeMap<>(line.values());
        var withheld = new TreeMap<>(line.withheld());
        for (var told : hidden) {
            if (values.remove(told.key()) != null) {
                withheld.put(told.key(), Withheld.WITH_ANOTHER);
            }
        }
        return new Line(line.key(), line.zh(), line.en(), values, withheld);
    }

    /** The whole hall's, where what is withheld takes with it whatever would tell of it. */
    static Line together(Line line) {
        var mended = line;
        for (var group : TOGETHER) {
            if (group.stream().anyMatch(told -> line.withheld().containsKey(told.key()))) {
                mended = without(mended, group);
            }
        }
        return mended;
    }
}
