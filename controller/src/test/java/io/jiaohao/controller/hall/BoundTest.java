// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Specification.in;
import static io.jiaohao.controller.hall.Told.arrived;
import static io.jiaohao.controller.hall.Told.called;
import static io.jiaohao.controller.hall.Told.next;
import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Told.takenFor;
import static io.jiaohao.controller.hall.Told.takenWithPriority;
import static io.jiaohao.controller.hall.Told.undo;
import static io.jiaohao.controller.hall.Town.FIVE;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.SHEBAO;
import static io.jiaohao.controller.hall.Town.THREE;
import static io.jiaohao.controller.hall.Town.YIBAO;
import static io.jiaohao.controller.hall.Town.turns;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Why.Reason;
import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many may go before those in order, to the call and to the millisecond. */
class BoundTest {
    private static final Duration NEVER = Duration.ofHours(9);

    private static Plan due(int ofAll, int ofDue) {
        var policy = Town.STRICT
                .with(new Policy.Turns(ofAll, Duration.ofMinutes(40), 0, 30))
                .with(new Policy.Booking(
                        5, Duration.ofMinutes(30), Duration.ofMinutes(15), Duration.ofHours(2), false, ofDue));
        return Town.PLAN.with(policy);
    }

    /** Called and there, long enough for the next one to be called at once. */
    private static Specification served(Specification story, String... tickets) {
        for (var ticket : tickets) {
            story.and(called(ticket, FOUR), arrived(ticket, FOUR)).later(10);
        }
        return story;
    }

    @Test
    void whoHasWaitedExactlyTheLimitIsPassedOnceOnlyAndAMillisecondBeforeTwice() {
        var plan = turns(2, Duration.ofMinutes(40), 0);
        var story = in(plan, opened(FOUR), taken("Y001"), takenWithPriority("Y002"), takenWithPriority("Y003"));
        served(story, "Y002").later(2400 - 10 - 0.001);
        story.when(next(FOUR)).answeredWith("Y003").because(Reason.PRIORITY, Reason.ARRIVAL);
        assertEquals(new Why(story.why().reasons(), Line.of(YIBAO), Rank.PRIORITY, 10, 1, 2, 0, 0), story.why());
        story.later(0.001).when(next(FOUR)).answeredWith("Y001").because(Reason.AGED, Reason.ARRIVAL);
        assertEquals(new Why(story.why().reasons(), Line.of(YIBAO), Rank.ORDINARY, 10, 1, 1, 1, 2), story.why());
    }

    @Test
    void whoHasWaitedTooLongMayStillBePassedOnce() {
        var story = in(turns(2, Duration.ofMinutes(40), 0), opened(FOUR), taken("Y001"), takenWithPriority("Y002"))
                .later(3600)
                .when(next(FOUR))
                .answeredWith("Y002")
                .because(Reason.PRIORITY, Reason.ARRIVAL);
        assertEquals(1, story.why().limit());
    }

    @Test
    void afterTwoItIsTheBoundThatKeepsPriorityHoweverLongSomebodyHasWaited() {
        var story = in(
                turns(2, Duration.ofMinutes(40), 0),
                opened(FOUR),
                taken("Y001"),
                takenWithPriority("Y002"),
                takenWithPriority("Y003"),
                takenWithPriority("Y004"));
        served(story, "Y002", "Y003")
                .later(3600)
                .when(next(FOUR))
                .answeredWith("Y001")
                .because(Reason.BOUND, Reason.ARRIVAL);
    }

    @Test
    void ageingInOneLineOfAWindowCountsForAllItCalls() {
        var story = in(turns(2, Duration.ofMinutes(40), 0), opened(FIVE), taken("S001"))
                .later(2400)
                .and(taken("Y001"), takenWithPriority("Y002"), takenWithPriority("Y003"))
                .and(called("Y002", FIVE), arrived("Y002", FIVE));
        // in their own line two could go; but at this window somebody of the other has waited forty minutes
        story.later(60).when(next(FIVE)).answeredWith("S001").because(Reason.AGED, Reason.LONGEST, Reason.ARRIVAL);
    }

    @Test
    void aLineInWhichNobodyIsInOrderIsBoundByItsWindowAlone() {
        var story = given(opened(FIVE), opened(FOUR), takenWithPriority("Y001"), takenWithPriority("Y002"))
                .and(takenWithPriority("Y003"), taken("S001"));
        served(story, "Y001", "Y002");
        // two were called in the line, none at this window, and nobody in the line is passed
        story.when(next(FIVE)).answeredWith("Y003").because(Reason.PRIORITY, Reason.ARRIVAL);
        assertEquals(2, story.why().streak());
    }

    @Test
    void theStreakOfALineCountsAtAWindowThatHasCalledNobody() {
        var story = given(opened(FIVE), opened(FOUR), takenWithPriority("Y001"), takenWithPriority("Y002"))
                .and(takenWithPriority("Y003"), taken("Y004"), taken("S001"));
        served(story, "Y001", "Y002");
        story.when(next(FIVE)).answeredWith("Y004").because(Reason.BOUND, Reason.LONGEST, Reason.ARRIVAL);
    }

