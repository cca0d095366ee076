// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.figure;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * How many durations fell into each of {@value #BUCKETS} buckets whose bounds grow by the 16th root of two, from one second on; what is
 * below is one bucket. A quantile read from it is off by at most {@value #ERROR_PERCENT} per cent, up to 17 hours. Mutable; one thread.
 */
public final class Histogram {
    static final int BUCKETS = 256;
    static final double ERROR_PERCENT = 2.2;
    private static final int PER_DOUBLING = 16;

    private final int[] counts = new int[BUCKETS];

    void add(long millis) {
        counts[bucket(millis)]++;
    }

    void add(Histogram other) {
        for (var n = 0; n < BUCKETS; n++) {
            counts[n] += other.counts[n];
        }
    }

    long size() {
        return Arrays.stream(counts).asLongStream().sum();
    }

    /** The middle, by ratio, of the bucket in which the value of that rank lies; the first rank is 1. */
    long atRank(long rank) {
        var left = rank;
        for (var n = 0; n < BUCKETS; n++) {
            left -= counts[n];
            if (left <= 0) {
                return middle(n);
            }
        }
        return middle(BUCKETS - 1);
    }

    /** Sparse: a byte of the bucket, then its count, seven bits a byte, the lowest first. */
    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        for (var n = 0; n < BUCKETS; n++) {
            if (counts[n] > 0) {
                out.write(n);
                var left = counts[n];
                for (; left > 0x7f; left >>>= 7) {
                    out.write((left & 0x7f) | 0x80);
                }
                out.write(left);
            }
        }
        return out.toByteArray();
    }

    /** Adds what {@link #bytes} gave. */
    public void add(byte[] bytes) {
        for (var at = 0; at < bytes.length; ) {
            var bucket = bytes[at++] & 0xff;
            var count = 0;
            var shift = 0;
            for (; (bytes[at] & 0x80) != 0; shift += 7) {
                count |= (bytes[at++] & 0x7f) << shift;
            }
            counts[bucket] += count | (bytes[at++] << shift);
        }
    }

    private static int bucket(long millis) {
        if (millis < 1_000) {
            return 0;
        }
        var bucket = 1 + (int) (StrictMath.log(millis / 1_000.0) / StrictMath.log(2) * PER_DOUBLING);
        return Math.min(BUCKETS - 1, bucket);
    }

    private static long middle(int bucket) {
        return bucket == 0 ? 500 : Math.round(1_000 * StrictMath.pow(2, (bucket - 0.5) / PER_DOUBLING));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram histogram && Arrays.equals(counts, histogram.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }
}
