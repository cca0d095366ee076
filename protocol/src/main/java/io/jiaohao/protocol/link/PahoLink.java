// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.json.MalformedMessage;
import io.jiaohao.protocol.json.MessageJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line over Eclipse Paho (MQTT 5, QoS 1). Paho 1.2.5 is frozen and known for what it does to messages in flight when a line breaks, so
 * nothing is left to it: every connection is a new client with a clean start and no topic aliases; what must not be lost waits in our
 * own {@link Outbox} until the broker's acknowledgement; subscriptions are made anew on every connection from our own thread; and
 * reconnecting is ours. A clean start loses nothing, because states are retained or published again at a birth, and commands are
 * repeated by whoever gave them.
 */
public final class PahoLink implements Link {
    private static final Logger log = LoggerFactory.getLogger(PahoLink.class);
    private static final int OUTBOX = 1000;
    private static final int IN_FLIGHT = 32;
    private static final int KEEP_ALIVE_SECONDS = 10;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final long COMMAND_SECONDS = 5;

    private record Hearing(Topic.Filter filter, Listener listener) {}

    private final LinkSettings settings;
    private final MessageJson json = new MessageJson();
    private final Outbox outbox = new Outbox(OUTBOX, IN_FLIGHT);
    private final Backoff backoff = new Backoff(RandomGenerator.getDefault()::nextDouble);
    private final Delivery delivery;
    private final List<Hearing> hearings = new CopyOnWriteArrayList<>();
    private final List<Consumer<Boolean>> watchers = new CopyOnWriteArrayList<>();
    private final Semaphore broken = new Semaphore(0);
    private final Thread connector;
    private volatile @Nullable MqttAsyncClient client;
    private volatile boolean up;
    private volatile boolean closed;

    public PahoLink(LinkSettings settings) {
        this.settings = settings;
        this.delivery = new Delivery(settings.user());
        this.connector =
                Thread.ofPlatform().daemon().name("line-" + settings.user()).unstarted(this::keepUp);
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
        delivery.open();
        connector.start();
    }

    @Override
    public boolean connected() {
        return up;
    }

    @Override
    public boolean send(Topic topic, Message message) {
        if (topic.kind().delivery() == Topic.Delivery.NOW) {
            var line = client;
            return up && line != null && publishNow(line, topic, message);
        }
        var taken = outbox.offer(topic, message);
        if (!taken) {
            log.warn("the outbox is full: a message on {} was dropped", topic.name(settings.hall()));
        }
        pump();
        return taken;
    }

    @Override
    public void clear(Topic topic) {
        var line = client;
        if (line == null) {
            return;
        }
        try {
            line.publish(topic.name(settings.hall()), new byte[0], 1, true);
        } catch (MqttException e) {
            log.debug("{} could not be cleared", topic.name(settings.hall()), e);
        }
    }

    @Override
    public void close() {
        closed = true;
        var line = client;
        if (line != null && up) {
            goodbye(line);
        }
        broken.release();
        delivery.close();
    }

    /** A clean disconnect suppresses the will, so its words are said first. */
    private void goodbye(MqttAsyncClient line) {
        try {
            var will = settings.will();
            if (will != null) {
                line.publish(will.topic().name(settings.hall()), json.encode(will.message()), 1, true)
                        .waitForCompletion(1_000);
            }
            line.disconnect(500).waitForCompletion(1_000);
            line.close();
        } catch (MqttException e) {
            log.debug("the line ended without a goodbye", e);
        }
    }

    private void keepUp() {
        while (!closed) {
            try {
                connect();
                backoff.reset();
                awaitBreak();
            } catch (MqttException | RuntimeException e) {
                log.info("no line to the broker at {}:{}: {}", settings.host(), settings.port(), why(e));
            } catch (InterruptedException e) {
                return;
            }
            drop();
            pause();
        }
    }

    private static String why(Exception e) {
        return e.getCause() == null ? String.valueOf(e.getMessage()) : e.getMessage() + " (" + e.getCause() + ")";
    }

