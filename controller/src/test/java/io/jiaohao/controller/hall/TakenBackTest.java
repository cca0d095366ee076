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
import io.jiaohao.controller.hall.ticket.Ticket.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands, and what does not, after a call was taken back. */
class TakenBackTest {
    @Test
    void toTheMillisecondACallCanBeTakenBack() {
        given(opened(THREE), taken("S001"))
                .pressed(next(THREE))
                .later(15)
                .when(undo(THREE))
                .then(undone("S001", THREE, null));
    }

    @Test
    void aVisitThatWasTakenUpElsewhereStaysThereAndTheWindowRestsAsBefore() {
        // S001 is missed by the NEXT in a break, comes back, and is called at window 5
        given(opened(THREE), opened(FIVE), taken("S001"), taken("S002"), called("S001", THREE), paused(THREE))
                .later(10)
                .pressed(next(THREE))
                .pressed(Told.back("S001"))
                .pressed(next(FIVE))
                .stage("S001", Stage.Called.class)
                .when(undo(THREE))
                .then(undone("S002", THREE, null))
                .window(THREE, new State.Paused(new State.Idle()))
                .window(FIVE, new State.Calling(ticket("S001")))
                .waiting("S002");
    }

    @Test
    void aMissedOneThatHasComeBackMeanwhileIsCalledAgainWithoutAReturn() {
        var story = given(opened(THREE), taken("S001"), taken("S002"), called("S001", THREE))
                .later(10)
                .pressed(next(THREE))
                .pressed(Told.back("S001"))
                .when(undo(THREE))
                .then(undone("S002", THREE, "S001"))
                .window(THREE, new State.Calling(ticket("S001")))
                .waiting("S002");
        assertEquals(0, story.ticket("S001").care().returns());
    }

    @Test
    void aMissedOneThatGaveUpMeanwhileStaysAway() {
        given(opened(THREE), taken("S001"), taken("S002"), called("S001", THREE))
                .later(10)
                .pressed(next(THREE))
                .pressed(new Command.Abandon(ticket("S001")))
                .when(undo(THREE))
                .then(undone("S002", THREE, null))
                .window(THREE, new State.Idle())
                .stage("S001", Stage.Withdrawn.class);
    }

    @Test
    void theBreakThatIsBackBeganWhenItBegan() {
        var story =
                given(opened(THREE), taken("S001"), paused(THREE)).later(300).pressed(next(THREE));
        assertEquals(null, story.hall().window(THREE).orElseThrow().rest());
        var rest = story.later(5)
                .pressed(undo(THREE))
                .hall()
                .window(THREE)
                .orElseThrow()
                .rest();
        assertEquals(new Window.Rest(story.hall().moment(Specification.NINE), null), rest);
    }

    @Test
    void aCallByHandTakenBackLeavesNoTraceInTheOrder() {
        var story = given(new Event.WindowOpened(THREE, Town.LEADER, false), taken("S001"), taken("S002"))
                .pressed(Told.pick(THREE, "S002"))
                .pressed(undo(THREE))
                .waiting("S001", "S002");
        assertEquals(0, story.hall().queue(Line.of(Town.SHEBAO)).streak());
        assertEquals(0, story.hall().queue(Line.of(Town.SHEBAO)).favoured());
        story.later(5).when(next(THREE)).answeredWith("S001");
        assertEquals(0, story.why().passed());
    }

    @Test
    void whoIsInOrderOnlySinceTheCallWasPassedByNobodyBefore() {
        var story = given(opened(THREE), Told.takenWithPriority("S001"), Told.takenWithPriority("S002"))
                .and(Told.takenWithPriority("S003"), Told.takenWithPriority("S004"))
                .and(called("S001", THREE), called("S002", THREE), called("S003", THREE))
                .later(60)
                .pressed(next(THREE))
                .pressed(new Command.DeclinePriority(ticket("S004")))
                .pressed(undo(THREE))
                .waiting("S004")
                .later(5)
                .when(next(THREE))
                .answeredWith("S004");
        assertEquals(0, story.why().passed(), "three went before it, when it was of priority itself");
        assertEquals(2, story.why().passedAtMost());
    }

    @Test
    void whoStoodBackAfterLunchAndIsCalledAgainStandsOnTheScreensAgain() {
        var plan = Town.PLAN.with(Town.HOURS);
        var story = Specification.in(plan)
                .at("11:50")
                .and(opened(THREE), taken("S001"), taken("S002"))
                .at("14:00")
                .pressed(next(THREE))
                .later(30)
                .pressed(next(THREE))
                .pressed(undo(THREE))
                .window(THREE, new State.Calling(ticket("S001")));
        assertEquals(List.of(ticket("S001")), story.hall().recent());
    }
}
