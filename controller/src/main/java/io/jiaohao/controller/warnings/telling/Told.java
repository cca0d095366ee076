// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.telling;

import io.jiaohao.controller.warnings.Level;
import io.jiaohao.controller.warnings.Warning;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one listener was told of one kind.
 *
 * @param said as it was said last
 * @param worst the worst level said since it was raised
 * @param since when it began to hold
 * @param at when it was said last
 * @param over whether the last word was that it is over
 * @param gone since when it does not hold any more, where it was not said yet
 */
record Told(
        Warning said,
        Level worst,
        Instant since,
        Instant at,
        boolean over,
        @Nullable Instant gone) {

    static Told first(Warning warning, Instant now) {
        return new Told(warning, warning.level(), warning.since(), now, false, null);
    }

    Told again(Warning warning, Instant now) {
        var worse = warning.level().compareTo(worst) > 0 ? warning.level() : worst;
        return new Told(warning, worse, since, now, false, null);
    }

    Told ended(Instant now) {
        return new Told(said, worst, since, now, true, null);
    }

    Told goneSince(@Nullable Instant when) {
        return new Told(said, worst, since, at, over, when);
    }

    /** Whether the last word is so old. A clock that was set back must silence nothing. */
    boolean older(Duration age, Instant now) {
        return passed(at, age, now);
    }

    static boolean passed(Instant since, Duration age, Instant now) {
        return now.isBefore(since) || !now.isBefore(since.plus(age));
    }
}
