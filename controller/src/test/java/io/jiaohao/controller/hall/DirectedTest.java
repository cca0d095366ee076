// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Specification.in;
import static io.jiaohao.controller.hall.Told.arrived;
import static io.jiaohao.controller.hall.Told.called;
import static io.jiaohao.controller.hall.Told.cover;
import static io.jiaohao.controller.hall.Told.finish;
import static io.jiaohao.controller.hall.Told.goOn;
import static io.jiaohao.controller.hall.Told.held;
import static io.jiaohao.controller.hall.Told.next;
import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.paused;
import static io.jiaohao.controller.hall.Told.pick;
import static io.jiaohao.controller.hall.Told.resume;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Told.takenFor;
import static io.jiaohao.controller.hall.Told.takenWithPriority;
import static io.jiaohao.controller.hall.Told.transferred;
import static io.jiaohao.controller.hall.Town.FIVE;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.LEADER;
import static io.jiaohao.controller.hall.Town.SHEBAO;
import static io.jiaohao.controller.hall.Town.THREE;
import static io.jiaohao.controller.hall.Town.YIBAO;
import static io.jiaohao.controller.hall.Town.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Why.Reason;
import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which lines a window calls from: its own, those sent to it or its clerk, and those it was lent. */
class DirectedTest {
    private static final WindowNumber SIX = new WindowNumber(6);

    @Test
    void theCallOfSomebodyLentSaysWhoseTheyAre() {
        // window 4 serves Y alone; it stands in for window 3, where S weighs 10 and Y 5
        var story = given(opened(FOUR), taken("S001"), takenWithPriority("S002"), takenFor("S003", "08:00"))
                .pressed(cover(FOUR, THREE));
        story.when(next(FOUR)).answeredWith("S003").because(Reason.DUE, Reason.COVERED, Reason.ARRIVAL);
        story.and(called("S003", FOUR))
                .later(60)
                .when(next(FOUR))
                .answeredWith("S002")
                .because(Reason.PRIORITY, Reason.COVERED, Reason.ARRIVAL);
        story.and(called("S002", FOUR)).later(60).when(next(FOUR)).answeredWith("S001");
        story.because(Reason.COVERED, Reason.ARRIVAL);
        assertEquals(
                List.of(Line.of(YIBAO), Line.of(FOUR), Line.of(SHEBAO), Line.of(THREE)),
                story.hall().lines(FOUR),
                "Y is its own, and not lent a second time");
    }

    @Test
    void whoWasSentToALentWindowIsBoth() {
        given(opened(FOUR), opened(FIVE), taken("Y001"), called("Y001", FIVE), arrived("Y001", FIVE))
                .and(new Event.TicketTransferred(ticket("Y001"), FIVE, YIBAO, Line.of(THREE)))
                .pressed(cover(FOUR, THREE))
                .when(next(FOUR))
                .answeredWith("Y001")
                .because(Reason.DIRECTED, Reason.COVERED, Reason.ARRIVAL);
    }

    @Test
    void theLineOfAClerkWeighsAsTheHeaviestOfTheirWindow() {
        var story = given(opened(FOUR), new Event.WindowOpened(THREE, LEADER, false), taken("Y001"), taken("S001"))
                .and(called("Y001", FOUR))
                .and(new Event.TicketTransferred(ticket("Y001"), FOUR, YIBAO, Line.ofClerk(LEADER)))
                .when(next(THREE))
                .answeredWith("Y001")
                .because(Reason.DIRECTED, Reason.LONGEST, Reason.ARRIVAL);
        assertEquals(new Why(story.why().reasons(), Line.ofClerk(LEADER), Rank.ORDINARY, 10, 0, 2, 0, 2), story.why());
    }

    @Test
    void theFiguresOfACallByHandAreThoseOfTheLineItWasPickedFrom() {
        var story = given(new Event.WindowOpened(THREE, LEADER, false), opened(FOUR), takenWithPriority("Y003"))
                .and(taken("S001"), taken("Y001"), called("Y003", FOUR))
                .when(pick(THREE, "Y001"))
                .because(Reason.BY_HAND);
        assertEquals(new Why(List.of(Reason.BY_HAND), Line.of(YIBAO), Rank.ORDINARY, 5, 1, 2, 1, 2), story.why());
    }

