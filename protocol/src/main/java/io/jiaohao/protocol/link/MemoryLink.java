// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A line to a {@link MemoryBroker}; {@link #cut} and {@link #mend} break and restore it. */
public final class MemoryLink implements Link {
    private record Hearing(Topic.Filter filter, Listener listener) {}

    private final MemoryBroker broker;
    private final List<Hearing> hearings = new ArrayList<>();
    private final List<Consumer<Boolean>> watchers = new ArrayList<>();
    private volatile boolean connected;

    MemoryLink(MemoryBroker broker) {
        this.broker = broker;
    }

    @Override
    public void listen(Topic.Filter filter, Listener listener) {
        hearings.add(new Hearing(filter, listener));
    }

    @Override
    public void watch(Consumer<Boolean> watcher) {
        watchers.add(watcher);
    }

    @Override
    public void open() {
        mend();
    }

    /** The line comes up. */
    public void mend() {
        connected = true;
        broker.join(this);
        watchers.forEach(watcher -> watcher.accept(true));
    }

    /** The line breaks. */
    public void cut() {
        connected = false;
        broker.leave(this);
        watchers.forEach(watcher -> watcher.accept(false));
    }

    @Override
    public boolean send(Topic topic, Message message) {
        if (!connected) {
            return false;
        }
        broker.publish(topic, message);
        return true;
    }

    @Override
    public void clear(Topic topic) {
        broker.clear(topic);
    }

    @Override
    public boolean connected() {
        return connected;
    }

    @Override
    public void close() {
        if (connected) {
            cut();
        }
    }

    void deliver(Topic topic, Message message) {
        for (var hearing : hearings) {
            if (hearing.filter().matches(topic)) {
                hearing.listener().on(topic, message);
            }
        }
    }
}
