// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Told.*;
import static io.jiaohao.controller.hall.Town.FIVE;
import static io.jiaohao.controller.hall.Town.THREE;
import static io.jiaohao.controller.hall.Town.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.hall.ticket.Ticket.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 误叫撤回. */
class UndoingTest {

    @Test
    void aCallTakenBackPutsTheTicketBackInItsPlace() {
        var story = given(opened(THREE), taken("S001"), taken("S002"))
                .pressed(next(THREE))
                .and(taken("S003"))
                .later(15)
                .when(undo(THREE))
                .then(undone("S001", THREE, null))
                .answeredWith("S001")
                .waiting("S001", "S002", "S003")
                .window(THREE, new State.Idle());
        assertEquals(List.of(), story.hall().recent());
    }

    @Test
    void afterFifteenSecondsACallStands() {
        given(opened(THREE), taken("S001"))
                .pressed(next(THREE))
                .later(15.001)
                .when(undo(THREE))
                .thenRefused(Refusal.Code.NOTHING_TO_UNDO)
                .saying("没有可以撤回的叫号,叫号15秒内才能撤回。");
    }

    @Test
    void theVisitThatTheSameKeyFinishedIsOpenAgain() {
        given(opened(THREE), taken("S001"), taken("S002"), called("S001", THREE))
                .later(10)
                .and(arrived("S001", THREE))
                .later(60)
                .pressed(next(THREE))
                .later(5)
                .when(undo(THREE))
                .then(undone("S002", THREE, "S001"))
                .window(THREE, new State.Serving(ticket("S001")))
                .stage("S001", Stage.Serving.class)
                .waiting("S002");
    }

    @Test
    void theVisitThatTheSameKeyMarkedMissedIsCalledAgainAndNoLongerShownAsMissed() {
        var story = given(opened(THREE), taken("S001"), taken("S002"), called("S001", THREE), recalled("S001", THREE))
                .later(10)
                .pressed(next(THREE))
                .when(undo(THREE))
                .then(undone("S002", THREE, "S001"))
                .window(THREE, new State.Calling(ticket("S001")));
        assertEquals(List.of(), story.hall().missed());
        assertEquals(2, ((Stage.Called) story.ticket("S001").stage()).calls());
    }

    @Test
    void theBreakThatTheSameKeyEndedIsBack() {
        given(opened(THREE), taken("S001"), paused(THREE))
                .pressed(next(THREE))
                .when(undo(THREE))
                .then(undone("S001", THREE, null))
                .window(THREE, new State.Paused(new State.Idle()));
    }

    @Test
    void aBreakBegunAfterTheCallGoesOn() {
        given(opened(THREE), taken("S001"))
                .pressed(next(THREE))
                .and(paused(THREE))
                .when(undo(THREE))
                .then(undone("S001", THREE, null))
                .window(THREE, new State.Paused(new State.Idle()));
    }

    @Test
    void onceTheCitizenArrivedTheCallStands() {
        given(opened(THREE), taken("S001"))
                .pressed(next(THREE))
                .and(arrived("S001", THREE))
                .when(undo(THREE))
                .thenRefused(Refusal.Code.NOTHING_TO_UNDO);
    }

    @Test
    void onceTheVisitEndedTheCallStands() {
        given(opened(THREE), taken("S001"))
                .pressed(next(THREE))
                .and(missed("S001", THREE))
                .when(undo(THREE))
                .thenRefused(Refusal.Code.NOTHING_TO_UNDO);
    }

    @Test
    void aCallCanBeTakenBackOnlyOnce() {
        given(opened(THREE), taken("S001"))
                .pressed(next(THREE))
                .pressed(undo(THREE))
                .when(undo(THREE))
                .thenRefused(Refusal.Code.NOTHING_TO_UNDO);
    }

    @Test
    void whereNothingWasCalledThereIsNothingToTakeBack() {
        given().when(undo(THREE)).thenRefused(Refusal.Code.NOTHING_TO_UNDO);
        given(opened(THREE)).when(undo(THREE)).thenRefused(Refusal.Code.NOTHING_TO_UNDO);
    }

    @Test
    void aRecallDoesNotMakeTheTimeForTakingBackLonger() {
        given(opened(THREE), taken("S001"))
                .pressed(next(THREE))
                .later(14)
                .pressed(recall(THREE))
                .later(2)
                .when(undo(THREE))
                .thenRefused(Refusal.Code.NOTHING_TO_UNDO);
    }

    @Test
    void afterTakingBackNextMayCallAtOnceAndWhoWaitsLongestIsCalledElsewhere() {
        given(opened(THREE), opened(FIVE), taken("S001"), taken("S002"))
                .pressed(next(THREE))
                .pressed(undo(THREE))
                .when(next(FIVE))
                .then(called("S001", FIVE))
                .when(next(THREE))
                .then(called("S002", THREE));
    }

    @Test
    void aTakingBackWhoseCallWasLostLeavesTheVisitAtTheWindowAlone() {
        // given: the entry of the call of S002 could not be read
        given(opened(THREE), taken("S001"), taken("S002"), called("S001", THREE))
                .and(undone("S002", THREE, "S001"))
                .window(THREE, new State.Calling(ticket("S001")))
                .stage("S001", Stage.Called.class)
                .waiting("S002");
    }

