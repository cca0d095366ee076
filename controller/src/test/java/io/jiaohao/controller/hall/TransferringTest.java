// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Told.arrived;
import static io.jiaohao.controller.hall.Told.called;
import static io.jiaohao.controller.hall.Told.finish;
import static io.jiaohao.controller.hall.Told.next;
import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Told.takenWithPriority;
import static io.jiaohao.controller.hall.Told.transfer;
import static io.jiaohao.controller.hall.Told.transferred;
import static io.jiaohao.controller.hall.Town.CLERK;
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
import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 转窗口 keeps the place that the time of arrival gives. */
class TransferringTest {

    /** Y001 is served at window 4, two who came later wait. */
    private static Specification served() {
        return given(
                        new Event.WindowOpened(FOUR, CLERK, false),
                        opened(THREE),
                        taken("Y001"),
                        taken("S001"),
                        taken("Y002"))
                .and(called("Y001", FOUR))
                .later(20)
                .and(arrived("Y001", FOUR))
                .later(60);
    }

    @Test
    void toAnotherServiceBeforeWhoeverCameLater() {
        served().when(transfer(FOUR, SHEBAO))
                .answeredWith("Y001")
                .then(transferred("Y001", FOUR, SHEBAO))
                .window(FOUR, new State.Idle())
                .waiting("Y001", "S001", "Y002")
                .when(next(THREE))
                .answeredWith("Y001");
    }

    @Test
    void backIntoTheLineOfItsOwnService() {
        served().when(transfer(FOUR, YIBAO))
                .then(transferred("Y001", FOUR, YIBAO))
                .waiting("S001", "Y001", "Y002");
    }

    @Test
    void toAWindowWhichThenCallsItAsSentToIt() {
        var story = served().when(transfer(FOUR, THREE))
                .then(new Event.TicketTransferred(ticket("Y001"), FOUR, YIBAO, Line.of(THREE)));
        story.when(next(FOUR)).answeredWith("Y002");
        story.when(next(THREE)).answeredWith("Y001").because(Reason.DIRECTED, Reason.LONGEST, Reason.ARRIVAL);
        assertEquals(3, story.hall().waiting(Town.AT_THREE));
    }

    @Test
    void toAClerkWhereverTheySit() {
        var story = served().when(transfer(FOUR, LEADER))
                .then(new Event.TicketTransferred(ticket("Y001"), FOUR, YIBAO, Line.ofClerk(LEADER)));
        story.when(next(THREE)).answeredWith("S001");
        story.and(new Event.WindowOpened(FIVE, LEADER, false))
                .when(next(FIVE))
                .answeredWith("Y001")
                .because(Reason.DIRECTED, Reason.LONGEST, Reason.ARRIVAL);
    }

    @Test
    void onlyToWhatThereIs() {
        var story = served();
        story.when(transfer(FOUR, new ServiceCode("fangchan"))).thenRefused(Refusal.Code.UNKNOWN_SERVICE);
        story.when(transfer(FOUR, new WindowNumber(9))).thenRefused(Refusal.Code.UNKNOWN_WINDOW);
        story.when(transfer(FOUR, "99")).thenRefused(Refusal.Code.UNKNOWN_CLERK).saying("没有这个工号。");
        story.when(transfer(FOUR, FOUR)).thenRefused(Refusal.Code.ALREADY_THERE).saying("已经在这里办理,不用转。");
        story.when(transfer(FOUR, CLERK)).thenRefused(Refusal.Code.ALREADY_THERE);
        story.when(transfer(THREE, SHEBAO)).thenRefused(Refusal.Code.NO_TICKET_IN_HAND);
    }

    @Test
    void aServiceWithoutAWindowIsNoPlaceToGo() {
        var plan = Town.plan(List.of(Town.S, Town.Y), List.of(Town.AT_FOUR));
        Specification.in(plan, opened(FOUR), taken("Y001"), called("Y001", FOUR))
                .when(transfer(FOUR, SHEBAO))
                .thenRefused(Refusal.Code.UNKNOWN_SERVICE);
    }

    @Test
    void whatWasServedIsRememberedAndANewWaitBegins() {
        var story = served().pressed(transfer(FOUR, SHEBAO))
                .later(100)
                .pressed(next(THREE))
                .later(45)
                .pressed(finish(THREE));
        story.waited("Y001", Duration.ofSeconds(100)).handled("Y001", Duration.ofSeconds(45));
        var leg = story.ticket("Y001").care().legs().getFirst();
        assertEquals(YIBAO, leg.service());
        assertEquals(FOUR, leg.window());
        assertEquals(CLERK, leg.clerk());
        assertEquals(Duration.ofMinutes(1), leg.ended().since(leg.arrived() == null ? leg.called() : leg.arrived()));
    }

    @Test
    void whoWasOnlyCalledWaitsOnAsBefore() {
        var story = given(opened(FOUR), opened(THREE), taken("Y001"))
                .later(30)
                .pressed(next(FOUR))
                .later(10)
                .pressed(transfer(FOUR, SHEBAO))
                .later(60)
                .pressed(next(THREE));
        story.waited("Y001", Duration.ofSeconds(100));
        assertTrue(story.ticket("Y001").care().legs().isEmpty());
    }

