// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The hall's time: set once from the machine's clock, carried on by its monotonic timer, so that a step of the machine's clock is
 * noticed instead of followed. A demo may let it run faster; then steps are not
 * looked for. Where it woke in the past, somebody is asked ({@link #told}). {@link #stepped} is for the desk only, the rest for any thread.
 */
public final class SteadyClock implements Clock, AskedClock {
    private static final Duration NOTICED = Duration.ofSeconds(2);

    private final Supplier<Instant> wall;
    private final LongSupplier nanos;
    private final double pace;
    private final long start;
    private final boolean follows;
    private volatile Instant base;
    private volatile boolean sure;
    private volatile @Nullable Instant told;
    private Duration wallBehind = Duration.ZERO;

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

    @Override
    public boolean sure() {
        return sure;
    }

    @Override
    public Instant now() {
        return base.plusNanos((long) ((nanos.getAsLong() - start) * pace));
    }

    @Override
    public void told(Instant right) {
        told = right;
    }

    @Override
    public Duration stepped() {
        var right = told;
        if (right != null) {
            told = null;
            return answered(right);
        }
        if (!follows) {
            return Duration.ZERO;
        }
        var step = step();
        if (!sure && step.compareTo(NOTICED.negated()) < 0) {
            return Duration.ZERO;
        }
        sure = true;
        if (step.abs().compareTo(NOTICED) < 0) {
            return Duration.ZERO;
        }
        base = base.plus(step);
        return step;
    }

    /** The machine's clock may stay wrong for as long as it likes: from here on it is read with what it was behind. */
    private Duration answered(Instant right) {
        var step = Duration.between(now(), right);
        base = base.plus(step);
        wallBehind = Duration.between(wall.get(), right);
        sure = true;
        return step;
    }

    /** Against the machine's clock as it is, once that has been set right, else as it was corrected by hand. */
    private Duration step() {
        var now = now();
        var plain = Duration.between(now, wall.get());
        var corrected = plain.plus(wallBehind);
        if (plain.abs().compareTo(corrected.abs()) < 0) {
            wallBehind = Duration.ZERO;
            return plain;
        }
        return corrected;
    }
}
