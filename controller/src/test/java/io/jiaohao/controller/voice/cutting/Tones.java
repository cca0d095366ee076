// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.cutting;

import java.util.Arrays;
import java.util.Random;

/** Something like a voice: tones with pauses between them, and noise under all of it. */
final class Tones {
    static final int RATE = 22_050;

    private short[] samples = new short[RATE];
    private int count;

    static Tones of(double... seconds) {
        var tones = new Tones().silent(0.5);
        for (var n = 0; n < seconds.length; n++) {
            if (n % 2 == 0) {
                tones.voice(seconds[n], 8_000);
            } else {
                tones.silent(seconds[n]);
            }
        }
        return tones.silent(0.5);
    }

    Tones voice(double seconds, int amplitude) {
        for (var n = 0; n < seconds * RATE; n++) {
            add((int) Math.round(amplitude * Math.sin(2 * Math.PI * 440 * n / RATE)));
        }
        return this;
    }

    Tones silent(double seconds) {
        for (var n = 0; n < seconds * RATE; n++) {
            add(0);
        }
        return this;
    }

    /** The same chance each time. */
    Tones noisy(int amplitude) {
        var random = new Random(7);
        for (var n = 0; n < count; n++) {
            samples[n] = (short) (samples[n] + random.nextInt(-amplitude, amplitude + 1));
        }
        return this;
    }

    private void add(int sample) {
        if (count == samples.length) {
            samples = Arrays.copyOf(samples, 2 * count);
        }
        samples[count++] = (short) sample;
    }

    short[] samples() {
        return Arrays.copyOf(samples, count);
    }

    Frames frames() {
        var frames = new Frames();
        frames.accept(samples());
        return frames;
    }
}
