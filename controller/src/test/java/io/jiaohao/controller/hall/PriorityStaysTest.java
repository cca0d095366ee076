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
import static io.jiaohao.controller.hall.Told.transfer;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.SHEBAO;
import static io.jiaohao.controller.hall.Town.THREE;
import static io.jiaohao.controller.hall.Town.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Why.Reason;
import io.jiaohao.controller.hall.line.Place;
import io.jiaohao.controller.hall.line.Rank;
import org.junit.jupiter.api.Test;

/** Whoever is of priority stays so wherever they go, until somebody who looked says otherwise. */
class PriorityStaysTest {
    private static final Command CONFIRM = new Command.ConfirmPriority(ticket("Y001"), "canji");
    private static final Command DECLINE = new Command.DeclinePriority(ticket("Y001"));

    private static Specification stays(Specification story, Rank rank) {
        assertEquals(rank, story.ticket("Y001").standing().rank());
        return story;
    }

    /** Y001 of priority was called just after lunch, was not there, and is called again at twenty past two. */
    private static Specification putBack() {
        return in(Town.PLAN.with(Town.HOURS))
                .at("11:50")
                .and(opened(FOUR), opened(THREE), takenWithPriority("Y001"))
                .at("14:00")
                .and(taken("Y002"))
                .pressed(next(FOUR))
                .pressed(noShow(FOUR))
                .window(FOUR, new Window.State.Idle());
    }

    @Test
    void throughATransferBeforeAllInOrder() {
        stays(
                        given(opened(FOUR), opened(THREE), taken("S001"), takenWithPriority("Y001"))
                                .and(called("Y001", FOUR))
                                .pressed(transfer(FOUR, SHEBAO)),
                        Rank.PRIORITY)
                .waiting("Y001", "S001")
                .when(next(THREE))
                .answeredWith("Y001")
                .because(Reason.PRIORITY, Reason.ARRIVAL);
    }

    @Test
    void sentToAWindowTheCallSaysBoth() {
        given(opened(FOUR), opened(THREE), taken("S001"), takenWithPriority("Y001"), called("Y001", FOUR))
                .pressed(transfer(FOUR, THREE))
                .when(next(THREE))
                .answeredWith("Y001")
                .because(Reason.PRIORITY, Reason.DIRECTED, Reason.ARRIVAL);
    }

    @Test
    void afterATimeThatWasPromisedForAfterLunch() {
        var story = stays(putBack(), Rank.DUE).at("14:20").pressed(next(FOUR));
        story.pressed(transfer(FOUR, SHEBAO));
        stays(story, Rank.PRIORITY).when(next(THREE)).because(Reason.PRIORITY, Reason.ARRIVAL);
    }

    @Test
    void missedAtThatTimeItComesBackAmongPriority() {
        var story = putBack().at("14:20").pressed(next(FOUR)).later(60).pressed(noShow(FOUR));
        stays(story.pressed(back("Y001")), Rank.PRIORITY);
    }

    @Test
    void anAppointmentOfWhoeverIsOfPriorityComesBackAmongPriorityToo() {
        var story =
                given(opened(FOUR), takenFor("Y001", "09:00"), taken("Y002")).pressed(CONFIRM);
        stays(story, Rank.DUE).and(called("Y001", FOUR), missed("Y001", FOUR)).pressed(back("Y001"));
        stays(story, Rank.PRIORITY);
    }

    @Test
    void whoWasDeclinedComesBackInOrder() {
        var story = given(opened(FOUR), takenWithPriority("Y001"), called("Y001", FOUR), missed("Y001", FOUR))
                .pressed(DECLINE)
                .pressed(back("Y001"));
        stays(story, Rank.ORDINARY);
    }

    @Test
    void itComesBackBehindThoseOfPriorityAndNoOthers() {
        given(opened(FOUR), takenWithPriority("Y001"), called("Y001", FOUR), missed("Y001", FOUR))
                .and(taken("Y002"), takenWithPriority("Y003"), takenWithPriority("Y004"))
                .when(back("Y001"))
                .then(returned("Y001", new Place(9, 0, 10)))
                .waiting("Y003", "Y004", "Y001", "Y002");
    }

    @Test
    void declinedAfterAReturnItsOwnArrivalCounts() {
        given(opened(FOUR), takenWithPriority("Y001"), called("Y001", FOUR), missed("Y001", FOUR))
                .and(taken("Y002"), takenWithPriority("Y003"))
                .pressed(back("Y001"))
                .waiting("Y003", "Y001", "Y002")
                .pressed(DECLINE)
                .waiting("Y003", "Y001", "Y002")
                .later(60)
                .when(next(FOUR))
                .answeredWith("Y003");
    }
}
