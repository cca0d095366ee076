// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.table;

import java.time.LocalDate;

/** How long a span one roll-up tells of. */
enum Scale {
    DAY(0),
    MONTH(1),
    YEAR(2);

    private static final int WHOLE = 3;

    private final int code;

    Scale(int code) {
        this.code = code;
    }

    /** Its number in the tables: by hour and person, or without both. */
    int code(boolean whole) {
        return code + (whole ? WHOLE : 0);
    }

    boolean longerThan(Scale other) {
        return code > other.code;
    }

    /** The next shorter one; a day is the shortest. */
    Scale shorter() {
        return this == YEAR ? MONTH : DAY;
    }

    /** The first day of the span in which a day lies. */
    LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The last day of the span that begins with {@code first}. */
    LocalDate last(LocalDate first) {
        return switch (this) {
            case DAY -> first;
            case MONTH -> first.plusMonths(1).minusDays(1);
            case YEAR -> first.plusYears(1).minusDays(1);
        };
    }
}
