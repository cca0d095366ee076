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

    synchronized void join(MemoryLink line) {
        lines.add(line);
        new LinkedHashMap<>(retained).forEach(line::deliver); // a copy: who hears a state may publish one
    }

    void leave(MemoryLink line) {
        lines.remove(line);
    }

    synchronized void publish(Topic topic, Message message) {
        if (topic.kind().delivery() == Topic.Delivery.STATE) {
            retained.put(topic, message);
        }
        lines.forEach(line -> line.deliver(topic, message));
    }

    synchronized void clear(Topic topic) {
        retained.remove(topic);
    }

    /** What stands retained on each topic. */
    public synchronized Map<Topic, Message> retained() {
        return Map.copyOf(retained);
    }
}
