// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.access;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Counts wrong PINs: after five in a row a badge is locked for a minute. A try counts from its beginning, so that many at once are
 * not many chances. Ask only for badges that there are, so that this does not grow. One thread only.
 */
public final class PinTries {
    private static final int AT_MOST = 5;
    private static final long LOCKED_NANOS = TimeUnit.MINUTES.toNanos(1);

    private record Tries(int count, long last) {}

    private final LongSupplier nanoTime;
    private final Map<String, Tries> tries = new HashMap<>();

    public PinTries(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether one more may be made; where it may, it is counted until {@link #right}. */
    public boolean begin(String badge) {
        var now = nanoTime.getAsLong();
        var before = tries.get(badge);
        if (before == null || (before.count() >= AT_MOST && now - before.last() >= LOCKED_NANOS)) {
            tries.put(badge, new Tries(1, now));
            return true;
        }
        if (before.count() >= AT_MOST) {
            return false;
        }
        tries.put(badge, new Tries(before.count() + 1, now));
        return true;
    }

    /** The PIN was right. */
    public void right(String badge) {
        tries.remove(badge);
    }
}
