// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import static io.jiaohao.display.pad.Views.answered;
import static io.jiaohao.display.pad.Views.in;
import static io.jiaohao.display.pad.Views.sign;
import static io.jiaohao.display.pad.Views.unanswered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.pad.PadView;
import io.jiaohao.display.pad.PadView.Outcome;
import io.jiaohao.display.pad.bus.BusPlate.Due;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.serial.SerialSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a pad and an evaluator are told. */
final class BusPlateTest {
    private static final PadView OPEN = in(SignState.OPEN, null, 12);
    private static final PadView SERVING = in(SignState.SERVING, "A001", 11);
    private static final PadView CALLING = in(SignState.CALLING, "A001", 11);

    private final BusPlate plate = plate(false);

    @Test
    void withoutATicketItIsToldHowManyWait() {
        assertEquals(List.of(due("00 01 02 0A 0A 0A", 5)), plate.show(OPEN, 5));
    }

    @Test
    void withATicketItIsToldItsLastThreeDigits() {
        assertTrue(plate.show(CALLING, 0).contains(due("0A 0A 0A 00 00 01", 0)));
    }

    @Test
    void bothStandSideBySideWhereThatIsWanted() {
        assertTrue(plate(true).show(CALLING, 0).contains(due("00 01 01 00 00 01", 0)));
    }

    @Test
    void moreThanItHasRoomForIs999() {
        assertEquals(List.of(due("09 09 09 0A 0A 0A", 0)), plate.show(in(SignState.OPEN, null, 1_234), 0));
    }

    @Test
    void whatItShowsAlreadyIsNotSentAgain() {
        plate.show(OPEN, 0);
        assertEquals(List.of(), plate.show(OPEN, 1));
    }

    @Test
    void aClosedWindowAndALostControllerAreDark() {
        plate.show(OPEN, 0);
        assertEquals(List.of(due("0A 0A 0A 0A 0A 0A", 1)), plate.show(in(SignState.CLOSED, null, 3), 1));
        plate.show(OPEN, 2);
        assertEquals(List.of(due("0A 0A 0A 0A 0A 0A", 3)), plate.show(PadView.NOTHING, 3));
    }

    @Test
    void oneBeepSaysDoneTwoRefusedThreeDropped() {
        assertEquals(1, beeps(Outcome.DONE));
        assertEquals(2, beeps(Outcome.REFUSED));
        assertEquals(3, beeps(Outcome.DROPPED));
    }

    @Test
    void beepsAreFarEnoughApartToBeCounted() {
        // when
        var due = plate.show(answered(PadView.NOTHING, Key.NEXT, Outcome.REFUSED, 7), 7);
        // then
        assertEquals(List.of(new Due(BusFrame.beep(3), 7), new Due(BusFrame.beep(3), 7 + BusPlate.BETWEEN_BEEPS)), due);
    }

    @Test
    void aDroppedPressLeavesThePadDarkForThreeSeconds() {
        // given
        plate.show(OPEN, 0);
        // when
        var due = plate.show(answered(OPEN, Key.NEXT, Outcome.DROPPED, 9), 9);
        // then
        assertTrue(due.contains(due("0A 0A 0A 0A 0A 0A", 9)));
        assertTrue(due.contains(due("00 01 02 0A 0A 0A", 9 + PadView.EXCUSE)));
    }

    @Test
    void aCallFromElsewhereBeepsAndOnesOwnOnlyAtItsAnswer() {
        // given: called from the desk page
        plate.show(OPEN, 0);
        assertEquals(1, count(plate.show(CALLING, 1)));
        // when: recalled by a key of this pad, the sign before the answer
        var recalled = new PadView(sign(SignState.CALLING, "A001", 11, 2), 2L, null);
        // then
        assertEquals(0, count(plate.show(recalled, 2)));
        assertEquals(1, count(plate.show(answered(recalled, Key.RECALL, Outcome.DONE, 3), 3)));
    }

    @Test
    void theCallThatFollowsAnAnswerIsTheSame() {
        // given
        plate.show(unanswered(OPEN, 0), 0);
        plate.show(answered(OPEN, Key.NEXT, Outcome.DONE, 1), 1);
        // then
        assertEquals(0, count(plate.show(answered(CALLING, Key.NEXT, Outcome.DONE, 1), 2)));
    }

    @Test
    void aPadThatHasJustBeenToldTheFirstSignDoesNotBeep() {
        assertEquals(0, count(plate.show(CALLING, 0)));
    }

    @Test
    void theEvaluatorStartsWhenTheVisitHasEndedWhoeverEndedIt() {
        // given
        plate.show(SERVING, 0);
        // then: finished from the desk page, then the next one served and the one after called there
        assertTrue(isStarted(plate.show(OPEN, 1)));
        plate.show(in(SignState.SERVING, "A002", 10), 2);
        assertTrue(isStarted(plate.show(in(SignState.CALLING, "A003", 9), 3)));
    }

