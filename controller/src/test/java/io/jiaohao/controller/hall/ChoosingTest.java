// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Specification.in;
import static io.jiaohao.controller.hall.Told.arrived;
import static io.jiaohao.controller.hall.Told.called;
import static io.jiaohao.controller.hall.Told.finishInferred;
import static io.jiaohao.controller.hall.Told.next;
import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Told.takenFor;
import static io.jiaohao.controller.hall.Told.takenWithPriority;
import static io.jiaohao.controller.hall.Town.FIVE;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.THREE;
import static io.jiaohao.controller.hall.Town.ticket;
import static io.jiaohao.controller.hall.Town.turns;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Why.Reason;
import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who is next, and why: whose time has come, then priority, then arrival; and after two of those before others, one in order. */
class ChoosingTest {

    /** The next one at a window is this, for these reasons; it stays there long enough to be served. */
    private static Specification nextIs(Specification story, WindowNumber window, String ticket, Reason... reasons) {
        story.later(60).when(next(window)).answeredWith(ticket).because(reasons);
        return story.pressed(next(window)).and(arrived(ticket, window));
    }

    @Test
    void whoeverCameFirstIsCalledFirst() {
        nextIs(given(opened(FOUR), taken("Y001"), taken("Y002")), FOUR, "Y001", Reason.ARRIVAL);
    }

    @Test
    void priorityGoesBeforeArrivalAndAfterTwoOfThemOneInOrder() {
        var story = given(
                opened(FOUR),
                taken("Y001"),
                takenWithPriority("Y002"),
                takenWithPriority("Y003"),
                takenWithPriority("Y004"),
                taken("Y005"));
        nextIs(story, FOUR, "Y002", Reason.PRIORITY, Reason.ARRIVAL);
        nextIs(story, FOUR, "Y003", Reason.PRIORITY, Reason.ARRIVAL);
        nextIs(story, FOUR, "Y001", Reason.BOUND, Reason.ARRIVAL);
        nextIs(story, FOUR, "Y004", Reason.PRIORITY, Reason.ARRIVAL);
        nextIs(story, FOUR, "Y005", Reason.ARRIVAL);
    }

    @Test
    void theFiguresSayHowOftenSomebodyWasPassedAndHowOftenTheyCouldBe() {
        var story =
                given(opened(FOUR), taken("Y001"), taken("Y002"), takenWithPriority("Y003"), takenWithPriority("Y004"));
        nextIs(story, FOUR, "Y003", Reason.PRIORITY, Reason.ARRIVAL);
        nextIs(story, FOUR, "Y004", Reason.PRIORITY, Reason.ARRIVAL);
        story.later(60).when(next(FOUR));
        assertEquals(2, story.why().passed());
        assertEquals(2, story.why().passedAtMost());
        assertEquals(2, story.why().streak());
        assertEquals(2, story.why().limit());
        assertEquals(10, story.why().weight());
        assertEquals(Line.of(Town.YIBAO), story.why().line());
        assertEquals(Rank.ORDINARY, story.why().rank());
        // the second in order could have been passed twice before the first and twice after
        story.pressed(next(FOUR)).and(arrived("Y001", FOUR)).later(60).when(next(FOUR));
        assertEquals(2, story.why().passed());
        assertEquals(4, story.why().passedAtMost());
    }

    @Test
    void somebodyOfPriorityIsToldNothingOfBeingPassed() {
        var story = given(opened(FOUR), takenWithPriority("Y001")).when(next(FOUR));
        assertEquals(0, story.why().passed());
        assertEquals(0, story.why().passedAtMost());
        assertEquals(Rank.PRIORITY, story.why().rank());
    }

    @Test
    void wherePriorityAloneWaitsItGoesOn() {
        var story =
                given(opened(FOUR), takenWithPriority("Y001"), takenWithPriority("Y002"), takenWithPriority("Y003"));
        nextIs(story, FOUR, "Y001", Reason.PRIORITY, Reason.ARRIVAL);
        nextIs(story, FOUR, "Y002", Reason.PRIORITY, Reason.ARRIVAL);
        nextIs(story, FOUR, "Y003", Reason.PRIORITY, Reason.ARRIVAL);
    }

    @Test
    void theBoundHoldsForALineWhicheverWindowsCall() {
        var story = given(
                opened(FOUR),
                opened(FIVE),
                taken("Y001"),
                takenWithPriority("Y002"),
                takenWithPriority("Y003"),
                takenWithPriority("Y004"));
        nextIs(story, FOUR, "Y002", Reason.PRIORITY, Reason.ARRIVAL);
        nextIs(story, FIVE, "Y003", Reason.PRIORITY, Reason.ARRIVAL);
        nextIs(story, FOUR, "Y001", Reason.BOUND, Reason.ARRIVAL);
    }

