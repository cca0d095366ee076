// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Specification.nothing;
import static io.jiaohao.controller.hall.Told.*;
import static io.jiaohao.controller.hall.Town.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
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

    private static Command apply(List<Service> services, List<WindowPlan> windows) {
        return new Command.ApplyPlan(plan(services, windows));
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
    void theSamePlanIsNothingNew() {
        given().when(new Command.ApplyPlan(PLAN)).thenRepeated(Answer.DONE);
    }

    @Test
    void aPlanThatLeavesOutAServiceWithTicketsIsRefused() {
        var withoutY = List.of(window(THREE, serves(SHEBAO, 10)));
        given(taken("Y001"))
                .when(apply(List.of(S), withoutY))
                .thenRefused(Refusal.Code.PLAN_WOULD_LOSE)
                .saying("新方案去掉了今天还有号的业务或正在办理的窗口,请下班后再改。");
        given(taken("S001")).when(apply(List.of(S), withoutY)).then(new Event.PlanApplied(plan(List.of(S), withoutY)));
    }

    @Test
    void aPlanThatGivesAServiceWithTicketsAnotherPrefixIsRefused() {
        var renamed = new Service(YIBAO, "医疗保险", "Medical insurance", "医保", 'M', List.of());
        given(taken("Y001")).when(apply(List.of(S, renamed), PLAN.windows())).thenRefused(Refusal.Code.PLAN_WOULD_LOSE);
    }

    @Test
    void aPlanThatLeavesOutAWindowWithSomebodyAtItIsRefused() {
        given(opened(FOUR), taken("Y001"), called("Y001", FOUR), paused(FOUR))
                .when(apply(List.of(S, Y), List.of(AT_THREE, AT_FIVE)))
                .thenRefused(Refusal.Code.PLAN_WOULD_LOSE);
    }

    @Test
    void aPlanThatLeavesPeopleWaitingForNoWindowIsRefused() {
        given(taken("Y001"))
                .when(apply(List.of(S, Y), List.of(window(THREE, serves(SHEBAO, 10)))))
                .thenRefused(Refusal.Code.PLAN_WOULD_LOSE);
    }

    @Test
    void aPlanMayLeaveOutAnIdleWindowAndAddAnother() {
        var six = window(new io.jiaohao.protocol.WindowNumber(6), serves(YIBAO, 1));
        var story = given(opened(THREE), opened(FOUR), taken("S001"), called("S001", THREE), taken("Y001"))
                .pressed(apply(List.of(S, Y), List.of(AT_THREE, six)))
                .window(THREE, new State.Calling(ticket("S001")))
                .window(six.number(), new State.Closed())
                .waiting("Y001");
        assertEquals(true, story.hall().window(FOUR).isEmpty());
    }

    @Test
    void afterTheDayIsClosedAnyPlanMayBeApplied() {
        var withoutY = List.of(window(THREE, serves(SHEBAO, 10)));
        given(taken("Y001"))
                .pressed(new Command.CloseDay())
                .when(apply(List.of(S), withoutY))
                .then(new Event.PlanApplied(plan(List.of(S), withoutY)));
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
    void aPlanThatLeavesOutAWindowWithSomebodysPapersIsRefused() {
        var left = apply(List.of(S, Y), List.of(AT_THREE, AT_FIVE));
        for (var kind : HoldKind.values()) {
            var story = given(opened(FOUR), taken("Y001"), called("Y001", FOUR))
                    .and(new Event.TicketHeld(ticket("Y001"), FOUR, kind))
                    .when(left);
            if (kind == HoldKind.KEPT) {
                story.thenRefused(Refusal.Code.PLAN_WOULD_LOSE);
            } else {
                story.thenAccepted();
            }
        }
        given(opened(THREE), taken("Y001"), called("Y001", THREE))
                .and(new Event.TicketHeld(ticket("Y001"), THREE, HoldKind.KEPT))
                .when(left)
                .thenAccepted();
    }

    @Test
    void aPlanThatLeavesPeopleWaitingForAWindowOrAClerkWhoAreGoneIsRefused() {
        var line = io.jiaohao.controller.hall.line.Line.of(FOUR);
        var withoutFour = apply(List.of(S, Y), List.of(AT_THREE, AT_FIVE));
        var story = given(opened(FIVE), taken("Y001"), called("Y001", FIVE))
                .and(new Event.TicketTransferred(ticket("Y001"), FIVE, YIBAO, line));
        story.when(withoutFour).thenRefused(Refusal.Code.PLAN_WOULD_LOSE);
        story.when(apply(List.of(S, Y), List.of(Town.AT_FOUR, AT_FIVE))).thenAccepted();
        var clerk = io.jiaohao.controller.hall.line.Line.ofClerk(Town.LEADER);
        var sent = given(opened(FIVE), taken("Y001"), called("Y001", FIVE))
                .and(new Event.TicketTransferred(ticket("Y001"), FIVE, YIBAO, clerk));
        var nobody = new Plan("测试厅", "", List.of(S, Y), PLAN.windows(), PLAN.policy());
        sent.when(new Command.ApplyPlan(nobody)).thenRefused(Refusal.Code.PLAN_WOULD_LOSE);
        sent.when(withoutFour).thenAccepted();
    }

    @Test
    void aPlanThatLeavesOutAServiceWithAnAppointmentIsRefusedAtAnyHour() {
        var withoutY = apply(List.of(S), List.of(window(THREE, serves(SHEBAO, 10))));
        var booked = new Event.AppointmentBooked("7K3M9Q2X", YIBAO, TOMORROW, java.time.LocalTime.of(9, 0));
        given(booked).when(withoutY).thenRefused(Refusal.Code.PLAN_WOULD_LOSE);
        given(booked).pressed(new Command.CloseDay()).when(withoutY).thenRefused(Refusal.Code.PLAN_WOULD_LOSE);
        given(new Event.AppointmentBooked("7K3M9Q2X", SHEBAO, TOMORROW, java.time.LocalTime.of(9, 0)))
                .when(withoutY)
                .thenAccepted();
    }

    @Test
    void aServiceMayLoseItsWindowsWhenNobodyWaitsForIt() {
        given(taken("Y001"), new Event.TicketWithdrawn(ticket("Y001"), Fate.ABANDONED))
                .when(apply(List.of(S, Y), List.of(window(THREE, serves(SHEBAO, 10)))))
                .thenAccepted();
    }
}