    @Test
    void whoCameLaterWasPassedOnlySinceThen() {
        var story = given(opened(FOUR), taken("Y001"), takenWithPriority("Y002"), takenWithPriority("Y003"))
                .and(called("Y002", FOUR), called("Y001", FOUR))
                .and(taken("Y004"), called("Y003", FOUR))
                .later(60)
                .when(next(FOUR))
                .answeredWith("Y004");
        assertEquals(new Why(List.of(Reason.ARRIVAL), Line.of(YIBAO), Rank.ORDINARY, 10, 1, 2, 1, 2), story.why());
    }

    @Test
    void standingInForAWindowServesWhatThatOneServesAndNothingElse() {
        var plan = Town.plan(
                List.of(Town.S, Town.Y), List.of(Town.AT_THREE, Town.AT_FOUR, Town.window(SIX, Town.serves(YIBAO, 3))));
        var story = in(plan, opened(THREE), opened(FOUR), taken("S001"), called("S001", THREE))
                .and(held("S001", THREE, HoldKind.STEP), new Event.CoverBegun(FOUR, SIX));
        story.when(resume(FOUR, "S001"))
                .thenRefused(Refusal.Code.NOT_SERVED_HERE)
                .saying("S001的业务不在本窗口办理。");
        assertFalse(story.hall().mayResume(FOUR, story.ticket("S001")));
        story.and(new Event.CoverBegun(FOUR, THREE));
        assertTrue(story.hall().mayResume(FOUR, story.ticket("S001")));
        story.and(new Event.CoverEnded(FOUR, SIX));
        assertEquals(List.of(THREE), story.hall().window(FOUR).orElseThrow().covers());
        assertFalse(story.and(taken("Y001")).hall().mayResume(FOUR, story.ticket("Y001")), "it is not set aside");
    }

    @Test
    void aBreakDuringAVisitIsTakenOffTheLegWhereverTheVisitGoes() {
        var going = List.of(transferred("Y001", FOUR, SHEBAO), Told.wentOn("Y001", FOUR, SHEBAO, false));
        for (var event : going) {
            var story = given(opened(FOUR), taken("Y001"), called("Y001", FOUR), arrived("Y001", FOUR))
                    .later(60)
                    .and(paused(FOUR))
                    .later(30)
                    .and(event)
                    .window(FOUR, new Window.State.Paused(new Window.State.Idle()));
            assertEquals(
                    Duration.ofSeconds(30),
                    story.ticket("Y001").care().legs().getFirst().aside());
            assertEquals(List.of(), story.hall().recent(), "it is called no longer");
            story.pressed(goOn(FOUR));
            assertEquals(Duration.ZERO, story.ticket("Y001").care().aside());
        }
    }

    @Test
    void goingOnAfterAHoldItStandsOnTheScreensAsTheLastCall() {
        var story = given(opened(FOUR), opened(FIVE), taken("Y001"), taken("Y002"), called("Y001", FOUR))
                .and(held("Y001", FOUR, HoldKind.AWAY), called("Y002", FOUR))
                .pressed(resume(FIVE, "Y001"));
        assertEquals(List.of(ticket("Y001"), ticket("Y002")), story.hall().recent());
        story.pressed(finish(FIVE));
    }

    @Test
    void theHallTellsWhatMayBeDoneBeforeAnybodyPresses() {
        var story = given(new Event.WindowOpened(FOUR, LEADER, false), opened(FIVE), taken("Y001"));
        assertEquals(Optional.of(FOUR), story.hall().seatOf(LEADER));
        assertEquals(Optional.empty(), story.hall().seatOf(Town.CLERK));
        assertFalse(story.hall().mayComeBack(story.ticket("Y001")));
        story.and(called("Y001", FOUR), Told.missed("Y001", FOUR));
        assertTrue(story.hall().mayComeBack(story.ticket("Y001")));
        story.pressed(Told.back("Y001")).and(called("Y001", FOUR), Told.missed("Y001", FOUR));
        assertFalse(story.hall().mayComeBack(story.ticket("Y001")), "once only");
    }
}
