// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.cutting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
    private static final int TO = 22_050;

    private static short[] tone(int rate, double hertz) {
        var samples = new short[rate];
        for (var n = 0; n < rate; n++) {
            samples[n] = (short) Math.round(10_000 * Math.sin(2 * Math.PI * hertz * n / rate));
        }
        return samples;
    }

    private static short[] resampled(int rate, short[] samples, int block) {
        List<short[]> made = new ArrayList<>();
        var resampler = new Resampler(rate, TO);
        for (var from = 0; from < samples.length; from += block) {
            var part = Arrays.copyOfRange(samples, from, Math.min(samples.length, from + block));
            resampler.accept(part, part.length, made::add);
        }
        resampler.end(made::add);
        var all = new short[made.stream().mapToInt(part -> part.length).sum()];
        var at = 0;
        for (var part : made) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {16_000, 22_050, 32_000, 44_100, 48_000})
    void aToneStaysTheSameTone(int rate) {
        // when
        var made = resampled(rate, tone(rate, 1_000), 4096);
        // then
        var wanted = tone(TO, 1_000);
        assertEquals(TO, made.length, 60);
        for (var n = 500; n < TO - 500; n++) {
            assertEquals(wanted[n], made[n], 150, "sample " + n);
        }
    }

    @Test
    void whatTheNewRateCannotCarryIsGone() {
        var made = resampled(48_000, tone(48_000, 15_000), 4096);
        var loudest = 0;
        for (var n = 500; n < TO - 500; n++) {
            loudest = Math.max(loudest, Math.abs(made[n]));
        }
        assertTrue(loudest < 100, "loudest " + loudest);
    }

    @Test
    void theBlocksInWhichItComesDoNotMatter() {
        var tone = tone(48_000, 440);
        assertArrayEquals(resampled(48_000, tone, 48_000), resampled(48_000, tone, 77));
    }
}
