// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.habit;

import java.util.Arrays;

/** How many usually come at each time of day, and whether today more or fewer do. One thread. */
public final class Arrivals {
    /** What is usual counts as so many people of today. */
    private static final double TRUST = 8;
    /** On a first day, people go on coming for so many steps as they did in as many before. */
    private static final int NEAR = 3;

    private final DayProfile usual = new DayProfile();
    private final double[] today = new double[DayProfile.STEPS];

    public void came(int second) {
        today[DayProfile.step(second)]++;
    }

    public void dayEnds() {
        if (Arrays.stream(today).anyMatch(some -> some > 0)) {
            usual.learn(today);
            Arrays.fill(today, 0);
        }
    }

    /** How many a second are to be expected from {@code second} on, in each step of the day. */
    public double[] expected(int second) {
        var here = DayProfile.step(second);
        var rates = new double[DayProfile.STEPS];
        if (usual.days() == 0) {
            var lately = sum(today, here - NEAR, here) / (NEAR * DayProfile.STEP + second % DayProfile.STEP);
            Arrays.fill(rates, here, Math.min(rates.length, here + NEAR), lately);
            return rates;
        }
        var level = level(here) / DayProfile.STEP;
        for (var step = here; step < rates.length; step++) {
            rates[step] = level * usual.at(step * (double) DayProfile.STEP);
        }
        return rates;
    }

    private double level(int here) {
        var before = 0.0;
        for (var step = 0; step < here; step++) {
            before += usual.at(step * (double) DayProfile.STEP);
        }
        return (sum(today, 0, here - 1) + TRUST) / (before + TRUST);
    }

    private static double sum(double[] steps, int from, int to) {
        var sum = 0.0;
        for (var step = Math.max(0, from); step <= to; step++) {
            sum += steps[step];
        }
        return sum;
    }

    /** The second of the day until which {@code people} will have come since {@code second}; never where so many do not come. */
    public static double until(double[] rates, double second, double people) {
        var left = people;
        var at = second;
        for (var step = DayProfile.step(second); step < rates.length; step++) {
            var end = (step + 1.0) * DayProfile.STEP;
            if ((end - at) * rates[step] >= left) {
                return at + left / rates[step];
            }
            left -= (end - at) * rates[step];
            at = end;
        }
        return Double.MAX_VALUE;
    }
}
