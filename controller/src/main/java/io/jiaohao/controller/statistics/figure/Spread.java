// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.figure;

import java.util.Arrays;

/** Durations of which quantiles are asked: all of them where exactness is wanted, and always a {@link Histogram}. Mutable; one thread. */
public final class Spread {
    private final Histogram histogram = new Histogram();
    private long[] values = new long[0];
    private int size;
    private boolean exact = true;

    void add(long millis) {
        histogram.add(millis);
        if (exact) {
            values = size == values.length ? Arrays.copyOf(values, Math.max(8, 2 * size)) : values;
            values[size++] = millis;
        }
    }

    void add(Spread other) {
        histogram.add(other.histogram);
        exact &= other.exact;
        if (exact) {
            values = Arrays.copyOf(values, size + other.size);
            System.arraycopy(other.values, 0, values, size, other.size);
            size += other.size;
        } else {
            forget();
        }
    }

    /** Adds a histogram as it was stored; what is added up is no longer exact. */
    public void add(byte[] bytes) {
        if (bytes.length > 0) {
            histogram.add(bytes);
            exact = false;
            forget();
        }
    }

    public Histogram histogram() {
        return histogram;
    }

    boolean exact() {
        return exact;
    }

    /**
     * The value of rank ⌈n·percent/100⌉, the smallest first; from a histogram never more than {@code greatest}. There must be one.
     */
    long quantile(int percent, long greatest) {
        var rank = (histogram.size() * percent + 99) / 100;
        if (!exact) {
            return Math.min(greatest, histogram.atRank(rank));
        }
        var sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted[(int) rank - 1];
    }

    private void forget() {
        values = new long[0];
        size = 0;
    }
}
