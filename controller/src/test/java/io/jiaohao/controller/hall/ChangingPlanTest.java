// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Told.*;
import static io.jiaohao.controller.hall.Town.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.HoldKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A changed plan is applied without losing a ticket, or refused. */
class ChangingPlanTest {
    private static final LocalDate TOMORROW = LocalDate.parse("2026-11-24");

    private static Command apply(List<Service> services, List<WindowPlan> windows) {
        return new Command.ApplyPlan(plan(services, windows));
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
                .saying("新计划去掉了今天还有号的业务或正在办理的窗口,请下班后再改。");
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
