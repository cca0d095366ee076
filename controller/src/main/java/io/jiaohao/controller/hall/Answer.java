// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted command answers; the same again to whoever repeats its id.
 *
 * @param ticket the ticket concerned, if any
 * @param ahead for a ticket just taken: how many of its service wait before it
 * @param notice the notice concerned, if any
 */
public record Answer(
        @Nullable TicketNumber ticket,
        @Nullable Integer ahead,
        @Nullable Long notice) {
    static final Answer DONE = new Answer(null, null);

    /** Of no notice. */
    public Answer(@Nullable TicketNumber ticket, @Nullable Integer ahead) {
        this(ticket, ahead, null);
    }

    static Answer ofNotice(long number) {
        return new Answer(null, null, number);
    }

    static Answer about(TicketNumber ticket) {
        return new Answer(ticket, null);
    }
}
