// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.cutting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.voice.cutting.Clip.Warning;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClipTest {
    private static final float QUIET_ROOM = -60;

    private static Clip voice(double seconds, int amplitude) {
        return new Clip(
                new Tones().silent(0.03).voice(seconds, amplitude).silent(0.03).samples());
    }

    @Test
    void agoodClipNeedsNoWarning() {
        assertEquals(List.of(), voice(0.4, 8_000).warnings(0.45, QUIET_ROOM));
    }

    @Test
    void whatIsWrongIsSaid() {
        assertEquals(List.of(Warning.TOO_SHORT), voice(0.1, 8_000).warnings(0.5, QUIET_ROOM));
        assertEquals(List.of(Warning.TOO_LONG), voice(1.5, 8_000).warnings(0.5, QUIET_ROOM));
        assertEquals(List.of(Warning.TOO_QUIET), voice(0.4, 150).warnings(0.45, -75));
        assertEquals(List.of(Warning.TOO_NOISY), voice(0.4, 8_000).warnings(0.45, -20));
        assertEquals(List.of(Warning.CLIPPED), voice(0.4, 32_767).warnings(0.45, QUIET_ROOM));
    }

    @Test
    void allClipsComeOutEquallyLoudAndNoneOverTheTop() {
        assertEquals(-20, voice(0.4, 1_000).levelled().level(), 0.5);
        assertEquals(-20, voice(0.4, 30_000).levelled().level(), 0.5);
        for (var sample : voice(0.02, 32_767).levelled().samples()) {
            assertTrue(Math.abs((int) sample) <= 29_300);
        }
    }

    @Test
    void twoLinesRunTogetherPartWhereItIsQuietest() {
        var both = new Clip(new Tones()
                .silent(0.03)
                .voice(0.5, 8_000)
                .voice(0.05, 500)
                .voice(0.3, 8_000)
                .silent(0.03)
                .samples());
        assertEquals(0.55, both.quietest() / 22_050.0, 0.03);
    }
}
