// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** {@code [hours]}: when the hall works, and the file of its holidays. */
public final class HoursConfig {
    private static final List<String> WORKDAYS = List.of("monday", "tuesday", "wednesday", "thursday", "friday");

    private HoursConfig() {}

    /**
     * Finds the lines of a file that settings name; {@code usual}: that of the built-in settings. Complains with an {@link
     * IllegalArgumentException}.
     */
    interface Holidays {
        List<String> lines(String name, boolean usual);
    }

    static Calendar calendar(ConfigTable root, ConfigTable usual, ZoneId zone, Holidays holidays) {
        var own = root.has("hours");
        var table = (own ? root : usual).tableOrEmpty("hours");
        var always = table.flag("always", false);
        var windows = spans(table, "windows");
        var kiosks = spans(table, "kiosks");
        var days = days(table, "days");
        var others = others(table.tableOrEmpty("other"));
        var kioskDays = table.has("kioskDays") ? days(table, "kioskDays") : days;
        var kioskOthers = table.has("kioskOther") ? others(table.tableOrEmpty("kioskOther")) : others;
        var file = table.text("holidays", "");
        var specials = new ArrayList<>(specials(table));
        table.end();
        if (always) {
            return new Calendar(zone, null, null, List.of());
        }
        if (windows.isEmpty()) {
            throw table.wrong("windows", "is missing: say when the windows work, or always = true");
        }
        var week = table.check(() -> week(days, windows, others));
        if (!file.isEmpty()) {
            specials.addAll(specials(table, file, () -> holidays.lines(file, !own)));
        }
        return new Calendar(
                zone,
                week,
                kiosks.isEmpty() ? null : table.check(() -> week(kioskDays, kiosks, kioskOthers)),
                specials);
    }

    private static Week week(List<DayOfWeek> days, List<Span> spans, Map<DayOfWeek, List<Span>> others) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        days.forEach(day -> week.put(day, spans));
        week.putAll(others);
        return new Week(week);
    }

    /** Days with hours of their own. */
    private static Map<DayOfWeek, List<Span>> others(ConfigTable table) {
        var others = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var key : table.keys()) {
            others.put(table.check(() -> day(key)), spans(table, key));
        }
        return others;
    }

    /** Spans of the day like {@code ["08:30-12:00", "14:00-17:30"]}. */
    static List<Span> spans(ConfigTable table, String key) {
        try {
            return table.texts(key, List.of()).stream().map(Span::parse).toList();
        } catch (IllegalArgumentException e) {
            throw table.wrong(key, e.getMessage() == null ? "is wrong" : e.getMessage());
        }
    }

    /** Days of the week by their English names; left out: Monday to Friday. */
    static List<DayOfWeek> days(ConfigTable table, String key) {
        try {
            return table.texts(key, WORKDAYS).stream().map(HoursConfig::day).toList();
        } catch (IllegalArgumentException e) {
            throw table.wrong(key, e.getMessage() == null ? "is wrong" : e.getMessage());
        }
    }

    private static DayOfWeek day(String text) {
        for (var day : DayOfWeek.values()) {
            if (day.name().equalsIgnoreCase(text)) {
                return day;
            }
        }
        throw new IllegalArgumentException("must be a day like monday, not \"" + text.toLowerCase(Locale.ROOT) + '"');
    }

    /** Those that stand here come before those of the file: the first of a date counts. */
    private static List<Calendar.Special> specials(ConfigTable table) {
        try {
            return table.texts("specials", List.of()).stream()
                    .map(Calendar.Special::parse)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw table.wrong("specials", String.valueOf(e.getMessage()));
        }
    }

    private static List<Calendar.Special> specials(ConfigTable table, String file, Supplier<List<String>> lines) {
        try {
            return specials(file, lines.get());
        } catch (IllegalArgumentException e) {
            throw table.wrong("holidays", String.valueOf(e.getMessage()));
        }
    }

    private static List<Calendar.Special> specials(String file, List<String> lines) {
        var specials = new ArrayList<Calendar.Special>();
        for (var n = 0; n < lines.size(); n++) {
            var line = lines.get(n).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                specials.add(special(file, n + 1, line));
            }
        }
        return specials;
    }

    private static Calendar.Special special(String file, int number, String line) {
        try {
            return Calendar.Special.parse(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " line " + number + ": " + e.getMessage(), e);
        }
    }
}
