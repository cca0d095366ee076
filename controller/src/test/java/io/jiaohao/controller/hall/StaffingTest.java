// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Told.*;
import static io.jiaohao.controller.hall.Town.THREE;
import static io.jiaohao.controller.hall.Town.ticket;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.protocol.SignState;
import org.junit.jupiter.api.Test;

/** Opening and closing a window, and breaks. */
class StaffingTest {
    private static Specification calling() {
        return given(opened(THREE), taken("S001"), taken("S002"), called("S001", THREE));
    }

    @Test
    void aClosedWindowOpens() {
        given().when(open(THREE)).then(opened(THREE)).answered(Answer.DONE).window(THREE, new State.Idle());
    }

    @Test
    void anOpenWindowDoesNotOpenAgainNotEvenInABreak() {
        given(opened(THREE))
                .when(open(THREE))
                .thenRefused(Refusal.Code.ALREADY_OPEN)
                .saying("窗口已经开放。");
        given(opened(THREE), paused(THREE)).when(open(THREE)).thenRefused(Refusal.Code.ALREADY_OPEN);
        calling().when(open(THREE)).thenRefused(Refusal.Code.ALREADY_OPEN);
    }

    @Test
    void anIdleWindowClosesAndCallsNobody() {
        given(opened(THREE), taken("S001"))
                .when(close(THREE))
                .then(closed(THREE))
                .window(THREE, new State.Closed())
                .waiting("S001");
    }

    @Test
    void aClosedWindowDoesNotCloseAgain() {
        given().when(close(THREE)).thenRefused(Refusal.Code.ALREADY_CLOSED).saying("窗口已经结束服务。");
    }

    @Test
    void closingFinishesTheVisitAtHand() {
        calling()
                .and(arrived("S001", THREE))
                .when(close(THREE))
                .then(finishInferred("S001", THREE), closed(THREE))
                .answered(Answer.DONE)
                .window(THREE, new State.Closed());
    }

    @Test
    void closingSoonAfterACallMeansNobodyCame() {
        calling()
                .later(44)
                .when(close(THREE))
                .then(missInferred("S001", THREE), closed(THREE))
                .waiting("S002");
    }

    @Test
    void closingLongAfterACallMeansServed() {
        calling().later(45).when(close(THREE)).then(finishInferred("S001", THREE), closed(THREE));
    }

    @Test
    void closingInABreakEndsBreakAndVisit() {
        calling()
                .and(arrived("S001", THREE), paused(THREE))
                .when(close(THREE))
                .then(finishInferred("S001", THREE), closed(THREE))
                .window(THREE, new State.Closed());
        given(opened(THREE), paused(THREE)).when(close(THREE)).then(closed(THREE));
    }

    @Test
    void aBreakKeepsTheVisitAtHand() {
        calling()
                .when(pause(THREE))
                .then(paused(THREE))
                .window(THREE, new State.Paused(new State.Calling(ticket("S001"))))
                .when(goOn(THREE))
                .then(continued(THREE))
                .window(THREE, new State.Calling(ticket("S001")));
    }

    @Test
    void anIdleWindowTakesABreakWithoutAReason() {
        given(opened(THREE)).when(pause(THREE)).then(paused(THREE)).answered(Answer.DONE);
    }

    @Test
    void aBreakHasNoBreak() {
        given(opened(THREE), paused(THREE))
                .when(pause(THREE))
                .thenRefused(Refusal.Code.ALREADY_PAUSED)
                .saying("窗口已经暂停。");
    }

    @Test
    void aClosedWindowTakesNoBreak() {
        given().when(pause(THREE)).thenRefused(Refusal.Code.WINDOW_CLOSED);
    }

    @Test
    void onlyABreakCanEnd() {
        given(opened(THREE))
                .when(goOn(THREE))
                .thenRefused(Refusal.Code.NOT_PAUSED)
                .saying("窗口没有暂停。");
        given().when(goOn(THREE)).thenRefused(Refusal.Code.NOT_PAUSED);
    }

    @Test
    void theSignSaysWhatTheWindowDoes() {
        sign(given(), SignState.CLOSED);
        sign(given(opened(THREE)), SignState.OPEN);
        sign(calling(), SignState.CALLING);
        sign(calling().and(arrived("S001", THREE)), SignState.SERVING);
        sign(calling().and(paused(THREE)), SignState.PAUSED);
    }

    private static void sign(Specification story, SignState expected) {
        org.junit.jupiter.api.Assertions.assertEquals(
                expected, story.hall().window(THREE).orElseThrow().sign());
    }
}
