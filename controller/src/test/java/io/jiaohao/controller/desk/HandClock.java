// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import java.time.Duration;
import java.time.Instant;

/** A clock that a test turns by hand. */
final class HandClock implements Clock {
    static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    private Instant now = NINE;
    private Duration step = Duration.ZERO;
    private Duration beat = Duration.ZERO;

    /** Goes on by this with each look at it. */
    synchronized void beats(Duration each) {
        beat = each;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    synchronized void step(Duration by) {
        step = by;
    }

    @Override
    public synchronized Instant now() {
        now = now.plus(beat);
        return now;
    }

    @Override
    public synchronized Duration stepped() {
        var by = step;
        now = now.plus(by);
        step = Duration.ZERO;
        return by;
    }
}
