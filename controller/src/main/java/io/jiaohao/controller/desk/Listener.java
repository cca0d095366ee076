// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import java.time.Instant;
import java.util.List;

/**
 * Hears what was recorded, batch by batch, after it was forced. Called on the desk's thread: it hands over and returns at once.
 * What it throws is logged and harms nobody else.
 */
@FunctionalInterface
public interface Listener {
    void recorded(List<Recorded> batch);

    /** Told every few seconds at most while nothing is recorded: for whom time itself changes something. */
    default void quiet(Instant now) {}
}
