// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Told.arrived;
import static io.jiaohao.controller.hall.Told.called;
import static io.jiaohao.controller.hall.Told.finished;
import static io.jiaohao.controller.hall.Told.held;
import static io.jiaohao.controller.hall.Told.missed;
import static io.jiaohao.controller.hall.Told.next;
import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Told.takenFor;
import static io.jiaohao.controller.hall.Told.takenWithPriority;
import static io.jiaohao.controller.hall.Told.withdrawn;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.SHEBAO;
import static io.jiaohao.controller.hall.Town.YIBAO;
import static io.jiaohao.controller.hall.Town.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.controller.hall.ticket.Claim;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.ServiceCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What guide, clerk and citizen say of a ticket: given up, confirmed, declined, in need of help, at the wrong service. */
class CaringTest {
    private static final Command ABANDON = new Command.Abandon(ticket("Y001"));
    private static final Command CONFIRM = new Command.ConfirmPriority(ticket("Y001"), "canji");
    private static final Command DECLINE = new Command.DeclinePriority(ticket("Y001"));
    private static final Command ASSIST = new Command.MarkAssistance(ticket("Y001"), true);
    private static final Event CONFIRMED = new Event.PriorityConfirmed(ticket("Y001"), "canji");
    private static final Event DECLINED = new Event.PriorityDeclined(ticket("Y001"));

    private static Specification at(Event... events) {
        return given(opened(FOUR), taken("Y001")).and(events);
    }

    @Test
    void whoeverWaitsIsSetAsideOrWasMissedCanGiveUp() {
        var story = at().when(ABANDON)
                .answeredWith("Y001")
                .then(withdrawn("Y001", Fate.ABANDONED))
                .waiting();
        assertEquals(Fate.ABANDONED, story.ticket("Y001").fate());
        story.when(next(FOUR)).thenRefused(Refusal.Code.NOBODY_WAITING);
        var aside = at(called("Y001", FOUR), held("Y001", FOUR, HoldKind.KEPT)).pressed(ABANDON);
        assertEquals(List.of(), aside.hall().held());
        var gone = at(called("Y001", FOUR), missed("Y001", FOUR)).pressed(ABANDON);
        assertEquals(List.of(), gone.hall().missed());
    }

    @Test
    void whoIsAtAWindowOrGoneCannot() {
        at(called("Y001", FOUR))
                .when(ABANDON)
                .thenRefused(Refusal.Code.TICKET_BUSY)
                .saying("Y001正在4号窗口办理。");
        at(called("Y001", FOUR), arrived("Y001", FOUR)).when(ABANDON).thenRefused(Refusal.Code.TICKET_BUSY);
        at(called("Y001", FOUR), finished("Y001", FOUR))
                .when(ABANDON)
                .thenRefused(Refusal.Code.NOT_WAITING)
                .saying("Y001现在不在等候。");
        at(withdrawn("Y001", Fate.ABANDONED)).when(ABANDON).thenRefused(Refusal.Code.NOT_WAITING);
    }

    @Test
    void askedAtTheKioskPriorityCountsUntilSomebodyLooked() {
        var story = given(opened(FOUR), taken("Y002"), takenWithPriority("Y001"));
        assertEquals(Claim.ASKED, story.ticket("Y001").standing().claim());
        assertTrue(story.ticket("Y001").priority());
        story.when(CONFIRM).answeredWith("Y001").then(CONFIRMED);
        assertEquals(Claim.CONFIRMED, story.ticket("Y001").standing().claim());
        assertEquals("canji", story.ticket("Y001").standing().kind());
        story.when(next(FOUR)).answeredWith("Y001");
    }

    @Test
    void declinedMeansInOrderOfArrivalThisTimeAndNothingElse() {
        var story = given(opened(FOUR), taken("Y002"), takenWithPriority("Y001"), taken("Y003"))
                .when(DECLINE)
                .answeredWith("Y001")
                .then(DECLINED)
                .waiting("Y002", "Y001", "Y003");
        assertFalse(story.ticket("Y001").priority());
        assertEquals(Claim.DECLINED, story.ticket("Y001").standing().claim());
        assertNull(story.ticket("Y001").standing().kind());
        story.when(DECLINE).thenRefused(Refusal.Code.NO_PRIORITY_ASKED).saying("Y001没有申请优先。");
    }

    @Test
    void aWindowMayDeclineToo() {
        var story = given(opened(FOUR), takenWithPriority("Y001"), called("Y001", FOUR))
                .pressed(DECLINE);
        assertTrue(story.ticket("Y001").inOrder());
        story.stage("Y001", Ticket.Stage.Called.class).waiting();
    }

    @Test
    void priorityCanBeSeenWithoutHavingBeenAskedFor() {
        var story = given(opened(FOUR), taken("Y002"), taken("Y001"))
                .pressed(CONFIRM)
                .waiting("Y001", "Y002");
        assertEquals(Rank.PRIORITY, story.ticket("Y001").standing().rank());
    }

    @Test
    void aPromisedTimeStaysWhateverIsConfirmedOrDeclined() {
        var story = given(takenFor("Y001", "09:30")).pressed(CONFIRM);
        assertEquals(Rank.DUE, story.ticket("Y001").standing().rank());
        story.pressed(DECLINE);
        assertEquals(Rank.DUE, story.ticket("Y001").standing().rank());
    }

