// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.cutting;

import java.util.Arrays;

/** How loud a recording is, hundredth of a second by hundredth of a second, in decibels below full scale. Not thread-safe. */
public final class Frames {
    /** Samples of one frame, at the rate of banks. */
    public static final int LENGTH = 220;

    /** Below this, nothing differs to the ear; digital silence has no logarithm. */
    static final float SILENCE = -75;

    private float[] levels = new float[1024];
    private int count;
    private double power;
    private int filled;

    /** Hears more samples. */
    public void accept(short[] samples) {
        for (var sample : samples) {
            power += (double) sample * sample;
            if (++filled == LENGTH) {
                add(decibels(Math.sqrt(power / LENGTH)));
                power = 0;
                filled = 0;
            }
        }
    }

    private void add(float level) {
        if (count == levels.length) {
            levels = Arrays.copyOf(levels, 2 * count);
        }
        levels[count++] = level;
    }

    int count() {
        return count;
    }

    float level(int frame) {
        return levels[frame];
    }

    /** Below which {@code share} of all frames lie. */
    float quantile(double share) {
        if (count == 0) {
            return SILENCE;
        }
        var sorted = Arrays.copyOf(levels, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) (share * count))];
    }

    static float decibels(double amplitude) {
        return amplitude < 1 ? SILENCE : (float) Math.max(SILENCE, 20 * Math.log10(amplitude / Short.MAX_VALUE));
    }
}
