// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.door;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often an address may ask: so many times at once, then so many times a second. A flood slows whoever sends it; the others are
 * counted by themselves. Not thread-safe; time comes from outside, in nanoseconds.
 */
public final class Throttle {
    /** The addresses that asked last; one that has been forgotten begins anew. */
    private static final int ADDRESSES = 4_096;

    private final int atOnce;
    private final double nanosEach;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    private record Bucket(double left, long at) {}

    public Throttle(int atOnce, int perSecond, LongSupplier nanos) {
        this(atOnce, Duration.ofSeconds(1).dividedBy(perSecond), nanos);
    }

    /** {@code atOnce}, then one more after each such time. */
    public Throttle(int atOnce, Duration each, LongSupplier nanos) {
        this.atOnce = atOnce;
        this.nanosEach = each.toNanos();
        this.nanos = nanos;
    }

    public boolean allows(String address) {
        var now = nanos.getAsLong();
        var bucket = buckets.getOrDefault(address, new Bucket(atOnce, now));
        var left = Math.min(atOnce, bucket.left() + (now - bucket.at()) / nanosEach);
        var allowed = left >= 1;
        buckets.put(address, new Bucket(allowed ? left - 1 : left, now));
        return allowed;
    }
}
