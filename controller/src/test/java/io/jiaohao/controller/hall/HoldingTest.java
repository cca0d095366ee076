// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Told.arrived;
import static io.jiaohao.controller.hall.Told.called;
import static io.jiaohao.controller.hall.Told.continued;
import static io.jiaohao.controller.hall.Told.finish;
import static io.jiaohao.controller.hall.Told.goOn;
import static io.jiaohao.controller.hall.Told.held;
import static io.jiaohao.controller.hall.Told.hold;
import static io.jiaohao.controller.hall.Told.next;
import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.pause;
import static io.jiaohao.controller.hall.Told.paused;
import static io.jiaohao.controller.hall.Told.resume;
import static io.jiaohao.controller.hall.Told.resumed;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Town.FIVE;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.THREE;
import static io.jiaohao.controller.hall.Town.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.hall.ticket.Ticket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 挂起 and 恢复办理, and whose time it is. */
class HoldingTest {

    /** Y001 at window 4 for a minute. */
    private static Specification atFour() {
        return given(
                        opened(FOUR),
                        opened(THREE),
                        opened(FIVE),
                        taken("Y001"),
                        called("Y001", FOUR),
                        arrived("Y001", FOUR))
                .later(60);
    }

    private static Specification heldAs(HoldKind kind) {
        return atFour().and(held("Y001", FOUR, kind));
    }

    @Test
    void aHeldVisitFreesTheWindowAndWaitsInNoLine() {
        atFour().when(hold(FOUR, HoldKind.KEPT))
                .answeredWith("Y001")
                .then(held("Y001", FOUR, HoldKind.KEPT))
                .window(FOUR, new State.Idle())
                .waiting()
                .stage("Y001", Ticket.Stage.Held.class);
    }

    @Test
    void somebodyWhoWasOnlyCalledCanBeHeldToo() {
        given(opened(FOUR), taken("Y001"), called("Y001", FOUR))
                .later(10)
                .pressed(hold(FOUR, HoldKind.AWAY))
                .later(300)
                .pressed(resume(FOUR))
                .later(90)
                .pressed(finish(FOUR))
                .handled("Y001", Duration.ofSeconds(90));
    }

    @Test
    void withTheirPapersElsewhereTheyGoOnAtAnyWindow() {
        heldAs(HoldKind.AWAY)
                .when(resume(FIVE, "Y001"))
                .then(resumed("Y001", FIVE))
                .window(FIVE, new State.Serving(ticket("Y001")));
    }

    @Test
    void withTheirPapersHereTheyGoOnHereOnly() {
        var story = heldAs(HoldKind.KEPT);
        story.when(resume(FIVE, "Y001"))
                .thenRefused(Refusal.Code.HELD_ELSEWHERE)
                .saying("Y001的材料在4号窗口,请到原窗口恢复办理。");
        story.when(resume(FOUR, "Y001")).then(resumed("Y001", FOUR));
    }

    @Test
    void waitingForAStepTheyGoOnWhereTheServiceIsServed() {
        heldAs(HoldKind.STEP).when(resume(FIVE, "Y001")).then(resumed("Y001", FIVE));
        var s = given(opened(THREE), opened(FOUR), taken("S001"), called("S001", THREE), arrived("S001", THREE))
                .and(held("S001", THREE, HoldKind.STEP));
        s.when(resume(FOUR, "S001")).thenRefused(Refusal.Code.NOT_SERVED_HERE);
        s.when(resume(THREE, "S001")).then(resumed("S001", THREE));
    }

    @Test
    void theKeyAloneGoesOnWithTheOneHeldLongestHere() {
        var story = given(opened(FOUR), opened(FIVE), taken("Y001"), taken("Y002"), taken("Y003"))
                .and(called("Y003", FIVE), held("Y003", FIVE, HoldKind.AWAY))
                .and(called("Y002", FOUR), held("Y002", FOUR, HoldKind.AWAY))
                .and(called("Y001", FOUR), held("Y001", FOUR, HoldKind.AWAY));
        assertEquals(
                List.of(ticket("Y003"), ticket("Y002"), ticket("Y001")),
                story.hall().held());
        story.when(resume(FOUR)).answeredWith("Y002").then(resumed("Y002", FOUR));
        assertEquals(List.of(ticket("Y003"), ticket("Y001")), story.hall().held());
    }

    @Test
    void nothingHeldNothingToGoOnWith() {
        var story = atFour();
        story.when(resume(FIVE)).thenRefused(Refusal.Code.NOTHING_HELD).saying("没有挂起的号。");
        story.when(resume(FIVE, "Y001")).thenRefused(Refusal.Code.NOTHING_HELD);
        story.when(resume(FIVE, "Y009")).thenRefused(Refusal.Code.UNKNOWN_TICKET);
        story.when(resume(FOUR)).thenRefused(Refusal.Code.TICKET_BUSY).saying("Y001正在4号窗口办理。");
    }

    @Test
    void goingOnEndsABreak() {
        heldAs(HoldKind.AWAY)
                .and(paused(FOUR))
                .when(resume(FOUR))
                .then(continued(FOUR), resumed("Y001", FOUR))
                .window(FOUR, new State.Serving(ticket("Y001")));
    }

    @Test
    void theTimeSetAsideIsNobodysHandling() {
        heldAs(HoldKind.AWAY)
                .later(1_000)
                .pressed(resume(FOUR))
                .later(30)
                .pressed(finish(FOUR))
                .handled("Y001", Duration.ofSeconds(90));
    }

