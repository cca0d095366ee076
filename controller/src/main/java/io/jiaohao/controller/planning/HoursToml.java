// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.planning;

import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code [hours]} of a plan, holidays among them. Pure. */
final class HoursToml {
    private HoursToml() {}

    static void write(TomlText toml, Calendar calendar) {
        toml.table("hours");
        var windows = calendar.windows();
        if (windows == null) {
            toml.put("always", true);
            return;
        }
        week(toml, windows, "windows", "days");
        var kiosks = calendar.kiosks();
        if (kiosks != null) {
            week(toml, kiosks, "kiosks", "kioskDays");
        }
        toml.put("specials", calendar.specials().stream().map(HoursToml::text).toList());
        others(toml, windows, "other");
        if (kiosks != null) {
            others(toml, kiosks, "kioskOther");
        }
    }

    private static void week(TomlText toml, Week week, String spans, String days) {
        toml.put(spans, texts(week.usual()))
                .put(days, usualDays(week).map(HoursToml::name).toList());
    }

    private static Stream<DayOfWeek> usualDays(Week week) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> week.days().containsKey(day) && week.of(day).equals(week.usual()));
    }

    /** Days that are not as the usual ones. An empty table says that there are none. */
    private static void others(TomlText toml, Week week, String table) {
        toml.table("hours." + table);
        Stream.of(DayOfWeek.values())
                .filter(day -> week.days().containsKey(day) && !week.of(day).equals(week.usual()))
                .forEach(day -> toml.put(name(day), texts(week.of(day))));
    }

    static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    static List<String> texts(List<Span> spans) {
        return spans.stream().map(Span::toString).toList();
    }

    private static String text(Calendar.Special special) {
        return (special.date() + (special.works() ? " 班 " : " 休 ") + special.name()).strip();
    }
}
