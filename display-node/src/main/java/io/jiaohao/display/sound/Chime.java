// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.sound;

import java.time.Duration;

/** The two tones before a call, a falling third, each dying away like a struck bar: computed, so that no recording is needed. Pure. */
public final class Chime {
    private static final double HIGH = 659.26;
    private static final double LOW = 523.25;
    private static final double STRENGTH = 9_000;
    private static final double FADES_IN_SECONDS = 0.22;
    private static final int SECOND_AT = Pcm.count(Duration.ofMillis(320));
    private static final int LENGTH = Pcm.count(Duration.ofMillis(900));
    private static final int ATTACK = Pcm.count(Duration.ofMillis(4));

    private Chime() {}

    public static Pcm sound() {
        var samples = new short[LENGTH];
        for (var n = 0; n < LENGTH; n++) {
            samples[n] = (short) Math.round(tone(HIGH, n) + tone(LOW, n - SECOND_AT));
        }
        return Joints.faded(Pcm.of(samples));
    }

    private static double tone(double pitch, int n) {
        if (n < 0) {
            return 0;
        }
        var seconds = n / (double) Pcm.RATE;
        var strength = STRENGTH * Math.exp(-seconds / FADES_IN_SECONDS) * Math.min(1, n / (double) ATTACK);
        var angle = 2 * Math.PI * pitch * seconds;
        return strength * (Math.sin(angle) + 0.25 * Math.sin(2 * angle)) / 1.25;
    }
}
