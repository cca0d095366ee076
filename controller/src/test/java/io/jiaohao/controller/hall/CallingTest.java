// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Told.*;
import static io.jiaohao.controller.hall.Town.FIVE;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.THREE;
import static io.jiaohao.controller.hall.Town.YIBAO;
import static io.jiaohao.controller.hall.Town.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.ticket.Ticket.Stage;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is next, and calling again. */
class CallingTest {

    @Test
    void theHeavierServiceIsCalledFirstThoughTheLighterCameBefore() {
        given(opened(THREE), taken("Y001"), taken("S001"))
                .when(next(THREE))
                .then(called("S001", THREE))
                .answeredWith("S001")
                .window(THREE, new State.Calling(ticket("S001")));
    }

    @Test
    void theLighterServiceIsCalledOnceNobodyWaitsForTheHeavier() {
        given(opened(THREE), taken("Y001")).when(next(THREE)).then(called("Y001", THREE));
    }

    @Test
    void withinAServiceWhoCameFirstIsCalledFirst() {
        given(opened(FOUR), taken("Y001"), taken("Y002"))
                .when(next(FOUR))
                .then(called("Y001", FOUR))
                .waiting("Y002");
    }

    @Test
    void betweenServicesOfOneWeightWhoCameFirstIsCalledFirst() {
        given(opened(FIVE), taken("S001"), taken("Y001")).when(next(FIVE)).then(called("S001", FIVE));
        given(opened(FIVE), taken("Y001"), taken("S001")).when(next(FIVE)).then(called("Y001", FIVE));
    }

    @Test
    void aWindowCallsOnlyForItsOwnServices() {
        given(opened(FOUR), taken("S001"))
                .when(next(FOUR))
                .thenRefused(Refusal.Code.NOBODY_WAITING)
                .saying("现在没有人等候。");
    }

    @Test
    void aClosedWindowCallsNobody() {
        given(taken("S001"))
                .when(next(THREE))
                .thenRefused(Refusal.Code.WINDOW_CLOSED)
                .saying("窗口还没开放,请先按“开始服务”。");
    }

    @Test
    void aClosedWindowCallsNobodyEvenRightAfterItsLastCall() {
        given(opened(THREE), taken("S001"), called("S001", THREE), finished("S001", THREE), closed(THREE))
                .when(next(THREE))
                .thenRefused(Refusal.Code.WINDOW_CLOSED);
    }

    @Test
    void anIdleWindowWithNobodyWaitingIsToldSo() {
        given(opened(THREE)).when(next(THREE)).thenRefused(Refusal.Code.NOBODY_WAITING);
    }

    @Test
    void beforeTheDayIsOpenNoKeyDoesAnything() {
        given().pressed(new Command.CloseDay()).when(next(THREE)).thenRefused(Refusal.Code.DAY_NOT_OPEN);
    }

    @Test
    void aWindowThatIsNotThereIsToldSo() {
        given().when(next(new WindowNumber(9)))
                .thenRefused(Refusal.Code.UNKNOWN_WINDOW)
                .saying("没有这个窗口。");
    }

    @Test
    void nextSoonAfterTheCallMeansNobodyCame() {
        given(opened(THREE), taken("S001"), taken("S002"), called("S001", THREE))
                .later(44.999)
                .when(next(THREE))
                .then(missInferred("S001", THREE), called("S002", THREE))
                .answeredWith("S002")
                .stage("S001", Stage.Missed.class);
    }

    @Test
    void nextLongAfterTheCallMeansServedWithArrivalUnknown() {
        var story = given(opened(THREE), taken("S001"), taken("S002"))
                .later(60)
                .and(called("S001", THREE))
                .later(45)
                .when(next(THREE))
                .then(finishInferred("S001", THREE), called("S002", THREE));
        var finished = (Stage.Finished) story.ticket("S001").stage();
        assertEquals(null, finished.arrived());
        assertEquals(true, finished.inferred());
        story.waited("S001", Duration.ofMinutes(1)).handled("S001", Duration.ofSeconds(45));
    }

    @Test
    void nextWhileServingFinishesAndCallsTheNext() {
        given(opened(THREE), taken("S001"), taken("S002"), called("S001", THREE))
                .later(10)
                .and(arrived("S001", THREE))
                .later(10)
                .when(next(THREE))
                .then(finishInferred("S001", THREE), called("S002", THREE))
                .handled("S001", Duration.ofSeconds(10))
                .window(THREE, new State.Calling(ticket("S002")));
    }

    @Test
    void nextWithNobodyLeftStillEndsTheVisit() {
        given(opened(THREE), taken("S001"), called("S001", THREE), arrived("S001", THREE))
                .later(10)
                .when(next(THREE))
                .then(finishInferred("S001", THREE))
                .answered(Answer.DONE)
                .window(THREE, new State.Idle());
    }

    @Test
    void aDoubledNextThatEndedTheLastVisitGetsTheFirstAnswerThoughSomebodyCameBetween() {
        given(opened(THREE), taken("S001"), called("S001", THREE), arrived("S001", THREE))
                .later(10)
                .pressed(next(THREE))
                .later(1)
                .and(taken("S002"))
                .later(0.999)
                .when(next(THREE))
                .then()
                .answered(Answer.DONE)
                .waiting("S002")
                .later(0.001)
                .when(next(THREE))
                .then(called("S002", THREE));
    }

