// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.plan;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/** The spans of each day of the week, in order and apart from one another; a day that is left out is free. */
public record Week(Map<DayOfWeek, List<Span>> days) {
    public Week {
        days.forEach(Week::apart);
        days = Map.copyOf(days);
    }

    /** The same hours from Monday to Friday. */
    public static Week ofWorkdays(List<Span> spans) {
        return new Week(Map.of(
                DayOfWeek.MONDAY, spans,
                DayOfWeek.TUESDAY, spans,
                DayOfWeek.WEDNESDAY, spans,
                DayOfWeek.THURSDAY, spans,
                DayOfWeek.FRIDAY, spans));
    }

    public List<Span> of(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    /** The hours of a work day: of the first day in the week that has any. */
    public List<Span> usual() {
        for (var day : DayOfWeek.values()) {
            if (!of(day).isEmpty()) {
                return of(day);
            }
        }
        return List.of();
    }

    private static void apart(DayOfWeek day, List<Span> spans) {
        for (var n = 1; n < spans.size(); n++) {
            if (spans.get(n).from().isBefore(spans.get(n - 1).to())) {
                throw new IllegalArgumentException(day + ": " + spans.get(n) + " begins before the one before it ends");
            }
        }
    }
}
