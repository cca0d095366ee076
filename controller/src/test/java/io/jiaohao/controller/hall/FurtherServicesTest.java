// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Told.arrived;
import static io.jiaohao.controller.hall.Told.called;
import static io.jiaohao.controller.hall.Told.close;
import static io.jiaohao.controller.hall.Told.finish;
import static io.jiaohao.controller.hall.Told.finished;
import static io.jiaohao.controller.hall.Told.held;
import static io.jiaohao.controller.hall.Told.next;
import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.resume;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Told.undo;
import static io.jiaohao.controller.hall.Told.undone;
import static io.jiaohao.controller.hall.Told.wentOn;
import static io.jiaohao.controller.hall.Town.FIVE;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.SHEBAO;
import static io.jiaohao.controller.hall.Town.THREE;
import static io.jiaohao.controller.hall.Town.YIBAO;
import static io.jiaohao.controller.hall.Town.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.hall.ticket.Leg;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.hall.ticket.VisitOutcome;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One number, several services: the visit goes on where the next one is given, and nobody queues twice. */
class FurtherServicesTest {
    private static final Command ADD = new Command.AddService(ticket("Y001"), SHEBAO);
    private static final Event ADDED = new Event.ServiceAdded(ticket("Y001"), SHEBAO);

    /** Y001, who needs S too, is served at window 4, which serves only Y. */
    private static Specification served() {
        return given(opened(FOUR), opened(THREE), taken("Y001"), taken("S001"), taken("Y002"))
                .and(called("Y001", FOUR), arrived("Y001", FOUR), ADDED)
                .later(60);
    }

    @Test
    void aServiceIsAddedToTheVisit() {
        var story = given(taken("Y001")).when(ADD).answeredWith("Y001").then(ADDED);
        assertEquals(List.of(SHEBAO), story.ticket("Y001").care().further());
    }

    @Test
    void onlyOnceAndOnlyIfThereIsAWindowForIt() {
        given(taken("Y001"), ADDED).when(ADD).thenRefused(Refusal.Code.ALREADY_THERE);
        given(taken("Y001"))
                .when(new Command.AddService(ticket("Y001"), YIBAO))
                .thenRefused(Refusal.Code.ALREADY_THERE);
        given(taken("Y001"))
                .when(new Command.AddService(ticket("Y001"), new io.jiaohao.protocol.ServiceCode("fangchan")))
                .thenRefused(Refusal.Code.UNKNOWN_SERVICE);
    }

    @Test
    void finishingOneItWaitsForTheNextWhereItsArrivalPutsIt() {
        var story = served().when(finish(FOUR))
                .then(wentOn("Y001", FOUR, SHEBAO, false))
                .waiting("Y001", "S001", "Y002");
        assertEquals(List.of(), story.ticket("Y001").care().further());
        story.when(next(THREE)).answeredWith("Y001");
    }

    @Test
    void nextGoesOnWithItTooAndCallsTheNextOne() {
        served().when(next(FOUR)).then(wentOn("Y001", FOUR, SHEBAO, true), called("Y002", FOUR));
        served().when(close(FOUR)).then(wentOn("Y001", FOUR, SHEBAO, true), Told.closed(FOUR));
    }

    @Test
    void whatTheSameWindowServesIsDoneThere() {
        given(opened(FIVE), taken("Y001"), called("Y001", FIVE), arrived("Y001", FIVE), ADDED)
                .when(finish(FIVE))
                .then(finished("Y001", FIVE));
    }

    @Test
    void theOutcomeOfTheFirstServiceIsKept() {
        var story = served().when(new Command.Finish(FOUR, VisitOutcome.ACCEPTED))
                .then(new Event.TicketWentOn(ticket("Y001"), FOUR, SHEBAO, false, VisitOutcome.ACCEPTED));
        assertEquals(VisitOutcome.ACCEPTED, story.ticket("Y001").care().outcome());
        story.and(called("Y001", THREE))
                .when(new Command.Finish(THREE, VisitOutcome.DONE))
                .then(new Event.TicketFinished(ticket("Y001"), THREE, false, VisitOutcome.DONE));
        assertEquals(VisitOutcome.DONE, story.ticket("Y001").care().outcome());
    }

    @Test
    void eachServiceHasItsOwnWaitAndItsOwnHandling() {
        var story = served().pressed(finish(FOUR))
                .later(120)
                .pressed(next(THREE))
                .later(50)
                .pressed(finish(THREE));
        story.waited("Y001", Duration.ofMinutes(2)).handled("Y001", Duration.ofSeconds(50));
        assertEquals(YIBAO, story.ticket("Y001").care().legs().getFirst().service());
        assertEquals(SHEBAO, story.ticket("Y001").service());
    }

    @Test
    void aMistakenNextIsTakenBackWithTheVisitItHadSentOn() {
        served().pressed(next(FOUR))
                .later(5)
                .when(undo(FOUR))
                .then(undone("Y002", FOUR, "Y001"))
                .window(FOUR, new State.Serving(ticket("Y001")))
                .waiting("S001", "Y002")
                .stage("Y001", Ticket.Stage.Serving.class);
    }