    @Test
    void heldTwiceIsTakenOffTwice() {
        heldAs(HoldKind.AWAY)
                .later(100)
                .pressed(resume(FOUR))
                .later(10)
                .pressed(hold(FOUR, HoldKind.KEPT))
                .later(200)
                .pressed(resume(FOUR))
                .later(5)
                .pressed(finish(FOUR))
                .handled("Y001", Duration.ofSeconds(75));
    }

    @Test
    void aBreakDuringAVisitIsNobodysHandlingEither() {
        atFour().pressed(pause(FOUR))
                .later(500)
                .pressed(goOn(FOUR))
                .later(30)
                .pressed(finish(FOUR))
                .handled("Y001", Duration.ofSeconds(90));
    }

    @Test
    void norIsABreakInWhichTheVisitEnds() {
        atFour().pressed(pause(FOUR)).later(500).pressed(finish(FOUR)).handled("Y001", Duration.ofMinutes(1));
        atFour().pressed(pause(FOUR)).later(500).pressed(next(FOUR)).handled("Y001", Duration.ofMinutes(1));
        atFour().pressed(pause(FOUR))
                .later(500)
                .pressed(hold(FOUR, HoldKind.AWAY))
                .later(50)
                .pressed(resume(FOUR))
                .later(10)
                .pressed(finish(FOUR))
                .handled("Y001", Duration.ofSeconds(70));
    }

    @Test
    void aBreakBeforeTheyArrivedIsNotTakenOffTheirVisit() {
        given(opened(FOUR), taken("Y001"), called("Y001", FOUR), paused(FOUR))
                .later(100)
                .pressed(Told.arrive(FOUR))
                .later(40)
                .pressed(goOn(FOUR))
                .later(20)
                .pressed(finish(FOUR))
                .handled("Y001", Duration.ofSeconds(20));
    }

    @Test
    void aBreakOfAVisitThatNobodySawArriveCountsFromTheCall() {
        given(opened(FOUR), taken("Y001"), called("Y001", FOUR))
                .later(50)
                .and(paused(FOUR))
                .later(100)
                .pressed(goOn(FOUR))
                .later(20)
                .pressed(finish(FOUR))
                .handled("Y001", Duration.ofSeconds(70));
    }

    @Test
    void whoeverServedLastIsWrittenDown() {
        var story = given(new Event.WindowOpened(FOUR, "07", false), new Event.WindowOpened(FIVE, "08", false))
                .and(taken("Y001"), called("Y001", FOUR), held("Y001", FOUR, HoldKind.AWAY));
        assertEquals("07", story.ticket("Y001").care().clerk());
        assertEquals(
                "08", story.and(resumed("Y001", FIVE)).ticket("Y001").care().clerk());
    }

    @Test
    void whoGoesOnIsCalledOnTheScreens() {
        var story = heldAs(HoldKind.AWAY).and(taken("Y002"), called("Y002", THREE));
        assertEquals(List.of(ticket("Y002"), ticket("Y001")), story.hall().recent());
        story.pressed(resume(FIVE, "Y001"));
        assertEquals(List.of(ticket("Y001"), ticket("Y002")), story.hall().recent());
    }

    @Test
    void whereNobodyIsAtTheWindowNobodyIsHeldAndAClosedOneGoesOnWithNobody() {
        given().when(hold(FOUR, HoldKind.AWAY)).thenRefused(Refusal.Code.WINDOW_CLOSED);
        given(opened(FOUR)).when(hold(FOUR, HoldKind.AWAY)).thenRefused(Refusal.Code.NO_TICKET_IN_HAND);
        heldAs(HoldKind.AWAY)
                .and(Told.closed(FOUR))
                .when(resume(FOUR))
                .thenRefused(Refusal.Code.WINDOW_CLOSED)
                .saying("窗口还没开放,请先按“开始服务”。");
    }

    @Test
    void onlyWhatIsSetAsideGoesOn() {
        given(opened(FOUR), opened(FIVE), taken("Y001"), taken("Y002"), called("Y002", FIVE))
                .when(resume(FOUR, "Y001"))
                .thenRefused(Refusal.Code.NOTHING_HELD)
                .when(resume(FOUR, "Y002"))
                .thenRefused(Refusal.Code.NOTHING_HELD);
    }

    @Test
    void waitingForAStepItGoesOnWhereItWasSetAsideThoughThatNoLongerServesIt() {
        // S001 was sent to window 4, which serves Y alone
        given(opened(FOUR), taken("S001"), called("S001", FOUR), held("S001", FOUR, HoldKind.STEP))
                .when(resume(FOUR))
                .then(resumed("S001", FOUR));
    }

    @Test
    void heldInABreakTheWindowRestsOnAndIsFree() {
        atFour().and(paused(FOUR))
                .when(hold(FOUR, HoldKind.AWAY))
                .then(held("Y001", FOUR, HoldKind.AWAY))
                .window(FOUR, new State.Paused(new State.Idle()));
    }

    @Test
    void whoGivesUpWhileHeldIsGoneAndCannotGoOn() {
        heldAs(HoldKind.KEPT)
                .pressed(new Command.Abandon(ticket("Y001")))
                .when(resume(FOUR))
                .thenRefused(Refusal.Code.NOTHING_HELD)
                .when(resume(FOUR, "Y001"))
                .thenRefused(Refusal.Code.NOTHING_HELD);
    }
}
