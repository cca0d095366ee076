// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** A day or a whole month, as figures are spoken of: {@code 2026-11-23} or {@code 2026-11}. */
public record NotedSpan(LocalDate first, LocalDate last) {

    /** {@code text}, which must be a day or a month that there is. */
    public static NotedSpan parse(String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}")) {
                var month = YearMonth.parse(text);
                return new NotedSpan(month.atDay(1), month.atEndOfMonth());
            }
            return day(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a day like 2026-11-23 or a month like 2026-11, not \"" + text + '"', e);
        }
    }

    public static NotedSpan day(LocalDate day) {
        return new NotedSpan(day, day);
    }

    /** The month in which {@code day} lies. */
    public static NotedSpan month(LocalDate day) {
        return parse(YearMonth.from(day).toString());
    }

    /** Whether a day of it lies between both, themselves included. */
    public boolean touches(LocalDate from, LocalDate to) {
        return !first.isAfter(to) && !last.isBefore(from);
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : YearMonth.from(first).toString();
    }
}
