// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.json.MalformedMessage;
import io.jiaohao.protocol.json.MessageJson;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A broker in memory: keeps states, hands everything to every line that listens. Messages travel as their bytes, so that what could not be
 * read from a wire cannot be read from here. Deliveries happen one after the other, in the order of sending, before {@code send} returns –
 * unless another delivery is just going on, which then does this one too.
 */
public final class MemoryBroker {
    private final MessageJson json = new MessageJson();
    private final Map<Topic, Message> retained = new LinkedHashMap<>();
    private final Set<MemoryLink> lines = new LinkedHashSet<>();
    private final Queue<Runnable> deliveries = new ArrayDeque<>();
    private boolean delivering;

    /** A line to this broker. */
    public MemoryLink line() {
        return line(null);
    }

    /** A line to this broker, which says {@code will} for it when it breaks or ends. */
    public MemoryLink line(LinkSettings.@Nullable Will will) {
        return new MemoryLink(this, json, will);
    }

    /** The line hears what stands, and from then on everything. */
    void join(MemoryLink line) {
        inTurn(() -> {
            lines.add(line);
            retained().forEach(line::deliver);
        });
    }

    void leave(MemoryLink line) {
        inTurn(() -> lines.remove(line));
    }

    void publish(Topic topic, Wire wire) {
        if (wire.payload().length == 0) {
            inTurn(() -> keep(topic, null));
            return;
        }
        var message = read(topic, wire);
        inTurn(() -> {
            if (wire.retained()) {
                keep(topic, message);
            }
            List.copyOf(lines).forEach(line -> line.deliver(topic, message));
        });
    }

    private synchronized void keep(Topic topic, @Nullable Message message) {
        if (message == null) {
            retained.remove(topic);
        } else {
            retained.put(topic, message);
        }
    }

    private Message read(Topic topic, Wire wire) {
        try {
            return json.decode(topic.kind(), wire.payload());
        } catch (MalformedMessage e) {
            throw new IllegalArgumentException("what is written on " + topic + " could not be read", e);
        }
    }

    /** What stands retained on each topic. */
    public synchronized Map<Topic, Message> retained() {
        return Map.copyOf(retained);
    }

    private void inTurn(Runnable delivery) {
        synchronized (this) {
            deliveries.add(delivery);
            if (delivering) {
                return;
            }
            delivering = true;
        }
        for (var next = nextInTurn(); next != null; next = nextInTurn()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable nextInTurn() {
        var next = deliveries.poll();
        delivering = next != null;
        return next;
    }
}
