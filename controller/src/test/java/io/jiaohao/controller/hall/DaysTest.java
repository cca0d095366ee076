// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Specification.nothing;
import static io.jiaohao.controller.hall.Told.*;
import static io.jiaohao.controller.hall.Town.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.protocol.Message.PrintOutcome;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Days, starts, plans and the clock. */
class DaysTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final LocalDate TOMORROW = LocalDate.parse("2026-11-24");

    private static Command openDay(LocalDate date) {
        return new Command.OpenDay(date);
    }

    @Test
    void theFirstStartHasHeardOfNothingBefore() {
        nothing().when(new Command.Start("e1", "0.1.0")).then(new Event.ControllerStarted("e1", "0.1.0", null));
    }

    @Test
    void aLaterStartSaysWhenTheHallWasLastHeardOf() {
        given().later(30)
                .and(taken("S001"))
                .later(600)
                .when(new Command.Start("e1", "0.1.1"))
                .then(new Event.ControllerStarted("e1", "0.1.1", Specification.NINE.plusSeconds(30)))
                .waiting("S001");
    }

    @Test
    void aDayOpensWithTheEpochAndThePlanOfTheHall() {
        nothing()
                .and(new Event.PlanApplied(PLAN), new Event.ControllerStarted("e1", "0.1.0", null))
                .when(openDay(TODAY))
                .then(new Event.DayOpened(TODAY, "e1", PLAN))
                .window(THREE, new State.Closed());
    }

    @Test
    void aDayNeverGoesBackAndNeverOpensTwice() {
        var story = given();
        story.when(openDay(TODAY)).thenRefused(Refusal.Code.DAY_GOES_BACK);
        story.when(openDay(TODAY.minusDays(1)))
                .thenRefused(Refusal.Code.DAY_GOES_BACK)
                .saying("日期不能倒退。");
        story.pressed(new Command.CloseDay()).when(openDay(TODAY)).thenRefused(Refusal.Code.DAY_GOES_BACK);
    }

    @Test
    void aDayOpensOnlyAfterTheOneBeforeWasClosed() {
        given().when(openDay(TOMORROW)).thenRefused(Refusal.Code.DAY_STILL_OPEN).saying("上一天还没有结束。");
    }

    @Test
    void onlyAnOpenDayCloses() {
        nothing().when(new Command.CloseDay()).thenRefused(Refusal.Code.DAY_NOT_OPEN);
        given().pressed(new Command.CloseDay()).when(new Command.CloseDay()).thenRefused(Refusal.Code.DAY_NOT_OPEN);
    }

    @Test
    void everyTicketOfADayHasAFate() {
        given(opened(THREE), opened(FOUR), opened(FIVE))
                .and(taken("S001"), taken("S002"), taken("S003"), taken("S004"), taken("Y001"), takenUnseen("Y002"))
                .and(called("S001", THREE), finished("S001", THREE), called("S002", THREE), missed("S002", THREE))
                .and(called("S003", THREE), called("Y001", FOUR), arrived("Y001", FOUR))
                .and(reported("Y002", PrintOutcome.FAILED))
                .and(new Event.TicketWithdrawn(ticket("Y002"), Fate.UNPRINTED))
                .when(new Command.CloseDay())
                .then(new Event.DayClosed(
                        TODAY,
                        Map.of(
                                ticket("S001"), Fate.FINISHED,
                                ticket("S002"), Fate.MISSED,
                                ticket("S003"), Fate.UNENDED,
                                ticket("S004"), Fate.NOT_CALLED,
                                ticket("Y001"), Fate.UNENDED,
                                ticket("Y002"), Fate.UNPRINTED)))
                .waiting()
                .window(THREE, new State.Closed());
    }

    @Test
    void aNewDayBeginsWithNobodyAndFromNumberOne() {
        given(opened(THREE), taken("S001"), taken("S002"))
                .pressed(new Command.CloseDay())
                .pressed(openDay(TOMORROW))
                .waiting()
                .window(THREE, new State.Closed())
                .when(take(SHEBAO))
                .then(taken("S001"))
                .answered(new Answer(ticket("S001"), 0));
    }

    @Test
    void ticketsOfAClosedDayCanBeReadUntilTheNextOpens() {
        var story = given(taken("S001")).pressed(new Command.CloseDay());
        assertEquals(1, story.hall().tickets().size());
        assertEquals(0, story.pressed(openDay(TOMORROW)).hall().tickets().size());
    }

    @Test
    void theAnswersOfTheDayBeforeAreStillGivenAndItsIdsStillTaken() {
        var story = given().when("kiosk-1", take(SHEBAO))
                .then(taken("S001"))
                .pressed(new Command.CloseDay())
                .pressed(openDay(TOMORROW));
        story.when("kiosk-1", take(SHEBAO)).thenRepeated(new Answer(ticket("S001"), 0));
        story.when("kiosk-1", take(YIBAO)).thenRefused(Refusal.Code.ID_REUSED);
    }

    @Test
    void theAnswersOfTwoDaysBeforeAreForgotten() {
        given().when("kiosk-1", take(SHEBAO))
                .then(taken("S001"))
                .pressed(new Command.CloseDay())
                .pressed(openDay(TOMORROW))
                .pressed(new Command.CloseDay())
                .pressed(openDay(TOMORROW.plusDays(1)))
                .when("kiosk-1", take(YIBAO))
                .then(taken("Y001"));
    }

    @Test
    void aCorrectionOfTheClockBendsNoWaitAndNoHandling() {
        given(opened(THREE), taken("S001"))
                .later(60)
                .later(3600)
                .pressed(new Command.CorrectClock(Duration.ofHours(1)))
                .and(called("S001", THREE))
                .later(20)
                .and(arrived("S001", THREE))
                .later(-7200)
                .pressed(new Command.CorrectClock(Duration.ofHours(-2)))
                .later(30)
                .and(finished("S001", THREE))
                .waited("S001", Duration.ofMinutes(1))
                .handled("S001", Duration.ofSeconds(30));
    }

    @Test
    void aCorrectionOfTheClockBendsNoTimeLimit() {
        given(opened(THREE), taken("S001"), taken("S002"))
                .pressed(next(THREE))
                .later(-600)
                .pressed(new Command.CorrectClock(Duration.ofMinutes(-10)))
                .later(10)
                .when(undo(THREE))
                .then(undone("S001", THREE, null));
        given(opened(THREE), taken("S001"), taken("S002"))
                .pressed(next(THREE))
                .later(600)
                .pressed(new Command.CorrectClock(Duration.ofMinutes(10)))
                .later(1)
                .when(next(THREE))
                .then()
                .answeredWith("S001");
    }

    @Test
    void eachDayHasASteadyLineOfItsOwn() {
        var story = given().pressed(new Command.CorrectClock(Duration.ofHours(1)))
                .pressed(new Command.CloseDay())
                .pressed(openDay(TOMORROW));
        assertEquals(Duration.ZERO, story.hall().corrected());
    }

    @Test
    void damageSkipsANumberOfEachServiceForEachLostEntry() {
        // given: three entries lost, one of which is replaced by the event that says so
        var story = given(taken("S001"));
        var sequence = story.hall().sequence();
        var hall = Hall.evolve(
                story.hall(),
                new Entry(
                        sequence + 1,
                        Specification.NINE,
                        Source.SELF,
                        List.of(new Event.DamageFound("2026-11-23.journal", sequence + 1, sequence + 3))));
        hall = Hall.evolve(
                hall, new Entry(sequence + 4, Specification.NINE, Source.SELF, List.of(new Event.WindowOpened(THREE))));
        // then
        assertEquals(4, hall.issued().get(SHEBAO).orElse(0));
        assertEquals(3, hall.issued().get(YIBAO).orElse(0));
    }

    @Test
    void damageNeverTakesTheRevisionsOrTheTimeBack() {
        // given: the whole file of today is unreadable, so the event that says so knows nothing of yesterday
        var before = given(taken("S001")).hall();
        var damage = new Event.DamageFound("2026-11-23.journal", 1, 1);
        // when
        var after = Hall.evolve(before, new Entry(1, Hall.EMPTY.at(), Source.SELF, List.of(damage)));
        // then
        assertEquals(before.sequence(), after.sequence());
        assertEquals(before.at(), after.at());
    }

    @Test
    void aDayWhoseOpeningWasLostKeepsItsTicketsWhenItIsOpenedAgain() {
        given(taken("S001"), taken("S002"))
                .pressed(new Command.CloseDay())
                .and(taken("S001"), taken("S002"), taken("S003"), opened(THREE), called("S001", THREE))
                .pressed(openDay(TOMORROW))
                .waiting("S002", "S003")
                .window(THREE, new State.Calling(ticket("S001")))
                .when(take(SHEBAO))
                .then(taken("S004"));
    }

    @Test
    void aNewEpochIsThatOfTheStart() {
        assertNull(given().hall().epoch());
        assertEquals("e9", given().pressed(new Command.Start("e9", "1")).hall().epoch());
    }

    @Test
    void afterAnOutageOfMinutesAWindowIsAskedWhetherItsVisitGoesOn() {
        // given
        var story = given(Told.opened(THREE), Told.opened(FIVE), Told.taken("S001"), Told.called("S001", THREE))
                .later(10);
        var heard = story.hall().at();
        // when: the power is back after ten minutes
        var back = story.later(600).and(new Event.ControllerStarted("e1", "0.1.0", heard));
        // then
        assertTrue(back.hall().asks(THREE));
        assertFalse(back.hall().asks(FIVE), "nobody was there");
        back.later(5).and(Told.taken("S002"));
        assertFalse(back.pressed(Told.arrive(THREE)).hall().asks(THREE), "the clerk has said so");
    }

    @Test
    void aRestartOfSecondsAsksNobody() {
        var story = given(Told.opened(THREE), Told.taken("S001"), Told.called("S001", THREE));
        var heard = story.hall().at();
        assertFalse(story.later(20)
                .and(new Event.ControllerStarted("e1", "0.1.0", heard))
                .hall()
                .asks(THREE));
    }
}
