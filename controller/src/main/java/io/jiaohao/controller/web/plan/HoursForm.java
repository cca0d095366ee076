// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.plan;

import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hours and holidays as somebody typed them. Pure. */
final class HoursForm {
    static final String[] DAYS =
            Arrays.stream(DayOfWeek.values()).map(Enum::name).toArray(String[]::new);

    private HoursForm() {}

    static Calendar read(Typed typed, ZoneId zone) {
        if (!typed.has("windows")) {
            return new Calendar(zone, null, null, List.of());
        }
        var windows = week(typed, "windows");
        var kiosks = typed.has("kiosks") ? week(typed, "kiosks") : null;
        var specials = typed.each("specials", HoursForm::special);
        typed.unique("specials", "date");
        return new Calendar(zone, windows, kiosks, specials);
    }

    private static Week week(Typed typed, String field) {
        var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        var table = typed.table(field);
        for (var day : DAYS) {
            var spans = table.spans(day);
            if (table.has(day)) {
                days.put(DayOfWeek.valueOf(day), spans);
            }
        }
        if (days.values().stream().allMatch(List::isEmpty)) {
            typed.fault(field, Fault.What.NO_HOURS);
        }
        return new Week(days);
    }

    private static Calendar.@Nullable Special special(Typed typed) {
        var date = typed.needed("date");
        try {
            return date.isEmpty()
                    ? null
                    : new Calendar.Special(LocalDate.parse(date), typed.flag("works"), typed.text("name"));
        } catch (DateTimeParseException bad) {
            typed.fault("date", Fault.What.DATE);
            return null;
        }
    }
}