    @Test
    void onlyAClassOfThePlanIsConfirmed() {
        at().when(new Command.ConfirmPriority(ticket("Y001"), "vip"))
                .thenRefused(Refusal.Code.UNKNOWN_CLASS)
                .saying("没有这一类优先。");
    }

    @Test
    void whoeverNeedsHelpIsMarkedUntilTheyDoNot() {
        var story = at().when(ASSIST).then(new Event.AssistanceMarked(ticket("Y001"), true));
        assertTrue(story.ticket("Y001").care().assistance());
        story.pressed(new Command.MarkAssistance(ticket("Y001"), false));
        assertFalse(story.ticket("Y001").care().assistance());
    }

    @Test
    void nothingIsSaidOfAVisitThatIsOver() {
        for (var over :
                List.of(at(called("Y001", FOUR), finished("Y001", FOUR)), at(withdrawn("Y001", Fate.ABANDONED)))) {
            over.when(ASSIST).thenRefused(Refusal.Code.NOT_WAITING);
            over.when(CONFIRM).thenRefused(Refusal.Code.NOT_WAITING);
            over.when(new Command.AddService(ticket("Y001"), SHEBAO)).thenRefused(Refusal.Code.NOT_WAITING);
        }
        for (var going : List.of(
                at(called("Y001", FOUR), arrived("Y001", FOUR)),
                at(called("Y001", FOUR), held("Y001", FOUR, HoldKind.AWAY)),
                at(called("Y001", FOUR), missed("Y001", FOUR)))) {
            going.when(ASSIST).then(new Event.AssistanceMarked(ticket("Y001"), true));
        }
    }

    @Test
    void theWrongServiceIsChangedAndTheArrivalStays() {
        var story = given(taken("Y001"))
                .later(60)
                .and(taken("S001"))
                .when(new Command.ChangeService(ticket("Y001"), SHEBAO))
                .answeredWith("Y001")
                .then(new Event.ServiceChanged(ticket("Y001"), SHEBAO))
                .waiting("Y001", "S001");
        assertEquals(Line.of(SHEBAO), story.ticket("Y001").standing().line());
        story.and(opened(Town.THREE)).later(60).pressed(next(Town.THREE)).waited("Y001", Duration.ofMinutes(2));
    }

    @Test
    void onlyWhileItWaitsAndOnlyToAnotherServiceThatIsServed() {
        at().when(new Command.ChangeService(ticket("Y001"), YIBAO)).thenRefused(Refusal.Code.ALREADY_THERE);
        at().when(new Command.ChangeService(ticket("Y001"), new ServiceCode("fangchan")))
                .thenRefused(Refusal.Code.UNKNOWN_SERVICE);
        at(called("Y001", FOUR))
                .when(new Command.ChangeService(ticket("Y001"), SHEBAO))
                .thenRefused(Refusal.Code.NOT_WAITING);
    }

    @Test
    void afterTheDayNothingIsSaid() {
        at().pressed(new Command.CloseDay()).when(ABANDON).thenRefused(Refusal.Code.DAY_NOT_OPEN);
    }

    @Test
    void whoWasSentToAWindowOrClerkThatIsNotThereComesBackIntoTheirLine() {
        for (var line : List.of(Line.of(Town.THREE), Line.ofClerk(Town.LEADER))) {
            var story = at(called("Y001", FOUR), new Event.TicketTransferred(ticket("Y001"), FOUR, YIBAO, line))
                    .when(new Command.ChangeService(ticket("Y001"), YIBAO))
                    .then(new Event.ServiceChanged(ticket("Y001"), YIBAO));
            story.when(next(FOUR)).answeredWith("Y001");
        }
    }

    @Test
    void inEveryStageBeforeItsEndSomethingCanBeSaid() {
        at(called("Y001", FOUR)).when(CONFIRM).then(CONFIRMED).answeredWith("Y001");
        at(called("Y001", FOUR)).when(ASSIST).then(new Event.AssistanceMarked(ticket("Y001"), true));
        var later = at(called("Y001", FOUR), held("Y001", FOUR, HoldKind.KEPT)).pressed(CONFIRM);
        assertEquals(Rank.PRIORITY, later.ticket("Y001").standing().rank());
        later.waiting().stage("Y001", Ticket.Stage.Held.class);
    }

    @Test
    void theRefusalsOfAnotherServiceSaySo() {
        var unknown = new ServiceCode("fangchan");
        at().when(new Command.AddService(ticket("Y001"), YIBAO))
                .thenRefused(Refusal.Code.ALREADY_THERE)
                .saying("已经在这里办理,不用转。");
        at().when(new Command.AddService(ticket("Y001"), unknown))
                .thenRefused(Refusal.Code.UNKNOWN_SERVICE)
                .saying("没有找到这项业务,请重新选择或咨询导办台。");
        at().when(new Command.AddService(ticket("Y009"), SHEBAO))
                .thenRefused(Refusal.Code.UNKNOWN_TICKET)
                .saying("今天没有这个号。");
        at(withdrawn("Y001", Fate.ABANDONED))
                .when(new Command.ChangeService(ticket("Y001"), SHEBAO))
                .thenRefused(Refusal.Code.NOT_WAITING)
                .saying("Y001现在不在等候。");
    }

    @Test
    void priorityStaysInAnotherService() {
        var story = given(taken("S001"), takenWithPriority("Y001"))
                .pressed(new Command.ChangeService(ticket("Y001"), SHEBAO))
                .waiting("Y001", "S001");
        assertEquals(SHEBAO, story.ticket("Y001").service());
    }
}
