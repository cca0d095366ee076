// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.controller.hall.NotedSpan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnSpanTest {

    @ParameterizedTest
    @CsvSource({
        "day, 2026-12-02, 2026-12-02, 2026-12-02",
        "week, 2026-12-02, 2026-11-30, 2026-12-02",
        "month, 2026-12-02, 2026-12-01, 2026-12-02",
        "before, 2026-12-02, 2026-11-01, 2026-11-30",
        "before, 2026-01-31, 2025-12-01, 2025-12-31",
    })
    void theDaysAreThoseBeforeToday(String word, LocalDate today, LocalDate from, LocalDate to) {
        var span = OwnSpan.asked(word, null, today);
        assertEquals(from, span.from());
        assertEquals(to, span.to());
    }

    @Test
    void anyDayCanBeAskedFor() {
        var today = LocalDate.parse("2026-12-02");
        assertEquals(OwnSpan.day(LocalDate.parse("2026-03-09")), OwnSpan.asked("day", "2026-03-09", today));
        assertEquals(OwnSpan.Of.MONTH, OwnSpan.asked(null, null, today).of());
        assertThrows(IllegalArgumentException.class, () -> OwnSpan.asked("day", "yesterday", today));
        assertThrows(IllegalArgumentException.class, () -> OwnSpan.asked("decade", null, today));
        assertThrows(IllegalArgumentException.class, () -> OwnSpan.asked("day", "-999999999-01-01", today));
        assertThrows(IllegalArgumentException.class, () -> OwnSpan.asked("day", "1899-12-31", today));
    }

    @Test
    void aNoteIsAboutItsMonthsOrItsDays() {
        var week = OwnSpan.of(OwnSpan.Of.WEEK, LocalDate.parse("2026-12-02"));
        assertEquals(
                List.of("2026-12", "2026-11", "2026-12-02", "2026-12-01", "2026-11-30"),
                week.notable().stream().map(NotedSpan::toString).toList());
        assertEquals(
                List.of("2026-12-02", "2026-12"),
                OwnSpan.day(LocalDate.parse("2026-12-02")).notable().stream()
                        .map(NotedSpan::toString)
                        .toList());
    }
}
