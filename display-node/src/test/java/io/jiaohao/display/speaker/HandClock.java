// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import java.util.PriorityQueue;
import java.util.function.LongSupplier;

/** Time that passes where a test says so; what was due meanwhile happens at its moment. One thread. */
final class HandClock implements LongSupplier {
    private record Due(long at, long order, Runnable what) {}

    private final PriorityQueue<Due> due = new PriorityQueue<>((one, other) ->
            one.at() == other.at() ? Long.compare(one.order(), other.order()) : Long.compare(one.at(), other.at()));
    private long now = 1_000_000_000L;
    private long planned;

    @Override
    public long getAsLong() {
        return now;
    }

    void at(long nanosFromStart, Runnable what) {
        due.add(new Due(1_000_000_000L + nanosFromStart, planned++, what));
    }

    void pass(long nanos) {
        var end = now + nanos;
        for (var next = due.peek(); next != null && next.at() <= end; next = due.peek()) {
            due.remove(next);
            now = Math.max(now, next.at());
            next.what().run();
        }
        now = end;
    }

    /** To the next thing that is due; false where nothing is. */
    boolean skip() {
        var next = due.peek();
        if (next == null) {
            return false;
        }
        pass(Math.max(0, next.at() - now));
        return true;
    }
}