    @Test
    void unlessSomebodyElseHasGoneOnWithItMeanwhile() {
        served().pressed(next(FOUR))
                .later(5)
                .pressed(next(THREE))
                .stage("Y001", Ticket.Stage.Called.class)
                .when(undo(FOUR))
                .then(undone("Y002", FOUR, null))
                .window(FOUR, new State.Idle())
                .window(THREE, new State.Calling(ticket("Y001")))
                .waiting("S001", "Y002");
    }

    @Test
    void whatTheFirstWindowGaveTooIsNotAskedForAgain() {
        var third = new io.jiaohao.controller.hall.plan.Service(
                new io.jiaohao.protocol.ServiceCode("hunyin"), "婚姻登记", "Marriage", "婚姻", 'H', List.of());
        var six = new io.jiaohao.protocol.WindowNumber(6);
        var plan = Town.plan(
                List.of(Town.S, Town.Y, third),
                List.of(Town.AT_FOUR, Town.AT_FIVE, Town.window(six, Town.serves(third.code(), 1))));
        var story = Specification.in(plan, opened(FIVE), opened(six), taken("Y001"), called("Y001", FIVE))
                .and(ADDED, new Event.ServiceAdded(ticket("Y001"), third.code()))
                .when(finish(FIVE))
                .then(wentOn("Y001", FIVE, third.code(), false));
        assertEquals(List.of(), story.ticket("Y001").care().further());
        story.and(called("Y001", six)).when(finish(six)).then(finished("Y001", six));
    }

    @Test
    void aBreakIsTakenOffTheServiceThatWasGiven() {
        var story = served().and(Told.paused(FOUR)).later(500).pressed(finish(FOUR));
        assertEquals(
                Duration.ofSeconds(500),
                story.ticket("Y001").care().legs().getFirst().aside());
    }

    @Test
    void afterItWentOnTheWindowIsFreeAndANextPressedTwiceIsOne() {
        var story = given(
                        opened(FOUR), opened(THREE), taken("Y001"), called("Y001", FOUR), arrived("Y001", FOUR), ADDED)
                .later(60)
                .pressed(next(FOUR))
                .window(FOUR, new State.Idle());
        assertEquals(List.of(), story.hall().recent());
        story.later(1).and(taken("Y002")).when(next(FOUR)).answered(Answer.DONE).then();
    }

    @Test
    void takenBackItIsOnTheScreensAgain() {
        var story = served().pressed(next(FOUR)).later(5).pressed(undo(FOUR));
        assertEquals(List.of(ticket("Y001")), story.hall().recent());
    }

    @Test
    void whatTheFirstWindowServedIsNotQueuedForAfterThatWhichItDoesNot() {
        var house = new ServiceCode("fangchan");
        var at6 = new WindowNumber(6);
        var plan = Town.plan(
                List.of(Town.S, Town.Y, new Service(house, "不动产", "Property", "房产", 'F', List.of())),
                List.of(Town.AT_FIVE, Town.window(at6, Town.serves(house, 10))));
        var story = Specification.in(plan, opened(FIVE), opened(at6), taken("Y001"), ADDED)
                .and(new Event.ServiceAdded(ticket("Y001"), house), called("Y001", FIVE), arrived("Y001", FIVE))
                .when(finish(FIVE))
                .then(wentOn("Y001", FIVE, house, false));
        assertEquals(List.of(), story.ticket("Y001").care().further(), "window 5 serves S too");
        story.and(called("Y001", at6), arrived("Y001", at6)).when(finish(at6)).then(finished("Y001", at6));
    }

    @Test
    void ofSeveralElsewhereTheyAreQueuedForOneAfterTheOther() {
        var house = new ServiceCode("fangchan");
        var at6 = new WindowNumber(6);
        var plan = Town.plan(
                List.of(Town.S, Town.Y, new Service(house, "不动产", "Property", "房产", 'F', List.of())),
                List.of(Town.AT_THREE, Town.AT_FOUR, Town.window(at6, Town.serves(house, 10))));
        var story = Specification.in(plan, opened(FOUR), opened(THREE), opened(at6), taken("Y001"))
                .and(new Event.ServiceAdded(ticket("Y001"), house), ADDED, called("Y001", FOUR), arrived("Y001", FOUR))
                .when(finish(FOUR))
                .then(wentOn("Y001", FOUR, house, false));
        assertEquals(List.of(SHEBAO), story.ticket("Y001").care().further());
        story.and(called("Y001", at6)).when(finish(at6)).then(wentOn("Y001", at6, SHEBAO, false));
        story.and(called("Y001", THREE)).when(finish(THREE)).then(finished("Y001", THREE));
        assertEquals(
                List.of(YIBAO, house),
                story.ticket("Y001").care().legs().stream().map(Leg::service).toList());
    }

    @Test
    void aServiceThatBecameTheFirstOneIsNotQueuedForAgain() {
        // changed to what had been added, and taken up where that is not served
        given(opened(FOUR), opened(THREE), taken("Y001"), ADDED)
                .pressed(new Command.ChangeService(ticket("Y001"), SHEBAO))
                .and(called("Y001", THREE), arrived("Y001", THREE), held("Y001", THREE, HoldKind.AWAY))
                .pressed(resume(FOUR, "Y001"))
                .when(finish(FOUR))
                .then(finished("Y001", FOUR));
    }
}
