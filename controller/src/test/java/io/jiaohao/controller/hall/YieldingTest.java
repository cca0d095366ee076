// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Specification.in;
import static io.jiaohao.controller.hall.Told.called;
import static io.jiaohao.controller.hall.Told.next;
import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.stepAside;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Told.takenWithPriority;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.PLAN;
import static io.jiaohao.controller.hall.Town.STRICT;
import static io.jiaohao.controller.hall.Town.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.line.Place;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.controller.hall.plan.Policy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** 晚点再来: whoever cannot come yet lets others go first and keeps the right to be called. */
class YieldingTest {

    private static Specification waiting(int people) {
        var story = given(opened(FOUR));
        for (var n = 1; n <= people; n++) {
            story.and(taken("Y00" + n));
        }
        return story;
    }

    @Test
    void threeOthersGoFirst() {
        waiting(6)
                .when(stepAside("Y002"))
                .answeredWith("Y002")
                .then(new Event.TicketSteppedAside(ticket("Y002"), new Place(8, 0, 10)))
                .waiting("Y001", "Y003", "Y004", "Y005", "Y002", "Y006");
    }

    @Test
    void orAllOfThemWhereFewerWait() {
        waiting(3).pressed(stepAside("Y002")).waiting("Y001", "Y003", "Y002");
    }

    @Test
    void atLeastOneWhereAMissedNumberComesBackAtOnce() {
        var plan = PLAN.with(STRICT.with(new Policy.Missing(1, 0, Duration.ofMinutes(15))));
        in(plan, taken("Y001"), taken("Y002"), taken("Y003"))
                .pressed(stepAside("Y001"))
                .waiting("Y002", "Y001", "Y003");
    }

    @Test
    void whoeverIsLastHasNobodyToLetPass() {
        waiting(2)
                .when(stepAside("Y002"))
                .thenRefused(Refusal.Code.NOBODY_BEHIND)
                .saying("Y002后面没有人等候,不用让,请留意叫号。");
    }

    @Test
    void atMostTwice() {
        waiting(9)
                .pressed(stepAside("Y001"))
                .pressed(stepAside("Y001"))
                .waiting("Y002", "Y003", "Y004", "Y005", "Y006", "Y007", "Y001", "Y008", "Y009")
                .when(stepAside("Y001"))
                .thenRefused(Refusal.Code.YIELDED_ENOUGH)
                .saying("已经让过2次,不能再让,请留意叫号。");
    }

    @Test
    void onlyWhileItWaits() {
        waiting(2)
                .and(called("Y001", FOUR))
                .when(stepAside("Y001"))
                .thenRefused(Refusal.Code.NOT_WAITING)
                .saying("Y001现在不在等候。");
    }

    @Test
    void itIsCalledAllTheSame() {
        waiting(2)
                .pressed(stepAside("Y001"))
                .pressed(next(FOUR))
                .later(60)
                .when(next(FOUR))
                .answeredWith("Y001");
    }

    @Test
    void priorityStaysAmongPriority() {
        var story = given(takenWithPriority("Y001"), takenWithPriority("Y002"), taken("Y003"))
                .pressed(stepAside("Y001"));
        assertEquals(Rank.PRIORITY, story.ticket("Y001").standing().rank());
        story.waiting("Y002", "Y001", "Y003");
    }

    @Test
    void itsWaitBeganWithTheNumber() {
        var story = waiting(3).later(60);
        var since = story.ticket("Y001").standing().since();
        assertEquals(
                since,
                story.pressed(stepAside("Y001")).ticket("Y001").standing().since());
    }

    @Test
    void thePhoneIsToldWhetherItMay() {
        var story = waiting(2);
        assertTrue(story.hall().mayStepAside(story.ticket("Y001")));
        assertFalse(story.hall().mayStepAside(story.ticket("Y002")));
    }
}
