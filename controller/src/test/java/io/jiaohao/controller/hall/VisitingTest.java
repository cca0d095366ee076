// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Told.*;
import static io.jiaohao.controller.hall.Town.THREE;
import static io.jiaohao.controller.hall.Town.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.Ticket.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Arriving, being served to the end, or not coming. */
class VisitingTest {
    private static Specification calling() {
        return given(opened(THREE), taken("S001"), taken("S002"), called("S001", THREE));
    }

    private static Specification serving() {
        return calling().later(20).and(arrived("S001", THREE));
    }

    @Test
    void whoIsCalledArrives() {
        calling()
                .later(20)
                .when(arrive(THREE))
                .then(arrived("S001", THREE))
                .answeredWith("S001")
                .window(THREE, new State.Serving(ticket("S001")))
                .stage("S001", Stage.Serving.class);
    }

    @Test
    void whoHasArrivedCannotArriveAgain() {
        serving().when(arrive(THREE)).thenRefused(Refusal.Code.ALREADY_ARRIVED).saying("S001已经到了窗口。");
    }

    @Test
    void handlingCountsFromArrivalSoThatWalkingIsNotHandling() {
        serving()
                .later(300)
                .when(finish(THREE))
                .then(finished("S001", THREE))
                .answeredWith("S001")
                .handled("S001", Duration.ofMinutes(5))
                .window(THREE, new State.Idle());
    }

    @Test
    void finishWithoutArrivalIsAllowedAndArrivalIsThenUnknown() {
        var story = calling().later(300).when(finish(THREE)).then(finished("S001", THREE));
        var stage = (Stage.Finished) story.ticket("S001").stage();
        assertNull(stage.arrived());
        assertEquals(false, stage.inferred());
        story.handled("S001", Duration.ofMinutes(5));
    }

    @Test
    void whoDoesNotComeIsMissedAndTheWindowIsFree() {
        var story = calling()
                .later(90)
                .when(noShow(THREE))
                .then(missed("S001", THREE))
                .answeredWith("S001")
                .window(THREE, new State.Idle());
        assertEquals(false, ((Stage.Missed) story.ticket("S001").stage()).inferred());
        assertEquals(Fate.MISSED, story.ticket("S001").fate());
    }

    @Test
    void whoHasArrivedCannotBeMissed() {
        serving().when(noShow(THREE)).thenRefused(Refusal.Code.ALREADY_ARRIVED);
    }

    @Test
    void atAClosedWindowThereIsNobodyToServe() {
        given().when(arrive(THREE)).thenRefused(Refusal.Code.WINDOW_CLOSED);
        given().when(finish(THREE)).thenRefused(Refusal.Code.WINDOW_CLOSED);
        given().when(noShow(THREE)).thenRefused(Refusal.Code.WINDOW_CLOSED);
    }

    @Test
    void atAnIdleWindowThereIsNobodyToServe() {
        given(opened(THREE)).when(arrive(THREE)).thenRefused(Refusal.Code.NO_TICKET_IN_HAND);
        given(opened(THREE)).when(finish(THREE)).thenRefused(Refusal.Code.NO_TICKET_IN_HAND);
        given(opened(THREE)).when(noShow(THREE)).thenRefused(Refusal.Code.NO_TICKET_IN_HAND);
    }

    @Test
    void aFinishedVisitCannotBeFinishedAgain() {
        serving().pressed(finish(THREE)).when(finish(THREE)).thenRefused(Refusal.Code.NO_TICKET_IN_HAND);
    }

    @Test
    void arrivingWithinABreakKeepsTheBreak() {
        calling()
                .and(paused(THREE))
                .when(arrive(THREE))
                .then(arrived("S001", THREE))
                .window(THREE, new State.Paused(new State.Serving(ticket("S001"))));
    }

    @Test
    void finishingWithinABreakKeepsTheBreakAndFreesTheWindow() {
        serving()
                .and(paused(THREE))
                .when(finish(THREE))
                .then(finished("S001", THREE))
                .window(THREE, new State.Paused(new State.Idle()));
    }

    @Test
    void missingWithinABreakKeepsTheBreakAndFreesTheWindow() {
        calling()
                .and(paused(THREE))
                .when(noShow(THREE))
                .then(missed("S001", THREE))
                .window(THREE, new State.Paused(new State.Idle()));
    }
}
