// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A broker in memory: keeps states, hands everything to every line that listens, at once and on the sender's thread. */
public final class MemoryBroker {
    private final Map<Topic, Message> retained = new LinkedHashMap<>();
    private final List<MemoryLink> lines = new CopyOnWriteArrayList<>();

    /** A line to this broker. */
    public MemoryLink line() {
        return new MemoryLink(this);
    }

    void join(MemoryLink line) {
        Map<Topic, Message> states;
        synchronized (this) {
            lines.add(line);
            states = new LinkedHashMap<>(retained);
        }
        states.forEach(line::deliver);
    }

    void leave(MemoryLink line) {
        lines.remove(line);
    }

    /** Delivers without holding the lock: who hears may well send, from a thread that waits for another's lock. */
    void publish(Topic topic, Message message) {
        if (topic.kind().delivery() == Topic.Delivery.STATE) {
            keep(topic, message);
        }
        lines.forEach(line -> line.deliver(topic, message));
    }

    private synchronized void keep(Topic topic, Message message) {
        retained.put(topic, message);
    }

    synchronized void clear(Topic topic) {
        retained.remove(topic);
    }

    /** What stands retained on each topic. */
    public synchronized Map<Topic, Message> retained() {
        return Map.copyOf(retained);
    }
}
