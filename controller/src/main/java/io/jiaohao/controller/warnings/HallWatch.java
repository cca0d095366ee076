// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings;

import io.jiaohao.controller.hall.Hall;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the running hall when told to, and says aloud, in the log, what must be heard. One thread passes; any thread may ask. */
public final class HallWatch {
    private static final Logger log = LoggerFactory.getLogger(HallWatch.class);

    private final WarningRules rules;
    private final Supplier<Hall> hall;
    private final Supplier<Instant> clock;
    private volatile Watch watch = Watch.NEW;

    public HallWatch(WarningRules rules, Supplier<Hall> hall, Supplier<Instant> clock) {
        this.rules = rules;
        this.hall = hall;
        this.clock = clock;
    }

    /** To be called every few seconds. */
    public void pass() {
        watch = watch.next(hall.get(), clock.get(), rules);
        watch.toSay()
                .forEach(warning -> log.warn(
                        "{} warning: {} is {}", warning.level(), warning.kind().key(), warning.value()));
    }

    /** Those that hold. */
    public List<Warning> warnings() {
        return watch.warnings();
    }
}