    private void pause() {
        try {
            if (!closed) {
                TimeUnit.MILLISECONDS.sleep(backoff.next().toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect() throws MqttException {
        broken.drainPermits();
        var scheme = settings.tls() ? "ssl://" : "tcp://";
        var line = new MqttAsyncClient(
                scheme + settings.host() + ':' + settings.port(), settings.user(), new MemoryPersistence());
        client = line;
        line.setCallback(new Arrivals(delivery, this::arrived, broken::release));
        line.connect(options()).waitForCompletion(PATIENCE_MILLIS);
        subscribe(line);
        up = true;
        delivery.hand(() -> watchers.forEach(watcher -> watcher.accept(true)));
        pump();
    }

    private MqttConnectionOptions options() {
        var options = new MqttConnectionOptions();
        options.setUserName(settings.user());
        options.setPassword(settings.password().getBytes(StandardCharsets.UTF_8));
        options.setCleanStart(true);
        options.setAutomaticReconnect(false);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout(5);
        options.setReceiveMaximum(IN_FLIGHT);
        options.setSocketFactory(
                new PromptSockets(settings.tls() ? SSLSocketFactory.getDefault() : SocketFactory.getDefault()));
        var will = settings.will();
        if (will != null) {
            options.setWill(
                    will.topic().name(settings.hall()), new MqttMessage(json.encode(will.message()), 1, true, null));
        }
        return options;
    }

    private void subscribe(MqttAsyncClient line) throws MqttException {
        var filters = hearings.stream()
                .map(hearing -> hearing.filter().name(settings.hall()))
                .distinct()
                .map(filter -> new MqttSubscription(filter, 1))
                .toArray(MqttSubscription[]::new);
        if (filters.length == 0) {
            return;
        }
        var granted = line.subscribe(filters);
        granted.waitForCompletion(PATIENCE_MILLIS);
        for (var n = 0; n < filters.length; n++) {
            if (granted.getReasonCodes()[n] >= 0x80) {
                log.error("the broker does not let {} hear {}", settings.user(), filters[n].getTopic());
            }
        }
    }

    private void awaitBreak() throws InterruptedException {
        while (!closed && !broken.tryAcquire(1, TimeUnit.SECONDS)) {
            pump();
        }
    }

    private void drop() {
        var was = up;
        up = false;
        var line = client;
        client = null;
        if (line != null && !closed) {
            forget(line);
        }
        outbox.lineBroke();
        if (was) {
            delivery.hand(() -> watchers.forEach(watcher -> watcher.accept(false)));
        }
    }

    private static void forget(MqttAsyncClient line) {
        try {
            line.disconnectForcibly(0, 100, false);
        } catch (MqttException alreadyGone) {
            log.trace("the line had gone by itself", alreadyGone);
        }
        try {
            line.close(true);
        } catch (MqttException e) {
            log.debug("a broken line could not be closed", e);
        }
    }

    /** Sends what waits, as far as the broker keeps up. Any thread; one at a time, or a state could be overtaken by an older one. */
    private void pump() {
        synchronized (outbox) {
            var line = client;
            while (up && line != null) {
                var parcel = outbox.next();
                if (parcel.isEmpty()) {
                    return;
                }
                publish(line, parcel.get());
            }
        }
    }

    private void publish(MqttAsyncClient line, Outbox.Parcel parcel) {
        try {
            line.publish(
                    parcel.topic.name(settings.hall()), wire(parcel.topic, parcel.message), null, new Settling(parcel));
        } catch (MqttException | RuntimeException e) {
            log.debug("a message on {} waits for a better line", parcel.topic.name(settings.hall()), e);
            broken.release();
        }
    }

    private boolean publishNow(MqttAsyncClient line, Topic topic, Message message) {
        try {
            line.publish(topic.name(settings.hall()), wire(topic, message));
            return true;
        } catch (MqttException | RuntimeException e) {
            log.debug("a message on {} could not be sent", topic.name(settings.hall()), e);
            return false;
        }
    }

    private MqttMessage wire(Topic topic, Message message) {
        var retained = topic.kind().delivery() == Topic.Delivery.STATE;
        var wire = new MqttMessage(json.encode(message), 1, retained, new MqttProperties());
        if (message instanceof Message.Announce announce) {
            wire.getProperties().setMessageExpiryInterval((long) announce.ttlSeconds());
        } else if (topic.kind().delivery() == Topic.Delivery.NOW) {
            wire.getProperties().setMessageExpiryInterval(COMMAND_SECONDS);
        }
        return wire;
    }

    private void arrived(String name, byte[] payload) {
        if (payload.length == 0) {
            return;
        }
        var topic = Topic.parse(settings.hall(), name);
        if (topic.isEmpty()) {
            log.warn("a message on {} belongs to nobody here", name);
            return;
        }
        for (var hearing : hearings) {
            if (hearing.filter().matches(topic.get())) {
                deliver(topic.get(), payload, hearing.listener());
            }
        }
    }

    private void deliver(Topic topic, byte[] payload, Listener listener) {
        try {
            listener.on(topic, json.decode(topic.kind(), payload));
        } catch (MalformedMessage e) {
            log.warn("a message on {} is not understood: {}", topic.name(settings.hall()), e.getMessage());
            listener.malformed(topic, e);
        }
    }

    /** Waits for the broker's word on one parcel. */
    private final class Settling implements MqttActionListener {
        private final Outbox.Parcel parcel;

        Settling(Outbox.Parcel parcel) {
            this.parcel = parcel;
        }

        @Override
        public void onSuccess(IMqttToken token) {
            // a refusal (135 and its like) comes as a success too; sending it again would be refused again
            var codes = token.getReasonCodes();
            if (codes != null && codes.length > 0 && codes[0] >= 0x80) {
                log.error("the broker refused a message on {} ({})", parcel.topic.name(settings.hall()), codes[0]);
            }
            outbox.settled(parcel);
            pump();
        }

        @Override
        public void onFailure(IMqttToken token, Throwable cause) {
            // the line broke: keepUp() puts what was under way back into the outbox
            log.debug("a message on {} waits for a better line", parcel.topic.name(settings.hall()), cause);
        }
    }
}
