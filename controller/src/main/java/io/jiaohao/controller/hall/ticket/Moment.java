// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.ticket;

import java.time.Duration;
import java.time.Instant;

/**
 * A point in time, twice: as the clock showed it, and on the steady line that no correction of the clock bends. Show the first,
 * subtract the second.
 */
public record Moment(Instant at, Instant steady) {
    /** The time from {@code earlier} to this, whatever the clock did between. Never negative. */
    public Duration since(Moment earlier) {
        var gone = Duration.between(earlier.steady, steady);
        return gone.isNegative() ? Duration.ZERO : gone;
    }
}
