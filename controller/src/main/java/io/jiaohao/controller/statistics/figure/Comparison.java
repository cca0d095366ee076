// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.figure;

import org.jspecify.annotations.Nullable;

/**
 * How long somebody's plain errands of one service took, with what can be said of it: fair only with its count and interval.
 *
 * @param n served errands that can be compared
 * @param apart served errands left out: with 需协助, several items, or an outage in them
 * @param mean in milliseconds, absent under {@value #FEWEST}; {@code low} and {@code high}: its 95 % interval
 * @param walks errands, of all kinds, for which ARRIVED was pressed
 * @param walk how long people took from the call to the window, on average; absent under {@value #FEWEST}
 */
public record Comparison(
        long n,
        long apart,
        @Nullable Long mean,
        @Nullable Long low,
        @Nullable Long high,
        long walks,
        @Nullable Long walk) {
    static final int FEWEST = 10;

    public static Comparison of(Tally tally) {
        var n = tally.get(Count.PLAIN);
        var apart = tally.get(Count.SERVED) - n;
        var walks = tally.get(Count.WALKS);
        var walk = walks < FEWEST ? null : Sums.mean(tally.get(Count.WALK_SUM), walks);
        if (n < FEWEST) {
            return new Comparison(n, apart, null, null, null, walks, walk);
        }
        var mean = (double) tally.get(Count.PLAIN_SUM) / n;
        var squares = tally.get(Count.PLAIN_SQUARES) - n * mean * mean;
        var spread = Math.sqrt(Math.max(0, squares) / (n - 1));
        var half = student(n - 1.0) * spread / Math.sqrt((double) n);
        return new Comparison(
                n, apart, Math.round(mean), Math.max(0, Math.round(mean - half)), Math.round(mean + half), walks, walk);
    }

    /** The 97.5 % point of Student's distribution, by the expansion of Cornish and Fisher: right to 0.01 from 9 degrees on. */
    private static double student(double degrees) {
        var z = 1.959964;
        var first = (z * z * z + z) / (4 * degrees);
        var second = (5 * Math.pow(z, 5) + 16 * z * z * z + 3 * z) / (96.0 * degrees * degrees);
        return z + first + second;
    }
}
