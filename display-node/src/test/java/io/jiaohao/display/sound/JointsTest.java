// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.sound.Joints.Piece;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clips put together, at one level. */
final class JointsTest {

    @Test
    void noJointClicks() {
        // given a tone that is cut off at its height on both sides
        var tone = tone(20_000, 8_000);
        var joined = Joints.join(
                List.of(new Piece.Clip(tone), new Piece.Pause(Duration.ofMillis(10)), new Piece.Clip(tone)));
        // when
        var steepest = 0;
        for (var n = 1; n < joined.count(); n++) {
            steepest = Math.max(steepest, Math.abs(joined.at(n) - joined.at(n - 1)));
        }
        // then no step is steeper than the tone itself
        assertTrue(steepest < 3_000, "a step of " + steepest);
        assertEquals(0, joined.at(0));
        assertEquals(0, joined.at(joined.count() - 1));
    }

    @Test
    void aPauseIsAsLongAsItWasAskedFor() {
        var tone = tone(10_000, 4_410);
        var joined = Joints.join(
                List.of(new Piece.Clip(tone), new Piece.Pause(Duration.ofMillis(200)), new Piece.Clip(tone)));
        assertEquals(600, joined.length().toMillis());
        assertEquals(0, joined.part(4_410, 8_820).peak());
    }

    @Test
    void aQuietClipBecomesAsLoudAsALoudOneAndNoneIsCutOff() {
        assertEquals(Loudness.LEVEL, Loudness.level(tone(900, 5_000)).rms(), 100);
        assertEquals(Loudness.LEVEL, Loudness.level(tone(30_000, 5_000)).rms(), 100);
        assertTrue(Loudness.level(spike()).peak() <= Loudness.CEILING + 1);
        assertEquals(Pcm.silence(Duration.ofSeconds(1)), Loudness.level(Pcm.silence(Duration.ofSeconds(1))));
    }

    @Test
    void halfTheVolumeIsTwelveDecibelsLessAndNothingIsSilence() {
        var tone = tone(20_000, 5_000);
        assertEquals(tone.rms() / 4, Loudness.volume(tone, 50).rms(), 2);
        assertEquals(0, Loudness.volume(tone, 0).peak());
        assertEquals(tone, Loudness.volume(tone, 100));
    }

    @Test
    void theSilenceAroundAWordIsTakenAway() {
        var word = tone(10_000, 5_000);
        var recorded = Pcm.all(List.of(Pcm.silence(Duration.ofMillis(300)), word, Pcm.silence(Duration.ofMillis(700))));
        assertEquals(word.count(), Loudness.trim(recorded).count(), 20);
        assertEquals(0, Loudness.trim(Pcm.silence(Duration.ofSeconds(1))).count());
    }

    @Test
    void theChimeIsHeardAndNotCutOff() {
        var chime = Chime.sound();
        assertTrue(chime.peak() > 5_000 && chime.peak() < Loudness.CEILING, "peak " + chime.peak());
        assertTrue(chime.length().toMillis() <= 1_000);
    }

    private static Pcm spike() {
        var samples = new short[5_000];
        samples[2_500] = 10_000;
        return Pcm.of(samples);
    }

    private static Pcm tone(int strength, int count) {
        var samples = new short[count];
        for (var n = 0; n < count; n++) {
            samples[n] = (short) (strength * Math.cos(2 * Math.PI * 440 * n / Pcm.RATE));
        }
        return Pcm.of(samples);
    }
}