    @Test
    void theBoundHoldsForAWindowWhicheverLinesItServes() {
        var story = given(
                opened(FIVE),
                taken("Y001"),
                takenWithPriority("S001"),
                takenWithPriority("S002"),
                takenWithPriority("S003"));
        nextIs(story, FIVE, "S001", Reason.PRIORITY, Reason.ARRIVAL);
        nextIs(story, FIVE, "S002", Reason.PRIORITY, Reason.ARRIVAL);
        nextIs(story, FIVE, "Y001", Reason.BOUND, Reason.ARRIVAL);
        nextIs(story, FIVE, "S003", Reason.PRIORITY, Reason.ARRIVAL);
    }

    @Test
    void withARatioOfNothingPriorityNeverPasses() {
        var story = in(turns(0, Duration.ofHours(9), 0), opened(FOUR), taken("Y001"), takenWithPriority("Y002"));
        nextIs(story, FOUR, "Y001", Reason.BOUND, Reason.ARRIVAL);
        nextIs(story, FOUR, "Y002", Reason.PRIORITY, Reason.ARRIVAL);
    }

    @Test
    void whoeverHasWaitedTooLongIsPassedOnlyEverySecondTime() {
        var early = in(turns(2, Duration.ofMinutes(40), 0), opened(FOUR), taken("Y001"))
                .later(2400 - 121)
                .and(takenWithPriority("Y002"), takenWithPriority("Y003"), takenWithPriority("Y004"));
        nextIs(early, FOUR, "Y002", Reason.PRIORITY, Reason.ARRIVAL);
        // a second before the forty minutes, a second one may still pass
        early.later(60).when(next(FOUR)).answeredWith("Y003").because(Reason.PRIORITY, Reason.ARRIVAL);
        early.later(1).when(next(FOUR)).answeredWith("Y001").because(Reason.AGED, Reason.ARRIVAL);
        assertEquals(1, early.why().limit());
    }

    @Test
    void whoseTimeHasComeGoesBeforePriority() {
        var story = given(opened(FOUR), taken("Y001"), takenWithPriority("Y002"), takenFor("Y003", "09:01"));
        nextIs(story, FOUR, "Y003", Reason.DUE, Reason.ARRIVAL);
        nextIs(story, FOUR, "Y002", Reason.PRIORITY, Reason.ARRIVAL);
        nextIs(story, FOUR, "Y001", Reason.ARRIVAL);
    }

    @Test
    void theEarlierTimeFirstWhateverTheOrderOfArrival() {
        var story =
                given(opened(FIVE), takenFor("Y001", "08:30"), takenFor("S001", "08:15"), takenFor("Y002", "08:00"));
        nextIs(story, FIVE, "Y002", Reason.DUE, Reason.ARRIVAL);
        nextIs(story, FIVE, "S001", Reason.DUE, Reason.ARRIVAL);
        nextIs(story, FIVE, "Y001", Reason.DUE, Reason.ARRIVAL);
    }

    @Test
    void beforeTheirTimeOnlyIfNobodyElseWaits() {
        var story = given(opened(FOUR), takenFor("Y001", "09:30"), taken("Y002"));
        nextIs(story, FOUR, "Y002", Reason.ARRIVAL);
        nextIs(story, FOUR, "Y001", Reason.EARLY, Reason.ARRIVAL);
    }

    @Test
    void appointmentsCountInTheirOwnRatio() {
        var policy = Town.STRICT.with(new io.jiaohao.controller.hall.plan.Policy.Booking(
                5, Duration.ofMinutes(30), Duration.ofMinutes(15), Duration.ofHours(2), false, 1));
        var story = in(
                Town.PLAN.with(policy),
                opened(FOUR),
                taken("Y001"),
                takenFor("Y002", "08:00"),
                takenFor("Y003", "08:10"));
        nextIs(story, FOUR, "Y002", Reason.DUE, Reason.ARRIVAL);
        nextIs(story, FOUR, "Y001", Reason.BOUND, Reason.ARRIVAL);
    }

    @Test
    void aPointOfWeightIsWorthSoManyMinutesOfWaiting() {
        // window 3: S weighs 10, Y weighs 5: ten minutes
        var plan = turns(2, Duration.ofHours(9), 2);
        in(plan, opened(THREE), taken("Y001"))
                .later(599)
                .and(taken("S001"))
                .when(next(THREE))
                .answeredWith("S001")
                .because(Reason.WEIGHT, Reason.ARRIVAL);
        in(plan, opened(THREE), taken("Y001"))
                .later(601)
                .and(taken("S001"))
                .when(next(THREE))
                .answeredWith("Y001")
                .because(Reason.LONGEST, Reason.ARRIVAL);
    }

    @Test
    void atTheSameWeightAndWaitWhoeverCameFirst() {
        in(turns(2, Duration.ofHours(9), 2), opened(THREE), taken("Y001"))
                .later(600)
                .and(taken("S001"))
                .when(next(THREE))
                .answeredWith("Y001");
    }

