// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.habit;

/** How much of something there usually is at each time of day, in steps of ten minutes, over the days that were. One thread. */
public final class DayProfile {
    public static final int STEP = 600;
    public static final int STEPS = 144;
    private static final double FORGETTING = 0.15;
    /** Less than this part of the most is hardly anything. */
    private static final double FAIR = 0.3;

    private static final double LAST_SECOND = 86_400;

    private final double[] usual = new double[STEPS];
    private int days;
    private double most;

    public void learn(double[] today) {
        days++;
        var share = Math.max(FORGETTING, 1.0 / days);
        most = 0;
        for (var i = 0; i < STEPS; i++) {
            usual[i] += (today[i] - usual[i]) * share;
            most = Math.max(most, usual[i]);
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
        var enough = most() * FAIR;
        for (var i = STEPS - 1; i >= 0; i--) {
            if (usual[i] > enough) {
                return (i + 1.0) * STEP;
            }
        }
        return 0;
    }

    /** What there is in a step, as part of the most. */
    public double part(int step) {
        var all = most();
        return all == 0 ? 1 : usual[step] / all;
    }

    public double most() {
        return most;
    }

    /**
     * The time that {@code work} takes from {@code now} on, where it goes on from {@code begins} and at each time of day as fast as there is more
     * or less than now. After the last fair step of the day it goes on as now: who is there then is served to the end.
     */
    public double stretched(double work, double now, double begins) {
        if (days == 0 || now >= LAST_SECOND) {
            return work;
        }
        var fair = FAIR * most();
        var here = step(now);
        var open = begins <= now && usual[here] >= fair;
        var reference = open ? usual[here] : most();
        var second = begins;
        var left = work;
        for (var last = last(); left > 0 && second < last; ) {
            var step = step(second);
            var end = (step + 1.0) * STEP;
            var rate = open && step == here ? 1 : Math.clamp(usual[step] / reference, 0.02, 3);
            if ((end - second) * rate >= left) {
                return second + left / rate - now;
            }
            left -= (end - second) * rate;
            second = end;
        }
        return second + left - now;
    }
}
