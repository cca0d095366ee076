// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.board;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * The time of day as the controller told it; a node has no clock of its own that counts, and goes on from there by its monotonic
 * one. Immutable; any thread.
 *
 * @param told the hall's local time
 * @param heardAt nanoseconds of the node's monotonic clock
 */
public record HallTime(LocalDateTime told, long heardAt) {

    /** The hall's local time at {@code now}, of the same monotonic clock. */
    public LocalDateTime at(long now) {
        return told.plus(Duration.ofNanos(now - heardAt));
    }
}
