// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.report;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** What each line of a report stands for. */
public enum By {
    DAY,
    WEEK,
    MONTH,
    YEAR,
    HOUR,
    WINDOW,
    SERVICE,
    STAFF;

    /** By the word in a request: {@code day}. */
    public static By of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether roll-ups without hour and person are enough. */
    public boolean whole() {
        return this != HOUR && this != STAFF;
    }

    /** Where a part of the numbers belongs. */
    String key(Part part) {
        return switch (this) {
            case DAY -> part.from().toString();
            case WEEK -> week(part.from());
            case MONTH -> part.from().toString().substring(0, 7);
            case YEAR -> part.from().toString().substring(0, 4);
            case HOUR -> Integer.toString(part.hour());
            case WINDOW -> part.window() == 0 ? "" : Integer.toString(part.window());
            case SERVICE -> part.service();
            case STAFF -> part.staff();
        };
    }

    /** {@code 2026-W48}, ISO 8601. */
    private static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
