// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.own;

import io.jiaohao.controller.hall.NotedSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The days of which somebody looks at the own figures; the last one may still go on. */
record OwnSpan(Of of, LocalDate from, LocalDate to) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9_999;

    /** Which days, seen from today. */
    enum Of {
        DAY,
        WEEK,
        MONTH,
        /** The month before this one. */
        BEFORE;

        /** As it stands in the address. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static OwnSpan of(Of of, LocalDate today) {
        return switch (of) {
            case DAY -> day(today);
            case WEEK -> new OwnSpan(of, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), today);
            case MONTH -> new OwnSpan(of, today.withDayOfMonth(1), today);
            case BEFORE -> {
                var month = YearMonth.from(today).minusMonths(1);
                yield new OwnSpan(of, month.atDay(1), month.atEndOfMonth());
            }
        };
    }

    static OwnSpan day(LocalDate day) {
        return new OwnSpan(Of.DAY, day, day);
    }

    /**
     * As an address asks for it.
     *
     * @param word absent: the month, of which there is most to say
     * @param day of {@link Of#DAY}; absent: today
     * @throws IllegalArgumentException where it means nothing
     */
    static OwnSpan asked(@Nullable String word, @Nullable String day, LocalDate today) {
        var of = word == null ? Of.MONTH : Of.valueOf(word.toUpperCase(Locale.ROOT));
        return of == Of.DAY && day != null && !day.isBlank()
                ? day(near(NotedSpan.parse(day).first()))
                : of(of, today);
    }

    /** No hall means another year. */
    private static LocalDate near(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("a year from " + FIRST_YEAR + " to " + LAST_YEAR + ", not " + day);
        }
        return day;
    }

    /** Of what a note can be: its months, and its days, the last one first. */
    List<NotedSpan> notable() {
        var spans = new ArrayList<NotedSpan>();
        spans.add(NotedSpan.month(to));
        if (!NotedSpan.month(from).equals(NotedSpan.month(to))) {
            spans.add(NotedSpan.month(from));
        }
        for (var day = to; !day.isBefore(from); day = day.minusDays(1)) {
            spans.add(of == Of.DAY ? 0 : spans.size(), NotedSpan.day(day));
        }
        return spans;
    }
}