    @Test
    void nextEndsABreakAndCalls() {
        given(opened(THREE), taken("S001"), paused(THREE))
                .when(next(THREE))
                .then(continued(THREE), called("S001", THREE))
                .window(THREE, new State.Calling(ticket("S001")));
    }

    @Test
    void nextEndsABreakAlsoWhenNobodyWaits() {
        given(opened(THREE), paused(THREE))
                .when(next(THREE))
                .then(continued(THREE))
                .answered(Answer.DONE)
                .window(THREE, new State.Idle());
    }

    @Test
    void nextEndsABreakOverAVisitTogetherWithTheVisit() {
        given(opened(THREE), taken("S001"), taken("S002"), called("S001", THREE), arrived("S001", THREE), paused(THREE))
                .later(600)
                .when(next(THREE))
                .then(continued(THREE), finishInferred("S001", THREE), called("S002", THREE))
                .window(THREE, new State.Calling(ticket("S002")));
    }

    @Test
    void aSecondNextWithinTwoSecondsIsTheFirstOneWhateverItsId() {
        given(opened(THREE), taken("S001"), taken("S002"))
                .pressed(next(THREE))
                .later(1.999)
                .when("another", next(THREE))
                .then()
                .answeredWith("S001")
                .window(THREE, new State.Calling(ticket("S001")))
                .waiting("S002");
    }

    @Test
    void aSecondNextAfterTwoSecondsIsANewOne() {
        given(opened(THREE), taken("S001"), taken("S002"))
                .pressed(next(THREE))
                .later(2)
                .when(next(THREE))
                .then(missInferred("S001", THREE), called("S002", THREE));
    }

    @Test
    void aNextOnAnOlderSignIsTheLastCallHoweverLate() {
        var story = given(opened(THREE), taken("S001"), taken("S002")).pressed(next(THREE));
        var call = story.hall().sequence();
        story.later(30)
                .when(next(THREE, call - 1))
                .then()
                .answeredWith("S001")
                .window(THREE, new State.Calling(ticket("S001")));
    }

    @Test
    void aNextOnTheSignOfTheLastCallIsANewOne() {
        var story = given(opened(THREE), taken("S001"), taken("S002")).pressed(next(THREE));
        var call = story.hall().sequence();
        story.later(30).when(next(THREE, call)).then(missInferred("S001", THREE), called("S002", THREE));
    }

    @Test
    void theSameIdIsAnsweredAsThenThoughOthersWereCalledSince() {
        given(opened(THREE), taken("S001"), taken("S002"))
                .when("pad-7", next(THREE))
                .then(called("S001", THREE))
                .later(60)
                .pressed(next(THREE))
                .when("pad-7", next(THREE))
                .thenRepeated(Answer.about(ticket("S001")))
                .when("pad-7", next(FOUR))
                .thenRefused(Refusal.Code.ID_REUSED)
                .saying("这个编号已经用过,请再按一次。");
    }

    @Test
    void twoWindowsOfOneServiceCallTwoPeople() {
        given(opened(THREE), opened(FIVE), taken("S001"), taken("S002"))
                .pressed(next(THREE))
                .when(next(FIVE))
                .then(called("S002", FIVE))
                .waiting();
    }

    @Test
    void recallIsAllowedUntilThreeCallsAreMade() {
        given(opened(THREE), taken("S001"), called("S001", THREE))
                .when(recall(THREE))
                .then(recalled("S001", THREE))
                .answeredWith("S001")
                .when(recall(THREE))
                .then(recalled("S001", THREE))
                .when(recall(THREE))
                .thenRefused(Refusal.Code.CALLED_ENOUGH)
                .saying("已叫3次,可按“过号”,本人回来后还能再叫。");
    }

    @Test
    void aRecallDoesNotMakeTheWaitLonger() {
        given(opened(THREE), taken("S001"))
                .later(60)
                .and(called("S001", THREE))
                .later(30)
                .and(recalled("S001", THREE))
                .waited("S001", Duration.ofMinutes(1));
    }

    @Test
    void recallNeedsSomebodyCalledWhoHasNotArrived() {
        given().when(recall(THREE)).thenRefused(Refusal.Code.WINDOW_CLOSED);
        given(opened(THREE))
                .when(recall(THREE))
                .thenRefused(Refusal.Code.NO_TICKET_IN_HAND)
                .saying("当前没有正在办理的号。");
        given(opened(THREE), taken("S001"), called("S001", THREE), arrived("S001", THREE))
                .when(recall(THREE))
                .thenRefused(Refusal.Code.ALREADY_ARRIVED)
                .saying("S001已经到了窗口。");
    }

    @Test
    void aScreenShowsTheLastCallsLatestFirstAndTheMissedOnes() {
        var story = given(opened(THREE), taken("S001"), taken("S002"), called("S001", THREE))
                .later(10)
                .pressed(next(THREE));
        assertEquals(List.of(ticket("S002"), ticket("S001")), story.hall().recent());
        assertEquals(List.of(ticket("S001")), story.hall().missed());
    }

    @Test
    void manyWaitForAWindowThatServesTwoServices() {
        var hall = given(taken("S001"), taken("Y001"), taken("Y002")).hall();
        assertEquals(3, hall.waiting(Town.AT_THREE));
        assertEquals(2, hall.waiting(YIBAO));
        assertEquals(1, hall.ahead(hall.ticket(ticket("Y002")).orElseThrow()));
    }
}
