// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.bench;

import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.TicketNumber;
import org.jspecify.annotations.Nullable;

/** A press under way: it is lit once its reply has named a ticket, a sign has shown that ticket, and a card has shown that sign. */
final class Pressed {
    private final CommandId id;
    private final long at;
    private @Nullable TicketNumber called;
    private Message.@Nullable Sign sign;
    private long shown = -1;
    private boolean lit;

    Pressed(CommandId id, long at) {
        this.id = id;
        this.at = at;
    }

    CommandId id() {
        return id;
    }

    /** By {@link System#nanoTime}. */
    long at() {
        return at;
    }

    /** True once: for the message that completes it. They come in any order. */
    synchronized boolean lit(Message message) {
        switch (message) {
            case Message.Reply reply -> answered(reply);
            case Message.Sign seen -> sign = seen;
            case Message.Shown seen -> shown = seen.revision();
            default -> throw new IllegalStateException("not asked for: " + message);
        }
        var before = lit;
        lit = called != null && sign != null && called.equals(sign.ticket()) && shown >= sign.revision();
        return lit && !before;
    }

    private void answered(Message.Reply reply) {
        if (reply.id().equals(id.text())) {
            if (!reply.ok()) {
                throw new IllegalStateException("the press was refused: " + reply.reason());
            }
            called = reply.ticket();
        }
    }
}
