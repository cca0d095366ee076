// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import java.time.Instant;
import java.util.List;

/**
 * One line of the journal: everything that one order made happen, so that it is there whole or not at all.
 *
 * @param sequence counts entries from 1 without a gap; also the revision of every state made from it
 * @param at the controller's clock
 */
public record Entry(long sequence, Instant at, Source by, List<Event> events) {
    public Entry {
        events = List.copyOf(events);
    }
}
