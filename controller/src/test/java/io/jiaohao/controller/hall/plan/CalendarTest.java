// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hours, the days of the week, and the days that are not as their day of the week. */
class CalendarTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Span MORNING = Span.parse("08:30-12:00");
    private static final Span AFTERNOON = Span.parse("14:00-17:30");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final LocalDate SATURDAY = LocalDate.parse("2026-11-28");
    private static final Week WEEK = Week.ofWorkdays(List.of(MORNING, AFTERNOON));

    private static Calendar with(String... specials) {
        return new Calendar(
                ZONE,
                WEEK,
                null,
                List.of(specials).stream().map(Calendar.Special::parse).toList());
    }

    private static Instant at(String time) {
        return with().at(MONDAY, Span.time(time));
    }

    private static String complaint(org.junit.jupiter.api.function.Executable parse) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, parse).getMessage());
    }

    @Test
    void aSpanIsWrittenAsOneSaysIt() {
        assertEquals(new Span(LocalTime.of(8, 30), LocalTime.of(12, 0)), MORNING);
        assertEquals(MORNING, Span.parse(" 08:30 - 12:00 "));
        assertEquals("08:30-12:00", MORNING.toString());
        assertEquals("must look like 08:30-12:00, not acht", complaint(() -> Span.parse("acht")));
        assertEquals("must be a time like 08:30, not 8点", complaint(() -> Span.parse("8点-12:00")));
        assertEquals("must end after it begins: 12:00-12:00", complaint(() -> Span.parse("12:00-12:00")));
        assertTrue(MORNING.contains(Span.time("08:30")));
        assertFalse(MORNING.contains(Span.time("08:29")));
        assertFalse(MORNING.contains(Span.time("12:00")));
    }

    @Test
    void aWeekHasItsDaysAndAFreeDayHasNone() {
        assertEquals(List.of(MORNING, AFTERNOON), WEEK.of(DayOfWeek.FRIDAY));
        assertEquals(List.of(), WEEK.of(DayOfWeek.SUNDAY));
        assertEquals(List.of(MORNING, AFTERNOON), WEEK.usual());
        assertEquals(List.of(), new Week(Map.of()).usual());
        assertEquals(List.of(MORNING), new Week(Map.of(DayOfWeek.SUNDAY, List.of(MORNING))).usual());
        assertEquals(
                "MONDAY: 11:00-13:00 begins before the one before it ends",
                complaint(() -> new Week(Map.of(DayOfWeek.MONDAY, List.of(MORNING, Span.parse("11:00-13:00"))))));
        assertEquals(
                2,
                new Week(Map.of(DayOfWeek.MONDAY, List.of(MORNING, Span.parse("12:00-13:00"))))
                        .usual()
                        .size());
    }

    @Test
    void holidaysRestAndSwappedDaysWork() {
        var calendar = with("2026-11-23 休 国庆节", "2026-11-28 班 国庆节调休", "2026-11-24 休");
        assertEquals(List.of(), calendar.windows(MONDAY));
        assertEquals(List.of(MORNING, AFTERNOON), calendar.windows(SATURDAY));
        assertEquals(List.of(MORNING, AFTERNOON), calendar.kiosks(SATURDAY), "as the windows");
        assertEquals("国庆节", calendar.special(MONDAY).orElseThrow().name());
        assertEquals("", calendar.special(MONDAY.plusDays(1)).orElseThrow().name());
        assertEquals(Optional.empty(), calendar.special(MONDAY.plusDays(2)));
        assertEquals(Optional.empty(), calendar.end(MONDAY));
    }

    @Test
    void aLineThatCannotBeReadIsShown() {
        assertEquals("must look like \"2026-10-01 休 国庆节\", not \"2026-10-01\"", complaint(() -> with("2026-10-01")));
        assertEquals(
                "must look like \"2026-10-01 休 国庆节\", not \"2026-10-01 放 国庆节\"",
                complaint(() -> with("2026-10-01 放 国庆节")));
        assertEquals("must begin with a date like 2026-10-01, not 10月1日", complaint(() -> with("10月1日 休")));
    }

    @Test
    void aMomentLiesInASpanOrBeforeOne() {
        var spans = with().windows(MONDAY);
        assertEquals(Optional.empty(), with().during(spans, MONDAY, at("08:29")));
        assertEquals(Optional.of(MORNING), with().during(spans, MONDAY, at("08:30")));
        assertEquals(Optional.empty(), with().during(spans, MONDAY, at("12:00")));
        assertEquals(Optional.of(AFTERNOON), with().after(spans, MONDAY, at("12:00")));
        assertEquals(Optional.of(MORNING), with().after(spans, MONDAY, at("08:29")));
        assertEquals(Optional.of(AFTERNOON), with().after(spans, MONDAY, at("08:30")));
        assertEquals(Optional.empty(), with().after(spans, MONDAY, at("14:00")));
        assertEquals(Optional.of(at("17:30")), with().end(MONDAY));
        assertEquals(LocalTime.of(9, 0), with().time(Instant.parse("2026-11-23T01:00:00Z")));
    }

    @Test
    void aroundTheClockThereIsNoEnd() {
        assertTrue(Calendar.ALWAYS.always());
        assertFalse(with().always());
        assertEquals(Optional.empty(), Calendar.ALWAYS.end(MONDAY));
        var spans = Calendar.ALWAYS.windows(SATURDAY);
        assertTrue(Calendar.ALWAYS.during(spans, MONDAY, at("03:00")).isPresent());
        assertTrue(Calendar.ALWAYS
                .during(spans, MONDAY, at("03:00").plusSeconds(86_400))
                .isPresent());
    }
}
