// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Told.arrived;
import static io.jiaohao.controller.hall.Told.called;
import static io.jiaohao.controller.hall.Told.continued;
import static io.jiaohao.controller.hall.Told.finishInferred;
import static io.jiaohao.controller.hall.Told.held;
import static io.jiaohao.controller.hall.Told.next;
import static io.jiaohao.controller.hall.Told.paused;
import static io.jiaohao.controller.hall.Told.pick;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Told.takenWithPriority;
import static io.jiaohao.controller.hall.Town.CLERK;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.LEADER;
import static io.jiaohao.controller.hall.Town.THREE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Why.Reason;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.hall.ticket.Ticket;
import org.junit.jupiter.api.Test;

/** 指定叫号: with the right, and with a trace. */
class PickingTest {
    private static final Event LED = new Event.WindowOpened(FOUR, LEADER, false);

    @Test
    void whoHasTheRightCallsOutOfOrderAndTheCallSaysSo() {
        given(LED, taken("Y001"), taken("Y002"))
                .when(pick(FOUR, "Y002"))
                .answeredWith("Y002")
                .because(Reason.BY_HAND)
                .then(called("Y002", FOUR))
                .waiting("Y001");
    }

    @Test
    void whoHasNotTheRightDoesNot() {
        given(new Event.WindowOpened(FOUR, CLERK, false), taken("Y001"))
                .when(pick(FOUR, "Y001"))
                .thenRefused(Refusal.Code.NO_RIGHT)
                .saying("您没有指定叫号的权限,请找值班负责人。");
        given(Told.opened(FOUR), taken("Y001")).when(pick(FOUR, "Y001")).thenRefused(Refusal.Code.NO_RIGHT);
    }

    @Test
    void itEndsTheBreakAndTheVisitAtHand() {
        given(LED, taken("Y001"), taken("Y002"), called("Y001", FOUR), arrived("Y001", FOUR), paused(FOUR))
                .when(pick(FOUR, "Y002"))
                .then(continued(FOUR), finishInferred("Y001", FOUR), called("Y002", FOUR));
    }

    @Test
    void onlySomebodyWhoWaitsForThisWindow() {
        var story = given(
                LED,
                new Event.WindowOpened(THREE, CLERK, false),
                taken("Y001"),
                taken("S001"),
                called("Y001", THREE),
                taken("Y002"));
        story.when(pick(FOUR, "Y009")).thenRefused(Refusal.Code.UNKNOWN_TICKET);
        story.when(pick(FOUR, "Y001")).thenRefused(Refusal.Code.TICKET_BUSY).saying("Y001正在3号窗口办理。");
        story.when(pick(FOUR, "S001")).thenRefused(Refusal.Code.NOT_SERVED_HERE).saying("S001的业务不在本窗口办理。");
        story.and(arrived("Y001", THREE)).when(pick(FOUR, "Y001")).thenRefused(Refusal.Code.TICKET_BUSY);
        story.and(held("Y001", THREE, HoldKind.AWAY))
                .when(pick(FOUR, "Y001"))
                .thenRefused(Refusal.Code.NOT_WAITING)
                .saying("Y001现在不在等候。");
        story.and(Told.withdrawn("Y002", Fate.ABANDONED))
                .when(pick(FOUR, "Y002"))
                .thenRefused(Refusal.Code.NOT_WAITING);
    }

    @Test
    void itCountsAsACallOutOfOrder() {
        var story = given(
                        LED,
                        taken("Y001"),
                        taken("Y002"),
                        taken("Y003"),
                        takenWithPriority("Y004"),
                        takenWithPriority("Y005"))
                .pressed(pick(FOUR, "Y002"))
                .later(60)
                .pressed(next(FOUR))
                .stage("Y004", Ticket.Stage.Called.class)
                .later(60);
        story.when(next(FOUR)).answeredWith("Y001").because(Reason.BOUND, Reason.ARRIVAL);
        assertEquals(2, story.why().passed());
    }

    @Test
    void theFiguresAreThoseOfTheLineItWaitedIn() {
        var story = given(new Event.WindowOpened(THREE, LEADER, false), taken("S001"), taken("Y001"))
                .when(pick(THREE, "Y001"));
        assertEquals(
                io.jiaohao.controller.hall.line.Line.of(Town.YIBAO), story.why().line());
        assertEquals(5, story.why().weight());
    }

    @Test
    void notAtAClosedWindowAndNotBeforeTheDay() {
        given(taken("Y001")).when(pick(FOUR, "Y001")).thenRefused(Refusal.Code.WINDOW_CLOSED);
        Specification.nothing().when(pick(FOUR, "Y001")).thenRefused(Refusal.Code.DAY_NOT_OPEN);
    }

    @Test
    void whoIsMissedOrDoneDoesNotWait() {
        var story = given(LED, taken("Y001"), called("Y001", FOUR), Told.missed("Y001", FOUR));
        story.when(pick(FOUR, "Y001")).thenRefused(Refusal.Code.NOT_WAITING).saying("Y001现在不在等候。");
        given(LED, taken("Y001"), called("Y001", FOUR), Told.finished("Y001", FOUR))
                .when(pick(FOUR, "Y001"))
                .thenRefused(Refusal.Code.NOT_WAITING);
    }

    @Test
    void calledAtOnceAfterACallWhoeverIsInHandIsMissed() {
        given(LED, taken("Y001"), taken("Y002"), called("Y001", FOUR))
                .later(44.999)
                .when(pick(FOUR, "Y002"))
                .then(Told.missInferred("Y001", FOUR), called("Y002", FOUR));
        given(LED, taken("Y001"), taken("Y002"), called("Y001", FOUR))
                .later(45)
                .when(pick(FOUR, "Y002"))
                .then(finishInferred("Y001", FOUR), called("Y002", FOUR));
    }

    @Test
    void itIsADoublePressOfNothing() {
        given(LED, taken("Y001"), taken("Y002"))
                .pressed(next(FOUR))
                .when(pick(FOUR, "Y002"))
                .then(Told.missInferred("Y001", FOUR), called("Y002", FOUR))
                .later(1.999)
                .when(next(FOUR))
                .then()
                .answeredWith("Y002");
    }
}
