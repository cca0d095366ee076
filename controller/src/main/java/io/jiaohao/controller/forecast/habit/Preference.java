// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.habit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which queue goes first where several wait: how often one whose first came later was called before another. Of a window, or of the whole
 * hall; a window of which little is known does as the hall. Forgets slowly. One thread.
 */
public final class Preference {
    /** Before anything was seen, whoever came first goes first, mostly. */
    private static final double SELDOM = 0.05;
    /** What is known of the hall counts as so many calls of a window. */
    private static final double TRUST = 3;

    private static final double MEMORY = 0.98;

    private final @Nullable Preference hall;
    private double[][] went = {};
    private double[][] seen = {};

    public Preference(@Nullable Preference hall) {
        this.hall = hall;
    }

    /** Where the first of {@code later} had come after the first of {@code earlier}: which of them was called. */
    public void learn(int later, int earlier, boolean laterWent) {
        grow(Math.max(later, earlier) + 1);
        went[later][earlier] = went[later][earlier] * MEMORY + (laterWent ? 1 : 0);
        seen[later][earlier] = seen[later][earlier] * MEMORY + 1;
        if (hall != null) {
            hall.learn(later, earlier, laterWent);
        }
    }

    private void grow(int lanes) {
        if (lanes > seen.length) {
            went = grown(went, lanes);
            seen = grown(seen, lanes);
        }
    }

    private static double[][] grown(double[][] before, int lanes) {
        var after = new double[lanes][];
        for (var i = 0; i < lanes; i++) {
            after[i] = i < before.length ? Arrays.copyOf(before[i], lanes) : new double[lanes];
        }
        return after;
    }

    /** How often {@code later} is called although {@code earlier} came first. */
    public double chance(int later, int earlier) {
        var usual = hall == null ? SELDOM : hall.chance(later, earlier);
        if (Math.max(later, earlier) >= seen.length) {
            return usual;
        }
        return (went[later][earlier] + TRUST * usual) / (seen[later][earlier] + TRUST);
    }
}