    @Test
    void afterACallInOrderTheCountBeginsAnew() {
        var story = given(opened(FOUR), taken("Y001"), taken("Y002"))
                .and(takenWithPriority("Y003"), takenWithPriority("Y004"))
                .and(takenWithPriority("Y005"), takenWithPriority("Y006"));
        served(story, "Y003", "Y004", "Y001", "Y005");
        story.when(next(FOUR)).answeredWith("Y006").because(Reason.PRIORITY, Reason.ARRIVAL);
        assertEquals(1, story.why().streak());
        served(story, "Y006").when(next(FOUR)).answeredWith("Y002").because(Reason.ARRIVAL);
        assertEquals(new Why(story.why().reasons(), Line.of(YIBAO), Rank.ORDINARY, 10, 2, 2, 4, 4), story.why());
    }

    @Test
    void thoseDueAreBoundWithTheSmallerOfTheTwoRatios() {
        var story = in(due(2, 1), opened(FOUR), taken("Y001"), takenFor("Y002", "08:00"), takenFor("Y003", "08:10"))
                .and(takenWithPriority("Y004"));
        story.when(next(FOUR)).answeredWith("Y002").because(Reason.DUE, Reason.ARRIVAL);
        assertEquals(1, story.why().limit());
        // one who was due has gone: no second, but priority may
        served(story, "Y002").when(next(FOUR)).answeredWith("Y004").because(Reason.PRIORITY, Reason.ARRIVAL);
        assertEquals(2, story.why().limit());

        var large = in(due(1, 5), opened(FOUR), taken("Y001"), takenFor("Y002", "08:00"), takenFor("Y003", "08:10"));
        large.when(next(FOUR)).answeredWith("Y002");
        assertEquals(1, large.why().limit());
        served(large, "Y002").when(next(FOUR)).answeredWith("Y001").because(Reason.BOUND, Reason.ARRIVAL);
    }

    @Test
    void whoIsDueIsDueToTheMillisecond() {
        var story = given(opened(FOUR), taken("Y001"), takenFor("Y002", "09:10"));
        story.later(599.999).when(next(FOUR)).answeredWith("Y001").because(Reason.ARRIVAL);
        story.later(0.001).when(next(FOUR)).answeredWith("Y002").because(Reason.DUE, Reason.ARRIVAL);
    }

    @Test
    void whoIsDueAndKeptIsTheReasonWhySomebodyInOrderIsCalled() {
        var story = in(due(2, 2), opened(FOUR), taken("Y001"), takenFor("Y002", "08:00"), takenFor("Y003", "08:10"))
                .and(takenFor("Y004", "08:20"));
        served(story, "Y002", "Y003").when(next(FOUR)).answeredWith("Y001").because(Reason.BOUND, Reason.ARRIVAL);
        var aged = in(due(2, 2), opened(FOUR), taken("Y001"), takenFor("Y002", "08:00"), takenFor("Y003", "08:10"));
        served(aged, "Y002").later(2400).when(next(FOUR)).answeredWith("Y001").because(Reason.AGED, Reason.ARRIVAL);
    }

    @Test
    void evenWithARatioOfNothingWhoIsDueGoesBeforePriorityWhereNobodyIsInOrder() {
        var story = in(turns(0, NEVER, 0), opened(FOUR), takenWithPriority("Y001"), takenFor("Y002", "08:00"));
        story.when(next(FOUR)).answeredWith("Y002").because(Reason.DUE, Reason.ARRIVAL);
        assertEquals(0, story.why().limit());
    }

    @Test
    void beforeTheirTimeTheEarliestFirstAndOnlyAfterPriority() {
        var story =
                given(opened(FOUR), takenFor("Y001", "09:30"), takenFor("Y002", "09:20"), takenWithPriority("Y003"));
        story.when(next(FOUR)).answeredWith("Y003").because(Reason.PRIORITY, Reason.ARRIVAL);
        served(story, "Y003").when(next(FOUR)).answeredWith("Y002").because(Reason.EARLY, Reason.ARRIVAL);
    }

    @Test
    void aCallTakenBackGivesTheWindowItsStreakBack() {
        var story = given(opened(FIVE), takenWithPriority("S001"), takenWithPriority("S002"), taken("Y001"))
                .and(takenWithPriority("S003"));
        story.pressed(next(FIVE)).and(arrived("S001", FIVE)).later(60).pressed(next(FIVE));
        assertEquals(2, story.hall().window(FIVE).orElseThrow().streak());
        story.pressed(undo(FIVE));
        assertEquals(1, story.hall().window(FIVE).orElseThrow().streak());
        assertEquals(1, story.hall().queue(Line.of(SHEBAO)).streak());
        story.pressed(next(FIVE)).and(arrived("S002", FIVE)).later(60).pressed(next(FIVE));
        assertEquals(0, story.hall().window(FIVE).orElseThrow().streak(), "Y001 was called in order");
        story.pressed(undo(FIVE));
        assertEquals(2, story.hall().window(FIVE).orElseThrow().streak());
    }

