// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The hall's time: set once from the machine's clock, carried on by its monotonic timer, so that a step of the machine's clock is
 * noticed instead of followed. A demo may let it run faster; then steps are not
 * looked for. {@link #now} may be asked by any thread, {@link #stepped} by the desk only.
 */
public final class SteadyClock implements Clock {
    private static final Duration NOTICED = Duration.ofSeconds(2);

    private final Supplier<Instant> wall;
    private final LongSupplier nanos;
    private final double pace;
    private final long start;
    private final boolean follows;
    private volatile Instant base;
    private volatile boolean sure;

    /**
     * Starts the clock.
     *
     * @param wall the machine's clock
     * @param nanos its monotonic timer
     * @param from the hall's time now: the machine's, or a later one already written down, or a recorded day's
     * @param pace how many hall seconds pass in a second; 1 in a real hall
     * @param elsewhere the hall's day is not the machine's (a recorded day): its clock is not looked at
     */
    public SteadyClock(Supplier<Instant> wall, LongSupplier nanos, Instant from, double pace, boolean elsewhere) {
        this.wall = wall;
        this.nanos = nanos;
        this.pace = pace;
        this.base = from;
        this.start = nanos.getAsLong();
        this.follows = pace == 1.0 && !elsewhere;
        this.sure = !follows || !wall.get().isBefore(from.minus(NOTICED));
    }

    /** False where the machine woke in the past of what is written down, until its clock has caught up. Any thread. */
    public boolean sure() {
        return sure;
    }

    @Override
    public Instant now() {
        return base.plusNanos((long) ((nanos.getAsLong() - start) * pace));
    }

    @Override
    public Duration stepped() {
        if (!follows) {
            return Duration.ZERO;
        }
        var step = Duration.between(now(), wall.get());
        if (step.isNegative() && !sure) {
            return Duration.ZERO;
        }
        sure = true;
        if (step.abs().compareTo(NOTICED) < 0) {
            return Duration.ZERO;
        }
        base = base.plus(step);
        return step;
    }
}
