// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.habit;

import java.util.Arrays;

/**
 * How far below and above an estimate the outcome lies, four times of five: the tenth and the ninetieth percentile of the last misses,
 * moved a little after each that fell outside (adaptive conformal inference, Gibbs and Candès 2021), so that the share holds through
 * changes too. Misses come in units of their scale. One thread.
 */
public final class Band {
    private static final double OUTSIDE = 0.1;
    private static final double STEP = 0.005;

    private final double[] latest;
    private final double[] sorted;
    private int size;
    private int next;
    private double below = OUTSIDE;
    private double above = OUTSIDE;

    public Band(int kept) {
        latest = new double[kept];
        sorted = new double[kept];
    }

    public int size() {
        return size;
    }

    public double low() {
        return at(below);
    }

    public double high() {
        return at(1 - above);
    }

    private double at(double share) {
        var place = Math.clamp(share, 0, 1) * (size - 1);
        var under = (int) place;
        var over = Math.min(size - 1, under + 1);
        return sorted[under] + (place - under) * (sorted[over] - sorted[under]);
    }

    public void learn(double miss) {
        if (size > 20) {
            below = Math.clamp(below + STEP * (OUTSIDE - (miss < low() ? 1 : 0)), 0.005, 0.4);
            above = Math.clamp(above + STEP * (OUTSIDE - (miss > high() ? 1 : 0)), 0.005, 0.4);
        }
        if (size == latest.length) {
            var gone = Arrays.binarySearch(sorted, 0, size, latest[next]);
            System.arraycopy(sorted, gone + 1, sorted, gone, size - gone - 1);
            size--;
        }
        var found = Arrays.binarySearch(sorted, 0, size, miss);
        var place = found < 0 ? -found - 1 : found;
        System.arraycopy(sorted, place, sorted, place + 1, size - place);
        sorted[place] = miss;
        latest[next] = miss;
        next = (next + 1) % latest.length;
        size++;
    }
}
