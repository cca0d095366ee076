// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Specification.in;
import static io.jiaohao.controller.hall.Told.back;
import static io.jiaohao.controller.hall.Told.called;
import static io.jiaohao.controller.hall.Told.missed;
import static io.jiaohao.controller.hall.Told.next;
import static io.jiaohao.controller.hall.Told.noShow;
import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.returned;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Told.takenFor;
import static io.jiaohao.controller.hall.Told.takenWithPriority;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.PLAN;
import static io.jiaohao.controller.hall.Town.STRICT;
import static io.jiaohao.controller.hall.Town.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.line.Place;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.ticket.Fate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 过号: void, or back some places later, so often. */
class MissingTest {

    private static Plan missing(int times, int placesLater) {
        return PLAN.with(STRICT.with(new Policy.Missing(times, placesLater, Duration.ofMinutes(15))));
    }

    /** Y001 was called and missed; so many more wait. */
    private static Specification missedBefore(Plan plan, String... waiting) {
        var story = in(plan, opened(FOUR), taken("Y001"), called("Y001", FOUR), missed("Y001", FOUR));
        for (var number : waiting) {
            story.and(taken(number));
        }
        return story;
    }

    @Test
    void itComesBackBehindThreeOthers() {
        missedBefore(PLAN, "Y002", "Y003", "Y004", "Y005")
                .when(back("Y001"))
                .answeredWith("Y001")
                .then(returned("Y001", new Place(9, 0, 11)))
                .waiting("Y002", "Y003", "Y004", "Y001", "Y005");
    }

    @Test
    void behindAllWhereFewerWait() {
        missedBefore(PLAN, "Y002", "Y003").pressed(back("Y001")).waiting("Y002", "Y003", "Y001");
        missedBefore(PLAN, "Y002", "Y003", "Y004").pressed(back("Y001")).waiting("Y002", "Y003", "Y004", "Y001");
    }

    @Test
    void whereNobodyWaitsItIsNext() {
        missedBefore(PLAN).pressed(back("Y001")).when(next(FOUR)).answeredWith("Y001");
    }

    @Test
    void twoThatComeBackKeepTheirOrder() {
        missedBefore(PLAN, "Y002", "Y003", "Y004", "Y005", "Y006")
                .and(called("Y002", FOUR), missed("Y002", FOUR))
                .pressed(back("Y001"))
                .pressed(back("Y002"))
                .waiting("Y003", "Y004", "Y005", "Y001", "Y002", "Y006");
    }

    @Test
    void atOnceWhereTheHallWantsThat() {
        missedBefore(missing(1, 0), "Y002").pressed(back("Y001")).waiting("Y001", "Y002");
    }

    @Test
    void onlySoOften() {
        missedBefore(PLAN)
                .pressed(back("Y001"))
                .and(called("Y001", FOUR), missed("Y001", FOUR))
                .when(back("Y001"))
                .thenRefused(Refusal.Code.MISSED_IS_OVER)
                .saying("过号后只能返回1次,请重新取号。");
        missedBefore(missing(2, 3))
                .pressed(back("Y001"))
                .and(called("Y001", FOUR), missed("Y001", FOUR))
                .pressed(back("Y001"))
                .and(called("Y001", FOUR), missed("Y001", FOUR))
                .when(back("Y001"))
                .thenRefused(Refusal.Code.MISSED_IS_OVER);
    }

    @Test
    void orNotAtAllWhereAMissedNumberIsVoid() {
        missedBefore(missing(0, 3))
                .when(back("Y001"))
                .thenRefused(Refusal.Code.MISSED_IS_OVER)
                .saying("过号作废,请重新取号。");
    }

    @Test
    void onlyWhatWasMissedComesBack() {
        given(taken("Y001"))
                .when(back("Y001"))
                .thenRefused(Refusal.Code.NOT_MISSED)
                .saying("Y001没有过号。");
        given(taken("Y001")).when(back("Y009")).thenRefused(Refusal.Code.UNKNOWN_TICKET);
    }

