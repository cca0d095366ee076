// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.publishing;

import io.jiaohao.controller.hall.sheet.Sheet.Line;
import io.jiaohao.controller.hall.sheet.Withheld;
import io.jiaohao.controller.statistics.figure.Sums;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept from the public, as offices of statistics do it: what is over fewer than {@value #FEWEST}, what one person's work alone
 * makes up, and, where just one of several would be missing, the smallest of the others with it, because the total gives the one away.
 */
final class Secrecy {
    static final int FEWEST = 5;
    private static final int PEOPLE = 2;

    private Secrecy() {}

    /**
     * A line of figures.
     *
     * @param of what it is about
     * @param people how many did that work
     */
    static Line line(List<Told> told, Of of, Sums sums, int people) {
        SortedMap<String, Double> values = new TreeMap<>();
        SortedMap<String, Withheld> withheld = new TreeMap<>();
        for (var each : told) {
            var value = each.figure().of(sums);
            var why = why(each, sums, people);
            if (why != null) {
                withheld.put(each.key(), why);
            } else if (value != null) {
                values.put(each.key(), value.doubleValue());
            }
        }
        return new Line(of.key(), of.zh(), of.en(), values, withheld);
    }

    /** What a line is about. */
    record Of(String key, String zh, String en) {}

    private static @Nullable Withheld why(Told told, Sums sums, int people) {
        var over = told.over();
        var number = (over == null ? told.figure() : over).of(sums);
        if (number == null || number.longValue() == 0) {
            return null;
        }
        if (number.longValue() < FEWEST) {
            return Withheld.FEW;
        }
        return told.work() && people < PEOPLE ? Withheld.ONE_PERSON : null;
    }

    /** Lines that together are a total: of each figure, none is missing alone. */
    static List<Line> noneAlone(List<Told> told, List<Line> lines) {
        var all = new ArrayList<>(lines);
        for (var each : told) {
            var key = each.key();
            if (lines.stream().filter(line -> line.withheld().containsKey(key)).count() == 1) {
                smallest(each, lines).ifPresent(n -> all.set(n, without(all.get(n), key)));
            }
        }
        return all;
    }

    /** Which of those that are told is over the fewest. */
    private static Optional<Integer> smallest(Told told, List<Line> lines) {
        var size = told.over() == null ? told.key() : told.over().key();
        return IntStream.range(0, lines.size())
                .boxed()
                .filter(n -> lines.get(n).values().containsKey(told.key()))
                .filter(n -> lines.get(n).values().getOrDefault(size, Double.MAX_VALUE) > 0)
                .min(Comparator.comparingDouble(n -> lines.get(n).values().getOrDefault(size, Double.MAX_VALUE)));
    }

    private static Line without(Line line, String key) {
        var values = new TreeMap<>(line.values());
        var withheld = new TreeMap<>(line.withheld());
        values.remove(key);
        withheld.put(key, Withheld.WITH_ANOTHER);
        return new Line(line.key(), line.zh(), line.en(), values, withheld);
    }
}
