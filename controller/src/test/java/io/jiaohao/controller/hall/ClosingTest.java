// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Told.arrived;
import static io.jiaohao.controller.hall.Told.called;
import static io.jiaohao.controller.hall.Told.closed;
import static io.jiaohao.controller.hall.Told.finished;
import static io.jiaohao.controller.hall.Told.missed;
import static io.jiaohao.controller.hall.Told.next;
import static io.jiaohao.controller.hall.Told.noShow;
import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Told.takenWithPriority;
import static io.jiaohao.controller.hall.Told.withdrawn;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.HOURS;
import static io.jiaohao.controller.hall.Town.PLAN;
import static io.jiaohao.controller.hall.Town.SHEBAO;
import static io.jiaohao.controller.hall.Town.STRICT;
import static io.jiaohao.controller.hall.Town.YIBAO;
import static io.jiaohao.controller.hall.Town.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy.Closing;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lunch, the end of a day, and a day cut short: nobody is wiped away in silence. */
class ClosingTest {
    private static final Command PASS = new Command.PassTime();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Event OUT = new Event.HoursTurned(List.of(SHEBAO, YIBAO), true);
    private static final Instant AFTER_LUNCH = Instant.parse("2026-11-23T06:20:00Z");

    private static Plan waiting(Closing.Waiting custom) {
        return PLAN.with(HOURS)
                .with(STRICT.with(new Closing(
                        custom, Closing.Last.CLOCK, Duration.ZERO, Duration.ofMinutes(30), Duration.ofMinutes(20))));
    }

    private static Specification day(Closing.Waiting custom) {
        return Specification.in(waiting(custom)).at("11:50");
    }

    private static Event putBack(String number, boolean inferred) {
        return new Event.TicketPutBack(ticket(number), FOUR, AFTER_LUNCH, inferred);
    }

    @Test
    void whoWaitedOverLunchIsNotMissedInItsFirstTwentyMinutesAndCalledAgainAtTheirEnd() {
        var story = day(Closing.Waiting.FINISH).and(opened(FOUR), taken("Y001"), taken("Y002"), taken("Y003"));
        story.at("14:05")
                .and(called("Y001", FOUR))
                .when(noShow(FOUR))
                .answeredWith("Y001")
                .then(putBack("Y001", false))
                .window(FOUR, new Window.State.Idle())
                .stage("Y001", Ticket.Stage.Waiting.class);
        assertEquals(List.of(), story.hall().missed());
        assertEquals(List.of(), story.hall().recent());
        story.at("14:19").when(next(FOUR)).answeredWith("Y002");
        story.at("14:20").when(next(FOUR)).answeredWith("Y001").because(Why.Reason.DUE, Why.Reason.ARRIVAL);
    }

    @Test
    void alsoWhereNextImpliedIt() {
        day(Closing.Waiting.FINISH)
                .and(opened(FOUR), taken("Y001"), taken("Y002"))
                .at("14:00")
                .and(called("Y001", FOUR))
                .later(30)
                .when(next(FOUR))
                .then(putBack("Y001", true), called("Y002", FOUR));
    }

    @Test
    void aMistakenNextTakesThatBackToo() {
        day(Closing.Waiting.FINISH)
                .and(opened(FOUR), taken("Y001"), taken("Y002"))
                .at("14:00")
                .pressed(next(FOUR))
                .later(30)
                .pressed(next(FOUR))
                .later(3)
                .pressed(Told.undo(FOUR))
                .stage("Y001", Ticket.Stage.Called.class)
                .waiting("Y002")
                .window(FOUR, new Window.State.Calling(ticket("Y001")));
    }

    @Test
    void thenAndForWhoCameAfterLunchTheyAreMissedAsEver() {
        day(Closing.Waiting.FINISH)
                .and(opened(FOUR), taken("Y001"))
                .at("14:20")
                .and(called("Y001", FOUR))
                .when(noShow(FOUR))
                .then(missed("Y001", FOUR));
        day(Closing.Waiting.FINISH)
                .at("14:00")
                .and(opened(FOUR), taken("Y001"), called("Y001", FOUR))
                .when(noShow(FOUR))
                .then(missed("Y001", FOUR));
        day(Closing.Waiting.FINISH)
                .and(opened(FOUR), taken("Y001"), called("Y001", FOUR))
                .at("13:59")
                .when(noShow(FOUR))
                .then(missed("Y001", FOUR));
    }

    @Test
    void inTheMorningNobodyWaitedOverLunch() {
        day(Closing.Waiting.FINISH)
                .at("08:00")
                .and(opened(FOUR), taken("Y001"))
                .at("08:31")
                .and(called("Y001", FOUR))
                .when(noShow(FOUR))
                .then(missed("Y001", FOUR));
    }

    @Test
    void whereAllAreServedNothingIsDoneAtTheEnd() {
        day(Closing.Waiting.FINISH)
                .and(taken("Y001"))
                .at("18:30")
                .and(OUT)
                .when(PASS)
                .thenNothing();
    }

    @Test
    void halfAnHourAfterClosingWhoWaitsGetsANoteOrNothing() {
        var carried = day(Closing.Waiting.CARRY)
                .and(taken("Y001"), takenWithPriority("Y002"), taken("S001"))
                .at("17:59")
                .and(OUT);
        carried.when(PASS).thenNothing();
        carried.at("18:00")
                .when(PASS)
                .then(
                        withdrawn("S001", Fate.CARRIED),
                        withdrawn("Y002", Fate.CARRIED),
                        withdrawn("Y001", Fate.CARRIED));
        carried.waiting().when(PASS).thenNothing();
        assertEquals(3, carried.hall().notes().size());
        day(Closing.Waiting.VOID)
                .and(taken("Y001"))
                .at("18:00")
                .and(OUT)
                .when(PASS)
                .then(withdrawn("Y001", Fate.VOID));
    }

