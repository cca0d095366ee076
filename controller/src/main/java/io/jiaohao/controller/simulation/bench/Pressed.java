// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.bench;

import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.TicketNumber;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A press under way: it is lit once its reply has named a ticket, a sign has shown that ticket, and a card has shown that sign. */
final class Pressed {
    private final CommandId id;
    private final long at;
    private @Nullable TicketNumber called;
    /** The revision with which a sign first showed a ticket; later ones only count who waits. */
    private final Map<TicketNumber, Long> signs = new HashMap<>();

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
            case Message.Sign sign -> signed(sign);
            case Message.Shown seen -> shown = seen.revision();
            default -> throw new IllegalStateException("not asked for: " + message);
        }
        var before = lit;
        lit = called != null && shown >= signs.getOrDefault(called, Long.MAX_VALUE);
        return lit && !before;
    }

    private void signed(Message.Sign sign) {
        if (sign.ticket() != null) {
            signs.putIfAbsent(sign.ticket(), sign.revision());
        }
    }

    private void answered(Message.Reply reply) {
        if (reply.id().equals(id.text())) {
            if (!reply.ok()) {
                throw new IllegalStateException("the press was refused: " + reply.reason());
            }
            called = reply.ticket();
        }
    }

    @Override
    public synchronized String toString() {
        return id + " called " + called + ", signs " + signs + ", shown " + shown;
    }
}
