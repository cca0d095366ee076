// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.cutting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutterTest {
    private static final double KEPT = 0.03;

    private static List<Stretch> cut(Tones tones, int wanted) {
        return Cutter.cut(tones.frames(), wanted).clips();
    }

    @Test
    void eachLineBecomesAClipWithALittleAirAroundIt() {
        // when
        var clips = cut(Tones.of(0.4, 0.8, 0.3, 0.8, 1.0), 3);
        // then
        assertEquals(3, clips.size());
        assertEquals(0.5 - KEPT, clips.get(0).from() / 22_050.0, 0.02);
        assertEquals(0.9 + KEPT, clips.get(0).to() / 22_050.0, 0.02);
        assertEquals(2.8 - KEPT, clips.get(2).from() / 22_050.0, 0.02);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 300, 900})
    void noiseUnderTheVoiceChangesNothing(int noise) {
        assertEquals(3, cut(Tones.of(0.4, 0.8, 0.3, 0.8, 1.0).noisy(noise), 3).size());
    }

    @Test
    void aStopWithinALineIsNoPause() {
        // the second line has a gap of 0.15 s, as 请听 | 号 has
        var clips = cut(Tones.of(0.4, 0.8, 0.3, 0.15, 0.3, 0.7, 0.4, 0.9, 0.4), 4);
        assertEquals(4, clips.size());
        assertEquals(0.75, clips.get(1).length() / 22_050.0, 0.1);
    }

    @Test
    void aFastReaderIsCutTooAsFarAsThePausesStandOut() {
        assertEquals(4, cut(Tones.of(0.3, 0.25, 0.3, 0.28, 0.3, 0.26, 0.3), 4).size());
    }

    @Test
    void twoLinesWithoutAPauseStayOneClipAndTheCountSaysSo() {
        // four lines, the third and fourth run together with a gap no longer than a stop
        var clips = cut(Tones.of(0.4, 0.8, 0.3, 0.8, 0.4, 0.13, 0.4, 0.8, 0.4), 5);
        assertEquals(4, clips.size());
    }

    @Test
    void aCoughIsAClipTooManyAndTheCountSaysSo() {
        assertEquals(4, cut(Tones.of(0.4, 0.8, 0.3, 0.8, 0.2, 0.8, 0.4), 3).size());
    }

    @Test
    void aClickIsNothing() {
        assertEquals(2, cut(Tones.of(0.4, 0.5, 0.03, 0.5, 0.4), 2).size());
    }

    @Test
    void aLongPauseIsAPauseLikeAnyOther() {
        assertEquals(4, cut(Tones.of(0.4, 0.7, 0.4, 6.0, 0.4, 0.7, 0.4), 9).size());
    }

    @Test
    void whereNobodySpeaksNothingIsFound() {
        assertEquals(List.of(), cut(new Tones().silent(3).noisy(200), 3));
        assertEquals(List.of(), cut(new Tones(), 3));
    }

    @Test
    void theFloorOfTheNoiseIsMeasured() {
        var floor = Cutter.cut(Tones.of(0.4, 0.8, 0.4).noisy(300).frames(), 2).floor();
        assertTrue(Math.abs(floor + 45.5) < 2, "floor " + floor);
    }
}
