// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Told.arrived;
import static io.jiaohao.controller.hall.Told.called;
import static io.jiaohao.controller.hall.Told.finish;
import static io.jiaohao.controller.hall.Told.next;
import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.rate;
import static io.jiaohao.controller.hall.Told.rated;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Told.undo;
import static io.jiaohao.controller.hall.Town.FOUR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.ticket.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 评价: once for each visit, by the citizen, on the phone or by the evaluator. */
class RatingTest {

    /** Y001 was called, Y002 waits. */
    private static Specification calling() {
        return given(opened(FOUR), taken("Y001"), taken("Y002"), called("Y001", FOUR));
    }

    private static Specification finished() {
        return calling().and(arrived("Y001", FOUR)).later(300).pressed(finish(FOUR));
    }

    private static Ratings ratings(Specification story) {
        return story.hall().tally().ratings();
    }

    @Test
    void aFinishedVisitIsRatedOnThePhoneOnce() {
        finished()
                .when(rate("Y001", 4))
                .answeredWith("Y001")
                .then(rated("Y001", FOUR, 4, Channel.PHONE))
                .when(rate("Y001", 1))
                .thenRefused(Refusal.Code.ALREADY_RATED)
                .saying("这次办理已经评价过,谢谢您。");
    }

    @Test
    void nothingIsRatedBeforeItIsFinished() {
        calling().when(rate("Y001", 4)).thenRefused(Refusal.Code.NOT_FINISHED).saying("Y001还没有办完,办完后请再评价。");
    }

    @Test
    void theDayMayBeOver() {
        finished().pressed(new Command.CloseDay()).when(rate("Y001", 4)).then(rated("Y001", FOUR, 4, Channel.PHONE));
    }

    @Test
    void whoDoesNotRateIsNotCounted() {
        var story = finished();
        assertEquals(Ratings.NONE, ratings(story));
        assertNull(story.ticket("Y001").remarks().grade());
        assertTrue(story.hall().mayRate(story.ticket("Y001")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void threeAndMoreAreSatisfied(int grade) {
        var story = finished().pressed(rate("Y001", grade));
        assertEquals(new Ratings(1, grade >= 3 ? 1 : 0), ratings(story));
        assertFalse(story.hall().mayRate(story.ticket("Y001")));
    }

    @Test
    void thereAreFiveGrades() {
        assertThrows(IllegalArgumentException.class, () -> rate("Y001", 0));
        assertThrows(IllegalArgumentException.class, () -> rate(FOUR, 6));
    }

    @Test
    void whoeverIsServedPressesTheEvaluatorBeforeLeaving() {
        calling().and(arrived("Y001", FOUR)).when(rate(FOUR, 5)).then(rated("Y001", FOUR, 5, Channel.EVALUATOR));
        calling().later(45).when(rate(FOUR, 5)).then(rated("Y001", FOUR, 5, Channel.EVALUATOR));
    }

    @Test
    void whoeverWasOnlyJustCalledHasNotComeToPressIt() {
        calling()
                .later(44.9)
                .when(rate(FOUR, 5))
                .thenRefused(Refusal.Code.NOTHING_TO_RATE)
                .saying("现在没有可以评价的业务,办完后请再按。");
    }

    @Test
    void whoeverJustLeftIsStillThereForThreeMinutes() {
        finished().later(180).when(rate(FOUR, 2)).then(rated("Y001", FOUR, 2, Channel.EVALUATOR));
        finished().later(180.1).when(rate(FOUR, 2)).thenRefused(Refusal.Code.NOTHING_TO_RATE);
    }

    @Test
    void alsoWhenTheNextWasCalledAlready() {
        var story = finished().pressed(next(FOUR)).later(20);
        story.when(rate(FOUR, 2)).then(rated("Y001", FOUR, 2, Channel.EVALUATOR));
    }

    @Test
    void theEvaluatorRatesAVisitOnceToo() {
        finished().pressed(rate(FOUR, 2)).when(rate(FOUR, 1)).thenRefused(Refusal.Code.ALREADY_RATED);
        finished().pressed(rate(FOUR, 2)).when(rate("Y001", 1)).thenRefused(Refusal.Code.ALREADY_RATED);
    }

    @Test
    void aVisitThatGoesOnAfterAMistakenCallKeepsItsGrade() {
        // given
        var story = calling()
                .and(arrived("Y001", FOUR))
                .later(300)
                .pressed(next(FOUR))
                .pressed(rate(FOUR, 2));
        // when
        story.later(5).pressed(undo(FOUR));
        // then
        story.stage("Y001", Ticket.Stage.Serving.class);
        assertEquals(2, story.ticket("Y001").remarks().grade());
        assertEquals(new Ratings(1, 0), ratings(story));
    }

    @Test
    void anotherDayCountsAnew() {
        var story = finished().pressed(rate("Y001", 5)).pressed(new Command.CloseDay());
        story.pressed(new Command.OpenDay(java.time.LocalDate.parse("2026-11-24")));
        assertEquals(Ratings.NONE, ratings(story));
        story.when(rate("Y001", 5)).thenRefused(Refusal.Code.UNKNOWN_TICKET);
    }
}
