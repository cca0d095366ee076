// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hall day begins at three in the morning, opens once and never goes back. */
class HallDaysTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TOMORROW = Office.TODAY.plusDays(1);

    private Instant now = HandClock.NINE;

    private HallDays days(Office office) {
        return new HallDays(office.desk, () -> now, ZONE);
    }

    private void at(String local) {
        now = java.time.LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    /** Waits until everything ordered before is through. */
    private static void settle(Office office) {
        office.ask("settle-" + office.journal.entries().size(), Office.NEXT);
    }

    private static List<LocalDate> openings(Office office) {
        return office.journal.entries().stream()
                .flatMap(entry -> entry.events().stream())
                .filter(Event.DayOpened.class::isInstance)
                .map(event -> ((Event.DayOpened) event).date())
                .toList();
    }

    @Test
    void untilThreeInTheMorningItIsStillTheDayBefore() {
        at("2026-11-24T02:59:59");
        assertEquals(Office.TODAY, HallDays.dayOf(now, ZONE));
        at("2026-11-24T03:00:00");
        assertEquals(TOMORROW, HallDays.dayOf(now, ZONE));
    }

    @Test
    void onTheDayItIsNothingIsOrdered() {
        try (var office = Office.opened()) {
            days(office).turn();
            settle(office);
            assertEquals(List.of(), office.journal.entries());
        }
    }

    @Test
    void whatIsDueByTheClockIsRecordedOnceAndMostlyNothingIs() {
        var hours = new Calendar(ZONE, Week.ofWorkdays(List.of(Span.parse("10:00-12:00"))), null, List.of());
        try (var office = Office.opened(new Event.PlanApplied(Office.plan().with(hours)))) {
            // given: nine o'clock, an hour before the windows work
            var days = days(office);
            for (var second = 0; second < 3; second++) {
                days.turn();
                settle(office);
            }
            assertEquals(
                    List.of(new Event.HoursTurned(List.of(Office.SHEBAO), true)),
                    office.journal.entries().stream()
                            .flatMap(entry -> entry.events().stream())
                            .filter(Event.HoursTurned.class::isInstance)
                            .toList());
        }
    }

    @Test
    void theDayBeforeIsClosedAndTheNewOneOpened() {
        try (var office = Office.opened()) {
            at("2026-11-24T03:00:00");
            days(office).turn();
            settle(office);
            assertEquals(TOMORROW, office.desk.hall().day());
            assertTrue(office.desk.hall().open());
        }
    }

    @Test
    void aDayThatWasNeverOpenedIsSkippedNotCaughtUp() {
        try (var office = Office.opened()) {
            at("2026-11-27T08:00:00");
            days(office).turn();
            settle(office);
            assertEquals(List.of(LocalDate.parse("2026-11-27")), openings(office));
        }
    }

    @Test
    void aDayNeverGoesBack() {
        try (var office = Office.opened()) {
            at("2026-11-20T12:00:00");
            days(office).turn();
            settle(office);
            assertEquals(Office.TODAY, office.desk.hall().day());
        }
    }

    @Test
    void turningAgainBeforeTheDeskWasThroughDoesNotCloseTheNewDay() {
        try (var office = new Office()) {
            // given: a desk that has not come to it yet
            at("2026-11-24T03:00:00");
            var days = days(office);
            days.turn();
            days.turn();
            days.turn();
            // when
            office.desk.open();
            settle(office);
            // then
            assertTrue(office.desk.hall().open());
            assertEquals(List.of(TOMORROW), openings(office));
            // and it turns again the day after
            at("2026-11-25T03:00:01");
            days.turn();
            settle(office);
            assertEquals(LocalDate.parse("2026-11-25"), office.desk.hall().day());
        }
    }
}