    @Test
    void whoWasOnlyCalledIsRatedAfterFinishHereAndNotWhenMissed() {
        plate.show(CALLING, 0);
        assertFalse(isStarted(plate.show(OPEN, 1)));
        plate.show(CALLING, 2);
        assertFalse(isStarted(plate.show(answered(CALLING, Key.FINISH, Outcome.REFUSED, 3), 3)));
        assertTrue(isStarted(plate.show(answered(CALLING, Key.FINISH, Outcome.DONE, 4), 4)));
        assertFalse(isStarted(plate.show(answered(OPEN, Key.FINISH, Outcome.DONE, 4), 5)));
    }

    @Test
    void anEndIsToldOnceWhicheverComesFirstAnswerOrSign() {
        // given: the answer first
        plate.show(SERVING, 0);
        assertTrue(isStarted(plate.show(answered(SERVING, Key.FINISH, Outcome.DONE, 1), 1)));
        assertFalse(isStarted(plate.show(answered(OPEN, Key.FINISH, Outcome.DONE, 1), 2)));
        // when: the sign first
        plate.show(unanswered(in(SignState.SERVING, "A002", 1), 3), 3);
        assertFalse(isStarted(plate.show(unanswered(CALLING, 3), 4)));
        // then
        assertTrue(isStarted(plate.show(answered(CALLING, Key.NEXT, Outcome.DONE, 5), 5)));
        assertFalse(isStarted(plate.show(answered(OPEN, Key.NEXT, Outcome.DONE, 5), 6)));
    }

    @Test
    void whoIsSetAsideOrSentOnHasNotEnded() {
        for (var key : List.of(Key.HOLD, Key.TRANSFER)) {
            plate.show(SERVING, 0);
            assertFalse(isStarted(plate.show(unanswered(OPEN, 1), 2)));
            assertFalse(isStarted(plate.show(answered(OPEN, key, Outcome.DONE, 3), 3)));
            plate.show(SERVING, 4);
            plate.show(answered(SERVING, key, Outcome.DONE, 5), 5);
            assertFalse(isStarted(plate.show(answered(OPEN, key, Outcome.DONE, 5), 6)));
        }
        // then: and comes back
        plate.show(SERVING, 7);
        assertTrue(isStarted(plate.show(OPEN, 8 + BusPlate.SAME_CALL)));
    }

    @Test
    void aBreakAndALostControllerEndNoVisit() {
        plate.show(SERVING, 0);
        assertFalse(isStarted(plate.show(in(SignState.PAUSED, "A001", 11), 1)));
        assertFalse(isStarted(plate.show(PadView.NOTHING, 2)));
        assertFalse(isStarted(plate.show(SERVING, 3)));
    }

    @Test
    void theEvaluatorShowsTheStarsOfWhoSitsThere() {
        assertTrue(has(plate("101", 4).show(OPEN, 0), BusFrame.stars(5, 4)));
        assertTrue(has(plate("101", 4).again(0), BusFrame.cells(3, List.of(10, 10, 10, 10, 10, 10))));
    }

    @Test
    void aNewLineIsToldEverythingAgainButNoSound() {
        plate.show(answered(OPEN, Key.FINISH, Outcome.DONE, 1), 1);
        assertEquals(List.of(due("00 01 02 0A 0A 0A", 2)), plate.again(2));
    }

    private long beeps(Outcome outcome) {
        return count(plate(false).show(answered(OPEN, Key.NEXT, outcome, 7), 7));
    }

    private static long count(List<Due> due) {
        return due.stream().filter(each -> each.frame().isBeep()).count();
    }

    private static boolean isStarted(List<Due> due) {
        return has(due, BusFrame.evaluate(5));
    }

    private static boolean has(List<Due> due, BusFrame frame) {
        return due.stream().anyMatch(each -> each.frame().equals(frame));
    }

    private static Due due(String cells, long at) {
        var digits = java.util.Arrays.stream(cells.split(" ", -1))
                .map(cell -> Integer.valueOf(cell, 16))
                .toList();
        return new Due(BusFrame.cells(3, digits), at);
    }

    private static BusPlate plate(boolean together) {
        return new BusPlate(new BusSettings.Place(new WindowNumber(3), 3, 5), settings(together, Map.of()));
    }

    private static BusPlate plate(String badge, int stars) {
        return new BusPlate(new BusSettings.Place(new WindowNumber(3), 3, 5), settings(false, Map.of(badge, stars)));
    }

    private static BusSettings settings(boolean together, Map<String, Integer> stars) {
        return new BusSettings(
                new SerialSettings("none", 9_600),
                Duration.ofMillis(20),
                Duration.ofSeconds(1),
                false,
                together,
                BusKeys.usual(),
                List.of(),
                stars,
                List.of());
    }
}