    @Test
    void theSentenceNamesTheTimeOfThisHall() {
        var policy =
                new Policy(3, Policy.USUAL.doubleNext(), Policy.USUAL.missedWithin(), java.time.Duration.ofSeconds(30));
        given(new Event.PlanApplied(new Plan("测试厅", "", Town.PLAN.services(), Town.PLAN.windows(), policy)))
                .when(undo(THREE))
                .saying("没有可以撤回的叫号,叫号30秒内才能撤回。");
    }

    @Test
    void whoeverStoodInDuringTheBreakDoesSoAgain() {
        var story = given(opened(THREE), opened(FIVE), taken("S001"), paused(THREE))
                .and(new Event.CoverBegun(FIVE, THREE))
                .pressed(next(THREE))
                .later(5)
                .when(undo(THREE))
                .then(undone("S001", THREE, null), new Event.CoverBegun(FIVE, THREE))
                .window(THREE, new State.Paused(new State.Idle()));
        assertEquals(List.of(THREE), story.hall().window(FIVE).orElseThrow().covers());
    }

    @Test
    void unlessTheyHaveClosedOrBegunAgainMeanwhile() {
        var story = given(opened(THREE), opened(FIVE), taken("S001"), paused(THREE))
                .and(new Event.CoverBegun(FIVE, THREE))
                .pressed(next(THREE));
        story.and(closed(FIVE)).when(undo(THREE)).then(undone("S001", THREE, null));
        given(opened(THREE), opened(FIVE), taken("S001"), paused(THREE))
                .and(new Event.CoverBegun(FIVE, THREE))
                .pressed(next(THREE))
                .and(paused(THREE), new Event.CoverBegun(FIVE, THREE))
                .when(undo(THREE))
                .then(undone("S001", THREE, null));
    }

    @Test
    void nobodyHasServedWhoWasCalledByMistake() {
        var story = given(new Event.WindowOpened(THREE, Town.CLERK, false), taken("S001"))
                .pressed(next(THREE));
        assertEquals(Town.CLERK, story.ticket("S001").care().clerk());
        assertEquals(null, story.pressed(undo(THREE)).ticket("S001").care().clerk());
    }

    @Test
    void theReopenedVisitStaysWhereItWasOnTheScreens() {
        var story = given(opened(THREE), opened(FIVE), taken("S001"), taken("S002"), taken("S003"))
                .and(called("S001", THREE), arrived("S001", THREE), called("S002", FIVE))
                .later(60)
                .pressed(next(THREE))
                .pressed(undo(THREE));
        assertEquals(List.of(ticket("S002"), ticket("S001")), story.hall().recent());
    }

    @Test
    void aPickIsTakenBackWithTheVisitItEnded() {
        var story = given(
                        new Event.WindowOpened(THREE, Town.LEADER, false), taken("S001"), taken("S002"), taken("S003"))
                .and(called("S001", THREE), arrived("S001", THREE))
                .later(60);
        var before = story.hall().queue(Line.of(Town.SHEBAO)).streak();
        story.pressed(pick(THREE, "S003"))
                .later(15)
                .when(undo(THREE))
                .then(undone("S003", THREE, "S001"))
                .window(THREE, new State.Serving(ticket("S001")))
                .waiting("S002", "S003");
        assertEquals(before, story.hall().queue(Line.of(Town.SHEBAO)).streak());
        assertEquals(0, story.hall().window(THREE).orElseThrow().streak());
    }

    @Test
    void aCallThatAnIdleWindowMadeByItselfIsTakenBackToo() {
        var plan = Town.PLAN.with(Town.STRICT.callingAfter(java.time.Duration.ofSeconds(8)));
        Specification.in(plan, opened(THREE), taken("S001"))
                .later(8)
                .pressed(new Command.PassTime())
                .later(3)
                .pressed(undo(THREE))
                .window(THREE, new State.Idle())
                .later(7.999)
                .when(new Command.PassTime())
                .thenNothing()
                .later(0.001)
                .when(new Command.PassTime())
                .then(called("S001", THREE));
    }

    @Test
    void aVisitTakenUpAgainIsNoCallAndStands() {
        given(opened(THREE), taken("S001"))
                .pressed(next(THREE))
                .pressed(hold(THREE, HoldKind.AWAY))
                .pressed(resume(THREE))
                .when(undo(THREE))
                .thenRefused(Refusal.Code.NOTHING_TO_UNDO);
    }

    @Test
    void whoGaveUpMeanwhileIsNotBroughtBack() {
        given(opened(THREE), taken("S001"), taken("S002"), called("S001", THREE))
                .later(10)
                .pressed(next(THREE))
                .and(withdrawn("S001", Fate.ABANDONED))
                .when(undo(THREE))
                .then(undone("S002", THREE, null))
                .window(THREE, new State.Idle());
    }

    @Test
    void whoWasMissedByTheKeyAndCameBackAtOnceIsCalledAgain() {
        given(opened(THREE), taken("S001"), taken("S002"), called("S001", THREE))
                .later(10)
                .pressed(next(THREE))
                .pressed(back("S001"))
                .when(undo(THREE))
                .then(undone("S002", THREE, "S001"))
                .window(THREE, new State.Calling(ticket("S001")))
                .waiting("S002");
    }
}