    @Test
    void priorityStaysAndAPromisedTimeWasKeptWithTheFirstCall() {
        given(opened(FOUR), takenWithPriority("Y001"), called("Y001", FOUR), transferred("Y001", FOUR, SHEBAO))
                .stage("Y001", Ticket.Stage.Waiting.class);
        var story = given(
                opened(FOUR), Told.takenFor("Y001", "09:00"), called("Y001", FOUR), transferred("Y001", FOUR, SHEBAO));
        assertEquals(Rank.ORDINARY, story.ticket("Y001").standing().rank());
        assertFalse(story.hall().recent().contains(ticket("Y001")), "it is called no longer");
    }

    @Test
    void whoHasPriorityKeepsItAfterAPromisedTimeWasKept() {
        var story = given(
                opened(FOUR),
                Told.takenFor("Y001", "09:00"),
                new Event.PriorityConfirmed(ticket("Y001"), "canji"),
                called("Y001", FOUR),
                transferred("Y001", FOUR, SHEBAO));
        assertEquals(Rank.PRIORITY, story.ticket("Y001").standing().rank());
        assertEquals(
                story.ticket("Y001").place(), story.ticket("Y001").standing().place());
    }

    @Test
    void amongSeveralServicesItIsStillTheArrivalThatCounts() {
        // Y001 came an hour before S001 and was served meanwhile
        var story = Specification.in(
                        Town.turns(2, Duration.ofHours(9), 2), opened(FOUR), opened(FIVE), taken("Y001"), taken("Y002"))
                .later(3_000)
                .and(called("Y001", FOUR), arrived("Y001", FOUR))
                .later(600)
                .and(taken("S001"))
                .later(60)
                .pressed(transfer(FOUR, YIBAO));
        story.when(next(FIVE)).answeredWith("Y001").because(Reason.LONGEST, Reason.ARRIVAL);
    }

    @Test
    void aBreakIsTakenOffTheServiceThatWasGiven() {
        var story = served().and(new Event.WindowPaused(FOUR)).later(500).pressed(transfer(FOUR, SHEBAO));
        assertEquals(
                Duration.ofSeconds(500),
                story.ticket("Y001").care().legs().getFirst().aside());
        assertEquals(Duration.ZERO, story.ticket("Y001").care().aside());
    }

    @Test
    void theScreensShowItNoLonger() {
        var story = served().pressed(transfer(FOUR, SHEBAO));
        assertEquals(List.of(), story.hall().recent());
    }

    @Test
    void aClerksLineWeighsAsMuchAsTheHeaviestServiceThere() {
        var story = served().pressed(transfer(FOUR, LEADER)).and(new Event.WindowOpened(THREE, LEADER, false));
        story.when(next(THREE)).answeredWith("Y001");
        assertEquals(10, story.why().weight());
        assertEquals(Line.ofClerk(LEADER), story.why().line());
    }

    @Test
    void withinABreakTheWindowRestsOnAndIsFree() {
        served().and(Told.paused(FOUR))
                .when(transfer(FOUR, SHEBAO))
                .then(transferred("Y001", FOUR, SHEBAO))
                .window(FOUR, new State.Paused(new State.Idle()));
    }

    @Test
    void atAClosedWindowThereIsNobodyToSendOn() {
        given().when(transfer(FOUR, SHEBAO)).thenRefused(Refusal.Code.WINDOW_CLOSED);
        given(opened(FOUR))
                .when(transfer(FOUR, THREE))
                .thenRefused(Refusal.Code.NO_TICKET_IN_HAND)
                .saying("当前没有正在办理的号。");
    }

    @Test
    void theSentencesOfWhatThereIsNot() {
        served().when(transfer(FOUR, new ServiceCode("fangchan"))).saying("没有找到这项业务,请重新选择或咨询导办台。");
        served().when(transfer(FOUR, new WindowNumber(9))).saying("没有这个窗口。");
        served().when(transfer(FOUR, CLERK)).saying("已经在这里办理,不用转。");
    }

    @Test
    void theLineOfAClerkGoesWithThem() {
        var story = served().pressed(transfer(FOUR, LEADER)).and(new Event.WindowOpened(FIVE, LEADER, false));
        assertTrue(story.hall().lines(FIVE).contains(Line.ofClerk(LEADER)));
        assertFalse(story.hall().lines(FOUR).contains(Line.ofClerk(LEADER)));
        story.and(Told.closed(FIVE));
        assertFalse(story.hall().lines(FIVE).contains(Line.ofClerk(LEADER)), "nobody sits there any more");
    }

    @Test
    void whoWasOnlyCalledWasNotServedAndLeavesNothingBehind() {
        var story = given(opened(FOUR), opened(THREE), taken("Y001"), taken("Y002"), called("Y001", FOUR))
                .when(transfer(FOUR, YIBAO))
                .then(transferred("Y001", FOUR, YIBAO))
                .waiting("Y001", "Y002");
        assertEquals(List.of(), story.hall().recent());
        assertEquals(0, story.ticket("Y001").calls());
    }

    @Test
    void whatWasNeededBesidesIsNoLongerNeededOnceItIsSentThere() {
        var story = served().and(new Event.ServiceAdded(ticket("Y001"), SHEBAO)).pressed(transfer(FOUR, SHEBAO));
        assertEquals(List.of(), story.ticket("Y001").care().further());
        story.and(called("Y001", THREE)).when(finish(THREE)).then(Told.finished("Y001", THREE));
    }
}
