// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTextTest {
    private static final TicketNumber FIRST = new TicketNumber("S001");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Of a number taken at 10:05:20. */
    private static String said(SlipWords words, int seconds, int low, int high) {
        return said(words, "2026-11-23T02:05:20Z", seconds, low, high);
    }

    private static String said(SlipWords words, String taken, int seconds, int low, int high) {
        var week = Week.ofWorkdays(List.of(Span.parse("08:30-12:00"), Span.parse("14:00-17:30")));
        var plan = Plan.NONE.with(new Calendar(ZONE, week, null, List.of()));
        var hall = Hall.evolve(
                Hall.EMPTY,
                new Entry(
                        1,
                        Instant.parse(taken),
                        Source.SELF,
                        List.of(
                                new Event.DayOpened(LocalDate.parse("2026-11-23"), "e1", plan),
                                new Event.TicketTaken(FIRST, new ServiceCode("shebao"), false, 1, "zh", true))));
        var ticket = hall.ticket(FIRST).orElseThrow();
        return ForecastText.of(hall, ticket, new Waits.Wait(seconds, low, high), ZONE, words);
    }

    @Test
    void aShortWaitIsAnInterval() {
        assertEquals("预计10:20—10:35叫号,仅供参考", said(SlipWords.ZH, 1_300, 900, 1_740));
        assertEquals("Expected 10:20–10:35, for guidance only", said(SlipWords.EN, 1_300, 900, 1_740));
    }

    @Test
    void beyondHalfAnHourATimeOfDayIsSaidRoundedToFiveMinutes() {
        assertEquals("预计14:10前后", said(SlipWords.ZH, 4 * 3600 + 240, 12_000, 20_000));
        assertEquals("Expected around 14:10", said(SlipWords.EN, 4 * 3600 + 400, 12_000, 20_000));
    }

    @Test
    void theLikelyMomentSaysWhetherItIsFarHoweverUnevenTheSpan() {
        assertEquals("预计09:40前后", said(SlipWords.ZH, "2026-11-23T01:00:00Z", 2_400, 1_500, 5_400));
        assertEquals("预计09:10—09:38叫号,仅供参考", said(SlipWords.ZH, "2026-11-23T01:00:00Z", 1_320, 600, 2_280));
    }

    @Test
    void intoABreakItIsWhenTheWindowsWorkAgain() {
        assertEquals("预计14:00前后", said(SlipWords.ZH, "2026-11-23T03:50:00Z", 900, 600, 1_200));
    }
}
