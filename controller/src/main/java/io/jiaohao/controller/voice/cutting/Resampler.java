// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.cutting;

import java.util.function.Consumer;

/**
 * Brings a stream of mono samples to another rate: a sinc under a Blackman window, one row of taps for each phase, its corner at nine
 * tenths of the lower of both halves, so that nothing folds back into the voice. Not thread-safe.
 */
public final class Resampler {
    /** Zero crossings on each side. */
    private static final int WIDTH = 16;

    private static final double CORNER = 0.9;

    private final int up;
    private final int down;
    private final int half;
    private final float[][] taps;
    private final float[] ring;
    private long heard;
    private long made;

    /** From {@code from} to {@code to} samples a second. */
    public Resampler(int from, int to) {
        var divisor = divisor(from, to);
        this.up = to / divisor;
        this.down = from / divisor;
        var corner = CORNER * Math.min(1.0, (double) to / from);
        this.half = (int) Math.ceil(WIDTH / corner);
        this.taps = new float[up][];
        for (var phase = 0; phase < up; phase++) {
            taps[phase] = row((double) phase / up, corner);
        }
        this.ring = new float[2 * half];
    }

    private float[] row(double fraction, double corner) {
        var row = new float[2 * half];
        var sum = 0.0;
        for (var n = 0; n < row.length; n++) {
            var t = n - half + 1 - fraction;
            var x = t / half;
            var window = Math.abs(x) >= 1 ? 0 : 0.42 + 0.5 * Math.cos(Math.PI * x) + 0.08 * Math.cos(2 * Math.PI * x);
            var angle = Math.PI * corner * t;
            row[n] = (float) (window * corner * (Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle));
            sum += row[n];
        }
        for (var n = 0; n < row.length; n++) {
            row[n] = (float) (row[n] / sum);
        }
        return row;
    }

    /** Takes the first {@code count} of {@code samples}, and hands on what they make. */
    public void accept(short[] samples, int count, Consumer<short[]> then) {
        var out = new short[(int) ((long) count * up / down) + 2];
        var filled = 0;
        for (var n = 0; n < count; n++) {
            ring[(int) (heard++ % ring.length)] = samples[n];
            while (due()) {
                out[filled++] = next();
            }
        }
        then.accept(java.util.Arrays.copyOf(out, filled));
    }

    /** The rest, once everything was accepted. */
    public void end(Consumer<short[]> then) {
        accept(new short[half], half, then);
    }

    /** Whether every sample under the next row of taps has been heard. */
    private boolean due() {
        return made * down / up + half < heard;
    }

    private short next() {
        var at = made * down / up;
        var row = taps[(int) (made * down % up)];
        made++;
        var sum = 0.0f;
        for (var n = 0; n < row.length; n++) {
            var index = at - half + 1 + n;
            if (index >= 0) {
                sum += row[n] * ring[(int) (index % ring.length)];
            }
        }
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sum)));
    }

    private static int divisor(int one, int other) {
        return other == 0 ? one : divisor(other, one % other);
    }
}