    @Test
    void priorityOfTheHeavierServiceFirst() {
        given(opened(THREE), takenWithPriority("Y001"), takenWithPriority("S001"))
                .when(next(THREE))
                .answeredWith("S001")
                .because(Reason.PRIORITY, Reason.ARRIVAL);
    }

    @Test
    void aCallTakenBackLeavesTheStreakAsItWas() {
        var story = given(
                        opened(FOUR),
                        taken("Y001"),
                        takenWithPriority("Y002"),
                        takenWithPriority("Y003"),
                        takenWithPriority("Y004"))
                .pressed(next(FOUR));
        story.pressed(Told.undo(FOUR));
        nextIs(story, FOUR, "Y002", Reason.PRIORITY, Reason.ARRIVAL);
        nextIs(story, FOUR, "Y003", Reason.PRIORITY, Reason.ARRIVAL);
        story.later(60).when(next(FOUR)).then(finishInferred("Y003", FOUR), called("Y001", FOUR));
        story.pressed(Told.undo(FOUR))
                .later(60)
                .when(next(FOUR))
                .answeredWith("Y001")
                .because(Reason.BOUND, Reason.ARRIVAL);
    }

    @Test
    void itIsTheLongWaitThatDecidedWhereTheWindowCouldHaveGoneOnWithPriority() {
        // three of S were called out of order, but of that line nobody in order waits
        var story = in(
                turns(2, Duration.ofMinutes(40), 0),
                opened(THREE),
                opened(FIVE),
                taken("Y001"),
                takenWithPriority("S001"),
                takenWithPriority("S002"),
                takenWithPriority("S003"));
        nextIs(story, THREE, "S001", Reason.PRIORITY, Reason.ARRIVAL);
        nextIs(story, THREE, "S002", Reason.PRIORITY, Reason.ARRIVAL);
        nextIs(story, FIVE, "S003", Reason.PRIORITY, Reason.ARRIVAL);
        nextIs(story.later(2_400).and(takenWithPriority("S004")), FIVE, "Y001", Reason.AGED, Reason.ARRIVAL);
    }

    @Test
    void itIsTheBoundWhereTheWindowHadItsCallsAnyway() {
        var story = in(
                turns(2, Duration.ofMinutes(40), 0),
                opened(FIVE),
                taken("Y001"),
                takenWithPriority("S001"),
                takenWithPriority("S002"),
                takenWithPriority("S003"));
        nextIs(story, FIVE, "S001", Reason.PRIORITY, Reason.ARRIVAL);
        nextIs(story, FIVE, "S002", Reason.PRIORITY, Reason.ARRIVAL);
        nextIs(story.later(2_400), FIVE, "Y001", Reason.BOUND, Reason.ARRIVAL);
    }

    @Test
    void atTheVeryMinuteATimeHasCome() {
        var one = Town.STRICT.with(new io.jiaohao.controller.hall.plan.Policy.Booking(
                5, Duration.ofMinutes(30), Duration.ofMinutes(15), Duration.ofHours(2), false, 1));
        var story = in(Town.PLAN.with(one), opened(FOUR), taken("Y001"), takenFor("Y002", "08:00"))
                .and(takenFor("Y003", "09:02"));
        nextIs(story, FOUR, "Y002", Reason.DUE, Reason.ARRIVAL);
        // at 09:01:59.999 it is nobody's promise that is kept waiting, at 09:02 it is
        story.later(59.999).when(next(FOUR)).answeredWith("Y001").because(Reason.ARRIVAL);
        story.later(0.001).when(next(FOUR)).answeredWith("Y001").because(Reason.BOUND, Reason.ARRIVAL);
        nextIs(given(opened(FOUR), taken("Y001"), takenFor("Y002", "09:01")), FOUR, "Y002", Reason.DUE, Reason.ARRIVAL);
        given(opened(FOUR), taken("Y001"), takenFor("Y002", "09:01"))
                .later(59.999)
                .when(next(FOUR))
                .answeredWith("Y001");
    }

    @Test
    void priorityAtACoveredWindowOrInAWindowsOwnLineSaysSo() {
        given(opened(FOUR), new Event.CoverBegun(FOUR, THREE), takenWithPriority("S001"))
                .when(next(FOUR))
                .answeredWith("S001")
                .because(Reason.PRIORITY, Reason.COVERED, Reason.ARRIVAL);
        given(opened(FOUR), opened(FIVE), takenWithPriority("Y001"), called("Y001", FIVE))
                .and(new Event.TicketTransferred(ticket("Y001"), FIVE, Town.YIBAO, Line.of(FOUR)))
                .when(next(FOUR))
                .answeredWith("Y001")
                .because(Reason.PRIORITY, Reason.DIRECTED, Reason.ARRIVAL);
    }
}