    @Test
    void whoeverStillWaitsWhenTheDayTurnsIsDealtWithThenAtTheLatest() {
        day(Closing.Waiting.VOID)
                .and(taken("Y001"))
                .when(new Command.CloseDay())
                .then(withdrawn("Y001", Fate.VOID), new Event.DayClosed(TODAY, Map.of(ticket("Y001"), Fate.VOID)));
    }

    /** The box went dark at ten to twelve and woke at a time. */
    private static Map<?, Fate> fatesAfterWakingAt(String date, String time, Event... before) {
        var story = day(Closing.Waiting.CARRY)
                .and(before)
                .and(taken("Y001"), taken("Y002"), called("Y002", FOUR), arrived("Y002", FOUR), taken("Y003"))
                .and(called("Y003", FOUR), finished("Y003", FOUR));
        var heard = story.hall().at();
        story.at(date, time)
                .and(new Event.ControllerStarted("e1", "0.1.0", heard))
                .when(new Command.CloseDay());
        var accepted = (Decision.Accepted) story.decision();
        return accepted.events().stream()
                .filter(Event.DayClosed.class::isInstance)
                .map(event -> ((Event.DayClosed) event).fates())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDayCutShortByAnOutageIsWrittenSo() {
        var fates = fatesAfterWakingAt("2026-11-24", "07:30", opened(FOUR));
        assertEquals(
                Map.of(ticket("Y001"), Fate.OUTAGE, ticket("Y002"), Fate.OUTAGE, ticket("Y003"), Fate.FINISHED), fates);
        assertTrue(fatesAfterWakingAt("2026-11-23", "17:30", opened(FOUR)).containsValue(Fate.OUTAGE));
    }

    @Test
    void notIfItWokeBeforeTheEndNorIfTheHallHadClosedBefore() {
        assertTrue(!fatesAfterWakingAt("2026-11-23", "17:29", opened(FOUR)).containsValue(Fate.OUTAGE));
        var story = day(Closing.Waiting.FINISH).and(opened(FOUR), taken("Y001"), closed(FOUR));
        var heard = story.hall().at();
        story.at("2026-11-24", "07:30").and(new Event.ControllerStarted("e1", "0.1.0", heard));
        assertTrue(!story.hall().tally().cutShort());
    }

    @Test
    void aStartThatFollowsNothingCutsNothingShort() {
        var story = day(Closing.Waiting.FINISH)
                .and(opened(FOUR))
                .at("2026-11-24", "07:30")
                .and(new Event.ControllerStarted("e1", "0.1.0", null));
        assertTrue(!story.hall().tally().cutShort());
        // it was there to the end, and slept afterwards
        var late = day(Closing.Waiting.FINISH).and(opened(FOUR)).at("17:30").and(OUT);
        var heard = late.hall().at();
        late.at("2026-11-24", "07:30").and(new Event.ControllerStarted("e1", "0.1.0", heard));
        assertTrue(!late.hall().tally().cutShort());
        assertNull(Hall.EMPTY.day());
    }

    @Test
    void aroundTheClockADayIsCutShortWhenItTurnedMeanwhile() {
        var story = Specification.in(PLAN).and(opened(FOUR));
        var heard = story.hall().at();
        story.at("2026-11-24", "02:59").and(new Event.ControllerStarted("e1", "0.1.0", heard));
        assertTrue(!story.hall().tally().cutShort());
        story.at("2026-11-24", "03:00").and(new Event.ControllerStarted("e1", "0.1.0", heard));
        assertTrue(story.hall().tally().cutShort());
    }

    @Test
    void whoHasPriorityStillHasItAfterLunch() {
        var story = day(Closing.Waiting.FINISH)
                .and(opened(FOUR), takenWithPriority("Y001"), taken("Y002"))
                .at("14:05")
                .and(called("Y001", FOUR))
                .pressed(noShow(FOUR))
                .at("14:20")
                .and(called("Y001", FOUR), missed("Y001", FOUR))
                .pressed(Told.back("Y001"));
        assertEquals(
                io.jiaohao.controller.hall.line.Rank.PRIORITY,
                story.ticket("Y001").standing().rank());
        story.waiting("Y001", "Y002");
    }

    @Test
    void whoDidNotComeToAnAppointmentIsWrittenDownAtTheLatestWhenTheDayTurns() {
        var today = new Event.AppointmentBooked("7K3M9Q2X", YIBAO, TODAY, java.time.LocalTime.of(9, 0));
        var later = new Event.AppointmentBooked("ANOTHER2", YIBAO, TODAY.plusDays(1), java.time.LocalTime.of(9, 0));
        day(Closing.Waiting.FINISH)
                .and(today, later)
                .when(new Command.CloseDay())
                .then(new Event.AppointmentExpired("7K3M9Q2X"), new Event.DayClosed(TODAY, Map.of()));
        // at a hall that was dark they may well have stood
        var story = day(Closing.Waiting.FINISH).and(opened(FOUR), today);
        var heard = story.hall().at();
        story.at("2026-11-24", "07:30")
                .and(new Event.ControllerStarted("e1", "0.1.0", heard))
                .when(new Command.CloseDay())
                .then(new Event.DayClosed(TODAY, Map.of()));
    }
}
