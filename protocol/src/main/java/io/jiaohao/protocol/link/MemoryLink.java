// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.json.MessageJson;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A line to a {@link MemoryBroker}; {@link #cut} and {@link #mend} break and restore it. Listeners run on the sender's thread. */
public final class MemoryLink implements Link {
    private static final int OUTBOX = 1000;

    private final MemoryBroker broker;
    private final MessageJson json;
    private final LinkSettings.@Nullable Will will;
    private final Outbox outbox = new Outbox(OUTBOX, System::nanoTime);
    private final Hearings hearings = new Hearings();
    private final AtomicInteger pumps = new AtomicInteger();
    private volatile boolean connected;
    private volatile boolean closed;

    MemoryLink(MemoryBroker broker, MessageJson json, LinkSettings.@Nullable Will will) {
        this.broker = broker;
        this.json = json;
        this.will = will;
    }

    @Override
    public void listen(Topic.Filter filter, Listener listener) {
        hearings.listen(filter, listener);
    }

    @Override
    public void watch(Consumer<Boolean> watcher) {
        hearings.watch(watcher);
    }

    @Override
    public void open() {
        mend();
    }

    /** The line comes up. */
    public void mend() {
        connected = true;
        broker.join(this);
        hearings.tellUp(true);
        pump();
    }

    /** The line breaks. */
    public void cut() {
        if (connected) {
            connected = false;
            broker.leave(this);
            sayWill();
            hearings.tellUp(false);
        }
    }

    @Override
    public boolean send(Topic topic, Message message) {
        var wire = Wire.of(json, topic, message);
        if (wire.tooLong()) {
            return false;
        }
        return topic.kind().delivery() == Topic.Delivery.NOW ? sendNow(topic, wire) : sendSurely(topic, wire);
    }

    @Override
    public void clear(Topic topic) {
        sendSurely(topic, Wire.nothing());
    }

    private boolean sendNow(Topic topic, Wire wire) {
        if (connected) {
            broker.publish(topic, wire);
        }
        return connected;
    }

    private boolean sendSurely(Topic topic, Wire wire) {
        var taken = !closed && outbox.offer(topic, wire);
        pump();
        return taken;
    }

    /** One at a time, and without a lock: whoever hears a message may wait for somebody who is just about to send. */
    private void pump() {
        if (pumps.getAndIncrement() > 0) {
            return;
        }
        var asked = 1;
        while (asked > 0) {
            for (var parcel = next(); parcel.isPresent(); parcel = next()) {
                broker.publish(parcel.get().topic, parcel.get().wire);
                outbox.settled(parcel.get());
            }
            asked = pumps.addAndGet(-asked);
        }
    }

    private Optional<Parcel> next() {
        return connected ? outbox.next(1) : Optional.empty();
    }

    @Override
    public boolean connected() {
        return connected;
    }

    @Override
    public void close() {
        closed = true;
        cut();
    }

    private void sayWill() {
        if (will != null) {
            broker.publish(will.topic(), Wire.of(json, will.topic(), will.message()));
        }
    }

    void deliver(Topic topic, Message message) {
        hearings.tell(topic, message);
    }
}