    @Test
    void nobodyWaitingForThisWindowIsCalledThoughOthersWaitElsewhere() {
        given(opened(FOUR), taken("S001"), takenWithPriority("S002"))
                .when(next(FOUR))
                .thenRefused(Refusal.Code.NOBODY_WAITING)
                .saying("现在没有人等候。");
        assertEquals(
                List.of(Line.of(SHEBAO), Line.of(YIBAO), Line.of(THREE)),
                given().hall().lines(THREE));
    }

    @Test
    void whoIsDueThisVeryMillisecondIsKeptAndSomebodyDueLaterIsNot() {
        var kept = in(due(2, 1), opened(FOUR), taken("Y001"), takenFor("Y002", "08:00"), takenFor("Y003", "09:10"));
        served(kept, "Y002").later(590 - 0.001);
        kept.when(next(FOUR)).answeredWith("Y001").because(Reason.ARRIVAL);
        kept.later(0.001).when(next(FOUR)).answeredWith("Y001").because(Reason.BOUND, Reason.ARRIVAL);
    }

    @Test
    void atAWindowThatHasCalledTwoOfPriorityItIsTheBoundThoughNoLineHadTwo() {
        var story = given(opened(FIVE), taken("S001"), takenWithPriority("S002"), takenWithPriority("Y001"))
                .and(taken("Y002"), takenWithPriority("Y003"))
                .and(called("S002", FIVE), called("Y001", FIVE))
                .later(60);
        story.when(next(FIVE)).answeredWith("S001").because(Reason.BOUND, Reason.LONGEST, Reason.ARRIVAL);
        assertEquals(1, story.why().streak());
    }

    @Test
    void inALineOfWhichTwoWereCalledElsewhereItIsTheBoundThoughSomebodyHasWaitedTooLong() {
        var story = in(turns(2, Duration.ofMinutes(40), 0), opened(FOUR), opened(FIVE), taken("Y001"))
                .and(takenWithPriority("Y002"), takenWithPriority("Y003"), takenWithPriority("Y004"))
                .later(2400);
        served(story, "Y002", "Y003").when(next(FIVE)).answeredWith("Y001").because(Reason.BOUND, Reason.ARRIVAL);
    }

    @Test
    void aheadOfTheThirdInOrderAreTheTwoBeforeAndAllWhoMayPassTheThree() {
        var story = given(taken("Y001"), taken("Y002"), taken("Y003"));
        for (var n = 4; n <= 8; n++) {
            story.and(takenWithPriority("Y00" + n));
        }
        assertEquals(2, story.hall().ahead(story.ticket("Y001")), "two of five");
        assertEquals(1 + 4, story.hall().ahead(story.ticket("Y002")), "four of five");
        assertEquals(2 + 5, story.hall().ahead(story.ticket("Y003")), "all five, though six could");
        assertEquals(0, story.hall().ahead(story.ticket("Y004")));
        assertEquals(1, story.hall().ahead(story.ticket("Y005")));
        assertEquals(2 + 1, story.hall().ahead(story.ticket("Y006")), "after two, one in order");
        assertEquals(4 + 2, story.hall().ahead(story.ticket("Y008")));
    }

    @Test
    void aheadOfWhoeverIsDueAreThoseDueBeforeAndThoseInOrderBetween() {
        var story = given(
                        taken("Y001"), takenFor("Y002", "08:00"), takenFor("Y003", "08:10"), takenFor("Y004", "08:20"))
                .and(takenWithPriority("Y005"));
        assertEquals(0, story.hall().ahead(story.ticket("Y002")));
        assertEquals(1, story.hall().ahead(story.ticket("Y003")));
        assertEquals(2 + 1, story.hall().ahead(story.ticket("Y004")));
        assertEquals(3 + 1, story.hall().ahead(story.ticket("Y005")));
        story.and(opened(FOUR), called("Y002", FOUR));
        assertEquals(1 + 1, story.hall().ahead(story.ticket("Y004")), "one was called: one more, and then in order");
    }

    @Test
    void whereFewerOfTheDueMayPassPriorityGoesBetweenThem() {
        var story = in(due(2, 1), opened(FOUR), taken("Y001"), takenFor("Y002", "08:00"), takenFor("Y003", "08:10"))
                .and(takenWithPriority("Y004"), takenWithPriority("Y005"));
        assertEquals(0, story.hall().ahead(story.ticket("Y002")));
        assertEquals(3, story.hall().ahead(story.ticket("Y003")), "one due, one of priority, one in order");
        for (var number : List.of("Y002", "Y004", "Y001")) {
            story.when(next(FOUR)).answeredWith(number);
            served(story, number);
        }
        story.when(next(FOUR)).answeredWith("Y003");
        var none = in(due(2, 0), taken("Y001"), taken("Y002"), takenFor("Y003", "08:00"), takenWithPriority("Y004"));
        assertEquals(2 + 1, none.hall().ahead(none.ticket("Y003")), "everybody else");
    }
}
