// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.cutting;

import java.util.ArrayList;
import java.util.List;

/** The samples of one line, at the rate of banks: what is wrong with them, and how they go into a bank. Immutable. */
public final class Clip {
    /** Where all clips are brought to, in decibels below full scale. */
    private static final double LOUDNESS = -20;
    /** No sample goes beyond. */
    private static final double PEAK = -1;

    private static final double MOST_GAIN = 24;
    private static final int FADED = 110;

    private static final float QUIET = -42;
    private static final float OVER_NOISE = 15;
    private static final int FULL = 32_500;
    private static final double RATE = 22_050;

    private final short[] samples;

    /** Of samples that nobody else changes. */
    public Clip(short[] samples) {
        this.samples = samples;
    }

    /** Why somebody should listen, and perhaps read the line again. */
    public enum Warning {
        TOO_SHORT,
        TOO_LONG,
        CLIPPED,
        TOO_QUIET,
        TOO_NOISY
    }

    public short[] samples() {
        return samples.clone();
    }

    public double seconds() {
        return samples.length / RATE;
    }

    /**
     * What is wrong.
     *
     * @param expected seconds that the line should take
     * @param floor of the recording's noise, in decibels
     */
    public List<Warning> warnings(double expected, float floor) {
        var warnings = new ArrayList<Warning>();
        if (seconds() < 0.4 * expected || seconds() < 0.1) {
            warnings.add(Warning.TOO_SHORT);
        }
        if (seconds() > 2.2 * expected) {
            warnings.add(Warning.TOO_LONG);
        }
        if (clipped()) {
            warnings.add(Warning.CLIPPED);
        }
        var level = level();
        if (level < QUIET) {
            warnings.add(Warning.TOO_QUIET);
        }
        if (level - floor < OVER_NOISE) {
            warnings.add(Warning.TOO_NOISY);
        }
        return warnings;
    }

    /** Whether the tops of several waves are cut off flat. */
    private boolean clipped() {
        var flat = 0;
        var tops = 0;
        for (var sample : samples) {
            flat = Math.abs((int) sample) >= FULL ? flat + 1 : 0;
            tops += flat == 3 ? 1 : 0;
        }
        return tops >= 3;
    }

    /** How loud the voice is: of the louder half of its frames, so that the edges do not count. */
    float level() {
        var frames = new Frames();
        frames.accept(samples);
        var power = 0.0;
        var count = 0;
        var middle = frames.quantile(0.5);
        for (var frame = 0; frame < frames.count(); frame++) {
            if (frames.level(frame) >= middle) {
                power += Math.pow(10, frames.level(frame) / 10);
                count++;
            }
        }
        return count == 0 ? Frames.SILENCE : (float) (10 * Math.log10(power / count));
    }

    /** As loud as all the others, with soft edges. */
    public Clip levelled() {
        var top = 1;
        for (var sample : samples) {
            top = Math.max(top, Math.abs((int) sample));
        }
        var wanted = Math.min(MOST_GAIN, LOUDNESS - level());
        var possible = PEAK - 20 * Math.log10((double) top / Short.MAX_VALUE);
        var gain = Math.pow(10, Math.min(wanted, possible) / 20);
        var out = new short[samples.length];
        for (var n = 0; n < out.length; n++) {
            var edge = Math.min(1.0, Math.min(n, out.length - 1 - n) / (double) FADED);
            out[n] = (short) Math.round(samples[n] * gain * edge);
        }
        return new Clip(out);
    }

    /** The sample at which it is quietest, away from both ends: where two lines that were run together part. */
    public int quietest() {
        var frames = new Frames();
        frames.accept(samples);
        var best = frames.count() / 2;
        var least = Float.MAX_VALUE;
        for (var frame = frames.count() / 5 + 1; frame < frames.count() * 4 / 5 - 1; frame++) {
            var level = frames.level(frame - 1) + 2 * frames.level(frame) + frames.level(frame + 1);
            if (level < least) {
                least = level;
                best = frame;
            }
        }
        return best * Frames.LENGTH;
    }
}
