// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Cuts days into as few roll-ups as there are. */
final class Spans {

    /** Roll-ups that follow one another: the first day of the first and of the last. */
    record Run(Scale scale, LocalDate first, LocalDate last) {}

    private Spans() {}

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

    private static Scale longest(LocalDate at, LocalDate to, Scale longest) {
        for (var n = longest.ordinal(); n > 0; n--) {
            var scale = Scale.values()[n];
            if (scale.first(at).equals(at) && !scale.last(at).isAfter(to)) {
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