    @Test
    void priorityComesBackAmongPriorityAndAnAppointmentInOrder() {
        var priority = given(opened(FOUR), takenWithPriority("Y001"), taken("Y002"))
                .and(called("Y001", FOUR), missed("Y001", FOUR))
                .pressed(back("Y001"));
        assertEquals(Rank.PRIORITY, priority.ticket("Y001").standing().rank());
        var due = given(opened(FOUR), takenFor("Y001", "09:00"), taken("Y002"))
                .and(called("Y001", FOUR), missed("Y001", FOUR))
                .pressed(back("Y001"));
        assertEquals(Rank.ORDINARY, due.ticket("Y001").standing().rank());
        due.waiting("Y002", "Y001");
    }

    @Test
    void theScreensForgetItWhenItIsBack() {
        var story = missedBefore(PLAN, "Y002");
        assertEquals(List.of(ticket("Y001")), story.hall().missed());
        assertEquals(List.of(), story.pressed(back("Y001")).hall().missed());
    }

    @Test
    void theScreensForgetItAfterAQuarterOfAnHour() {
        var story = missedBefore(PLAN, "Y002");
        story.later(899.999).when(new Command.PassTime()).thenNothing();
        story.later(0.001).when(new Command.PassTime()).then(new Event.MissedHidden(ticket("Y001")));
        assertEquals(List.of(), story.hall().missed());
        story.when(new Command.PassTime()).thenNothing();
    }

    @Test
    void waitingBeginsWithTheNumberNotWithTheReturn() {
        given(opened(FOUR), taken("Y001"))
                .later(60)
                .and(called("Y001", FOUR), missed("Y001", FOUR))
                .later(60)
                .pressed(back("Y001"))
                .later(60)
                .pressed(next(FOUR))
                .waited("Y001", Duration.ofMinutes(3));
    }

    @Test
    void theKeyMarksItMissed() {
        given(opened(FOUR), taken("Y001"), called("Y001", FOUR))
                .when(noShow(FOUR))
                .then(missed("Y001", FOUR));
    }

    @Test
    void asOftenAsTheHallAllowsAndNotOnceMore() {
        var story = missedBefore(missing(3, 3));
        for (var n = 1; n <= 3; n++) {
            story.pressed(back("Y001")).and(called("Y001", FOUR), missed("Y001", FOUR));
            assertEquals(n, story.ticket("Y001").care().returns());
        }
        story.when(back("Y001")).thenRefused(Refusal.Code.MISSED_IS_OVER).saying("过号后只能返回3次,请重新取号。");
    }

    @Test
    void onTheScreensOnceHoweverOftenItIsMissed() {
        var story = missedBefore(PLAN).pressed(back("Y001")).and(called("Y001", FOUR), missed("Y001", FOUR));
        assertEquals(List.of(ticket("Y001")), story.hall().missed());
    }

    @Test
    void hiddenItMayComeBackAllTheSame() {
        missedBefore(PLAN)
                .later(900)
                .pressed(new Command.PassTime())
                .pressed(back("Y001"))
                .waiting("Y001");
    }

    @Test
    void itsNewWaitIsPassedByNobodyBefore() {
        var story = missedBefore(PLAN, "Y002")
                .and(takenWithPriority("Y003"), called("Y003", FOUR))
                .pressed(back("Y001"))
                .and(called("Y002", FOUR))
                .later(60)
                .when(next(FOUR))
                .answeredWith("Y001");
        assertEquals(0, story.why().passed());
        assertEquals(4, story.why().passedAtMost(), "one in order was called since");
    }

    @Test
    void whoIsThereOrGoneHasNotBeenMissed() {
        given(opened(FOUR), taken("Y001"), called("Y001", FOUR))
                .when(back("Y001"))
                .thenRefused(Refusal.Code.NOT_MISSED);
        given(opened(FOUR), taken("Y001"), called("Y001", FOUR), missed("Y001", FOUR))
                .and(Told.withdrawn("Y001", Fate.ABANDONED))
                .when(back("Y001"))
                .thenRefused(Refusal.Code.NOT_MISSED);
    }
}
