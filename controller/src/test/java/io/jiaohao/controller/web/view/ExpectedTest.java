// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.view;

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
import io.jiaohao.controller.web.view.Expected.Said;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long it may still take, in words that a phone says. */
class ExpectedTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    private static Optional<Said> said(Instant now, int low, int likely, int high) {
        return new Expected(
                        NINE.plusSeconds(low * 60L), NINE.plusSeconds(likely * 60L), NINE.plusSeconds(high * 60L), null)
                .said(now, ZONE);
    }

    @Test
    void upToHalfAnHourItIsMinutesFromNow() {
        assertEquals(Optional.of(new Said.Span(8, 15)), said(NINE, 8, 11, 15));
        assertEquals(Optional.of(new Said.Span(3, 10)), said(NINE.plusSeconds(300), 8, 11, 15));
        assertEquals(Optional.of(new Said.Span(2, 10)), said(NINE.plusSeconds(301), 8, 11, 15));
        assertEquals(Optional.of(new Said.Minutes(5)), said(NINE.plusSeconds(600), 8, 11, 15));
    }

    @Test
    void beyondHalfAnHourItIsATimeOfDayToFiveMinutes() {
        assertEquals(Optional.of(new Said.Span(20, 40)), said(NINE, 20, 30, 40));
        assertEquals(Optional.of(new Said.Around(LocalTime.of(9, 30))), said(NINE, 20, 31, 40));
    }

    @Test
    void theLikelyMomentSaysWhetherItIsFarHoweverUnevenTheSpan() {
        assertEquals(Optional.of(new Said.Around(LocalTime.of(9, 40))), said(NINE, 25, 40, 90));
        assertEquals(Optional.of(new Said.Span(10, 38)), said(NINE, 10, 22, 38));
        assertEquals(Optional.of(new Said.Span(0, 38)), said(NINE, 0, 22, 38));
    }

    @Test
    void intoABreakItIsWhenTheWindowsWorkAgain() {
        var expected = new Expected(NINE, NINE, NINE, LocalTime.of(14, 2));
        assertEquals(Optional.of(new Said.Around(LocalTime.of(14, 0))), expected.said(NINE, ZONE));
    }

    @Test
    void aServiceIsToldTheLikelySecondsAndTheEndOfTheBreakTheyFallInto() {
        // given
        var week = Week.ofWorkdays(List.of(Span.parse("08:30-12:00"), Span.parse("14:00-17:30")));
        var plan = Plan.NONE.with(new Calendar(ZONE, week, null, List.of()));
        var opened = new Event.DayOpened(LocalDate.parse("2026-11-23"), "e1", plan);
        var hall = Hall.evolve(Hall.EMPTY, new Entry(1, NINE, Source.SELF, List.of(opened)));
        var wait = new Waits.Wait(2_400, 1_500, 5_400);
        // then
        assertEquals(
                "{\"low\":1500,\"likely\":2400,\"high\":5400}",
                Expected.seconds(hall, NINE, wait, 0).encode());
        assertEquals(
                "{\"low\":0,\"likely\":600,\"high\":3600,\"back\":\"14:00\"}",
                Expected.seconds(hall, NINE.plus(Duration.ofMinutes(150)), wait, 1_800)
                        .encode());
    }

    @Test
    void aTimeThatHasGoneByIsNotSaid() {
        assertEquals(Optional.of(new Said.Soon()), said(NINE.plusSeconds(890), 8, 11, 15));
        assertEquals(Optional.empty(), said(NINE.plusSeconds(900), 8, 11, 15));
    }
}
