// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import io.jiaohao.controller.web.reply.Problem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each clerk sees the own figures first. 2026-11-23 is a Monday; Thursday the 26th is a holiday here. */
class SeenFirstTest {
    private static final Calendar CALENDAR = new Calendar(
            ZoneId.of("Asia/Shanghai"),
            Week.ofWorkdays(List.of(Span.parse("09:00-17:00"))),
            null,
            List.of(new Calendar.Special(LocalDate.parse("2026-11-26"), false, "节")));

    @ParameterizedTest
    @CsvSource({
        // at once: today too
        "2026-11-25, 0, 2026-11-25",
        // Monday's, when Tuesday is over
        "2026-11-24, 1, 2026-11-22",
        "2026-11-25, 1, 2026-11-23",
        // Friday's (the 20th), when Monday is over; a weekend gives nobody time
        "2026-11-23, 1, 2026-11-19",
        "2026-11-24, 2, 2026-11-19",
        // nor does a holiday: Wednesday's, when Friday is over
        "2026-11-27, 1, 2026-11-24",
        "2026-11-28, 1, 2026-11-26",
    })
    void aDayIsToldOfWhenSoManyWorkingDaysAfterItAreOver(LocalDate today, int workingDays, LocalDate last) {
        assertEquals(last, new SeenFirst(() -> today, () -> CALENDAR, workingDays).lastDay());
    }

    @Test
    void whatNamesTheStaffEndsWithTheLastDayOfWhichTheyAreReported() {
        // given
        var seenFirst = new SeenFirst(() -> LocalDate.parse("2026-11-25"), () -> CALENDAR, 1);
        var monday = LocalDate.parse("2026-11-23");
        // then
        assertEquals(monday, seenFirst.told(monday, monday.plusDays(2)));
        assertEquals(monday.minusDays(3), seenFirst.told(monday.minusDays(4), monday.minusDays(3)));
        var refused = assertThrows(Problem.class, () -> seenFirst.told(monday.plusDays(1), monday.plusDays(2)));
        assertEquals(409, refused.status());
        assertEquals("STAFF_NOT_YET", refused.reason().code());
    }

    @Test
    void aCalendarWithoutWorkingDaysEndsTheSearch() {
        var today = LocalDate.parse("2026-11-25");
        var free = new Calendar(ZoneId.of("Asia/Shanghai"), new Week(Map.of()), null, List.of());
        assertEquals(today.minusDays(401), new SeenFirst(() -> today, () -> free, 1).lastDay());
    }
}
