// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.habit;

/** How much of something there usually is at each time of day, in steps of ten minutes, over the days that were. One thread. */
public final class DayProfile {
    public static final int STEP = 600;
    public static final int STEPS = 144;
    private static final double FORGETTING = 0.15;

    private final double[] usual = new double[STEPS];
    private int days;

    public void learn(double[] today) {
        days++;
        var share = Math.max(FORGETTING, 1.0 / days);
        for (var i = 0; i < STEPS; i++) {
            usual[i] += (today[i] - usual[i]) * share;
        }
    }

    public int days() {
        return days;
    }

    /** At a second of the day; what is past midnight counts as the last step. */
    public double at(double second) {
        return usual[step(second)];
    }

    public static int step(double second) {
        return (int) Math.clamp(second / STEP, 0, STEPS - 1);
    }

    /** Adds the time from {@code from} to {@code to} to the steps it touches, each in shares of a whole step. */
    public static void mark(double[] steps, double from, double to) {
        for (var at = Math.max(0, from); at < to; ) {
            var step = step(at);
            var end = step == STEPS - 1 ? to : Math.min(to, (step + 1.0) * STEP);
            steps[step] = Math.min(1, steps[step] + (end - at) / STEP);
            at = end;
        }
    }

    /** The end of the last step in which there is a fair part of the most. */
    public double last() {
        var enough = most() * 0.3;
        for (var i = STEPS - 1; i >= 0; i--) {
            if (usual[i] > enough) {
                return (i + 1.0) * STEP;
            }
        }
        return 0;
    }

    public double most() {
        var most = 0.0;
        for (var value : usual) {
            most = Math.max(most, value);
        }
        return most;
    }
}
