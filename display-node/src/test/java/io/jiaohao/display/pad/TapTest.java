// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.SignState;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What keys may be told to mean. */
final class TapTest {

    @Test
    void aKeyMayHaveAnArgument() {
        assertEquals(new Tap(Key.NEXT, null), Tap.parse("NEXT"));
        assertEquals(new Tap(Key.HOLD, "KEPT"), Tap.parse("HOLD KEPT"));
        assertThrows(IllegalArgumentException.class, () -> Tap.parse("NEXD"));
        assertThrows(IllegalArgumentException.class, () -> Tap.parse(""));
    }

    @Test
    void theSwitchOpensPausesAndContinues() {
        var becomes = Map.of(
                SignState.CLOSED, Key.OPEN,
                SignState.OUT_OF_HOURS, Key.OPEN,
                SignState.OPEN, Key.PAUSE,
                SignState.CALLING, Key.PAUSE,
                SignState.SERVING, Key.PAUSE,
                SignState.PAUSED, Key.CONTINUE);
        for (var state : SignState.values()) {
            assertEquals(becomes.get(state), Tap.parse(Tap.SWITCH).under(state));
        }
        assertEquals(Key.PAUSE, Tap.ofSwitch().under(null));
    }

    @Test
    void everyOtherKeyIsTheSameUnderEverySign() {
        for (var state : SignState.values()) {
            assertEquals(Key.NEXT, Tap.of(Key.NEXT).under(state));
        }
    }
}
