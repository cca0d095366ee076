// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.lamp;

import static io.jiaohao.display.pad.Views.answered;
import static io.jiaohao.display.pad.Views.in;
import static io.jiaohao.display.pad.Views.millis;
import static io.jiaohao.display.pad.Views.unanswered;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.display.pad.PadView;
import io.jiaohao.display.pad.PadView.Outcome;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.SignState;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** What the lamp of a pad says. */
final class LampTest {
    private static final PadView OPEN = in(SignState.OPEN, null, 3);
    private static final PadView SERVING = in(SignState.SERVING, "A012", 3);

    @Test
    void itIsLitWhileANumberIsCalledOrServedAndDarkOtherwise() {
        for (var state : SignState.values()) {
            var lit = EnumSet.of(SignState.CALLING, SignState.SERVING).contains(state);
            assertEquals(new Lamp(lit, null), Lamp.at(in(state, null, 0), 7), state.name());
        }
        assertEquals(new Lamp(false, null), Lamp.at(PadView.NOTHING, 7));
    }

    @Test
    void aPressThatIsAnsweredSoonDoesNotFlicker() {
        assertEquals(new Lamp(true, millis(300)), Lamp.at(unanswered(SERVING, 0), 0));
        assertEquals(new Lamp(false, millis(1)), Lamp.at(unanswered(OPEN, 0), millis(299)));
    }

    @Test
    void aPressThatWaitsBlinksFiveTimesASecondUntilItsAnswer() {
        // given
        var waiting = unanswered(OPEN, 0);
        // then
        assertEquals(new Lamp(true, millis(100)), Lamp.at(waiting, millis(300)));
        assertEquals(new Lamp(false, millis(100)), Lamp.at(waiting, millis(400)));
        assertEquals(new Lamp(true, millis(40)), Lamp.at(waiting, millis(560)));
        assertEquals(new Lamp(false, null), Lamp.at(answered(OPEN, Key.NEXT, Outcome.DONE, millis(600)), millis(600)));
    }

    @Test
    void aDroppedPressBlinksOnceASecondForThreeSeconds() {
        // given
        var dropped = answered(SERVING, Key.NEXT, Outcome.DROPPED, 0);
        // then
        assertEquals(new Lamp(true, millis(500)), Lamp.at(dropped, 0));
        assertEquals(new Lamp(false, millis(500)), Lamp.at(dropped, millis(500)));
        assertEquals(new Lamp(false, millis(1)), Lamp.at(dropped, millis(2_999)));
        assertEquals(new Lamp(true, null), Lamp.at(dropped, millis(3_000)));
    }

    @Test
    void aRefusedPressBlinksTwiceASecondForOneSecond() {
        // given
        var refused = answered(OPEN, Key.NEXT, Outcome.REFUSED, 0);
        // then
        assertEquals(new Lamp(true, millis(250)), Lamp.at(refused, 0));
        assertEquals(new Lamp(false, millis(250)), Lamp.at(refused, millis(250)));
        assertEquals(new Lamp(false, null), Lamp.at(refused, millis(1_000)));
    }

    @Test
    void aNewPressCountsForMoreThanWhatBecameOfTheLast() {
        var again = unanswered(answered(OPEN, Key.NEXT, Outcome.DROPPED, 0), millis(600));
        assertEquals(new Lamp(false, millis(300)), Lamp.at(again, millis(600)));
    }
}
