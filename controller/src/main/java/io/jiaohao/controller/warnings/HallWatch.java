// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings;

import io.jiaohao.controller.hall.Hall;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Looks at the running hall when told to. One thread passes; any thread may ask. */
public final class HallWatch {
    private final WarningRules rules;
    private final Supplier<Hall> hall;
    private final Supplier<Instant> clock;
    private volatile Watch watch;

    /** {@code seats}: who sat where when this program ran last, so that their hours go on. */
    public HallWatch(WarningRules rules, Supplier<Hall> hall, Supplier<Instant> clock, Seats seats) {
        this.rules = rules;
        this.hall = hall;
        this.clock = clock;
        this.watch = new Watch(List.of(), seats);
    }

    /** To be called every few seconds. */
    public void pass() {
        watch = watch.next(hall.get(), clock.get(), rules);
    }

    /** Those that hold. */
    public List<Warning> warnings() {
        return watch.warnings();
    }

    /** Since when the windows have been open, as seen last. */
    public Seats seats() {
        return watch.seats();
    }

    /** Whether this is a time when nothing is said aloud. */
    public boolean quiet() {
        var time = hall.get().plan().calendar().time(clock.get());
        return rules.quiet().stream().anyMatch(span -> span.contains(time));
    }
}
