// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.json.MalformedMessage;
import io.jiaohao.protocol.json.MessageJson;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line over Eclipse Paho (MQTT 5, QoS 1). Paho 1.2.5 is frozen and known for what it does to messages in flight when a line breaks, so
 * nothing is left to it: every connection is a new client with nothing of the one before and no topic aliases; what must not be lost
 * waits in our own {@link Outbox} until the broker's acknowledgement; subscriptions are made anew on every connection from our own thread;
 * and reconnecting is ours.
 *
 * <p>A program's first connection starts clean. A line that mends within 30 seconds finds what others sent meanwhile (print jobs,
 * announcements); the broker keeps it no longer, because old states would only be worked off in vain and fill its memory. Beyond
 * that nothing is lost that has somebody to repeat it: states are retained and said again at a birth, commands are repeated by whoever
 * gave them.
 */
public final class PahoLink implements Link {
    private static final Logger log = LoggerFactory.getLogger(PahoLink.class);
    private static final int OUTBOX = 1000;
    private static final long UNANSWERED_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long STEADY_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long GOODBYE_MILLIS = 1_500;
    private static final long CLOSE_MILLIS = 5_000;
    private static final int TAKEN_OVER = 142;

    private final LinkSettings settings;
    private final MessageJson json = new MessageJson();
    private final @Nullable Wire lastWords;
    private final Outbox outbox = new Outbox(OUTBOX, System::nanoTime);
    private final Backoff backoff = new Backoff(RandomGenerator.getDefault()::nextDouble);
    private final Hearings hearings = new Hearings();
    private final Delivery delivery;
    private final Thread connector;
    private final Semaphore broken = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable PahoLine line;
    private volatile boolean full;
    private boolean everStood;
    private boolean complained;

    public PahoLink(LinkSettings settings) {
        this.settings = settings;
        var will = settings.will();
        this.lastWords = will == null ? null : Wire.of(json, will.topic(), will.message());
        this.delivery = new Delivery(settings.user());
        this.connector =
                Thread.ofPlatform().daemon().name("line-" + settings.user()).unstarted(this::keepUp);
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
        delivery.open();
        connector.start();
    }

    @Override
    public boolean connected() {
        return line != null;
    }

    @Override
    public boolean send(Topic topic, Message message) {
        var wire = Wire.of(json, topic, message);
        if (wire.tooLong()) {
            log.error("a message of {} bytes on {} is not sent", wire.payload().length, topic.name(settings.hall()));
            return false;
        }
        return topic.kind().delivery() == Topic.Delivery.NOW ? sendNow(topic, wire) : sendSurely(topic, wire);
    }

    @Override
    public void clear(Topic topic) {
        sendSurely(topic, Wire.nothing());
    }

    private boolean sendNow(Topic topic, Wire wire) {
        var standing = line;
        try {
            return standing != null && standing.command(topic.name(settings.hall()), wire);
        } catch (MqttException | RuntimeException e) {
            log.debug("a command on {} could not be sent", topic.name(settings.hall()), e);
            return false;
        }
    }

    private boolean sendSurely(Topic topic, Wire wire) {
        if (closing.getCount() == 0) {
            return false;
        }
        if (!outbox.offer(topic, wire)) {
            if (!full) {
                log.warn("the outbox is full: messages are dropped, first on {}", topic.name(settings.hall()));
            }
            full = true;
            return false;
        }
        full = false;
        pump();
        return true;
    }

    /** Says the will's words, which a clean disconnect would suppress, when all that waits has been sent; then ends the line. */
    @Override
    public void close() {
        closing.countDown();
        broken.release();
        try {
            connector.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        delivery.close();
    }

    private void keepUp() {
        try {
            while (closing.getCount() > 0) {
                tryOnce();
                var unused = closing.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            log.debug("the line was told to end", e);
        }
    }

    private void tryOnce() throws InterruptedException {
        broken.drainPermits();
        try {
            var fresh = PahoLine.connect(settings, lastWords, !everStood, new Arrivals(this::arrived, this::broke));
            try {
                fresh.subscribe(hearings.filters(settings.hall()));
                stand(fresh);
            } finally {
                fall(fresh);
            }
        } catch (MqttException | RuntimeException e) {
            complain(e);
        }
    }

    private void stand(PahoLine fresh) throws InterruptedException, MqttException {
        var since = System.nanoTime();
        line = fresh;
        everStood = true;
        complained = false;
        log.info("{} has a line to the broker", settings.user());
        delivery.news(() -> hearings.tellUp(true));
        pump();
        watchOver(fresh);
        if (System.nanoTime() - since > STEADY_NANOS) {
            backoff.reset();
        }
    }

    private void watchOver(PahoLine standing) throws InterruptedException, MqttException {
        while (closing.getCount() > 0 && !broken.tryAcquire(1, TimeUnit.SECONDS)) {
            if (outbox.overdue(UNANSWERED_NANOS) || standing.stuck(UNANSWERED_NANOS)) {
                log.warn("the broker does not acknowledge: {} takes a new line", settings.user());
                return;
            }
            if (delivery.recovered()) {
                standing.subscribe(hearings.filters(settings.hall()));
            }
            pump();
        }
        if (closing.getCount() == 0) {
            goodbye(standing);
        }
    }

    private void goodbye(PahoLine standing) throws InterruptedException {
        var will = settings.will();
        if (will != null && lastWords != null) {
            outbox.offer(will.topic(), lastWords);
        }
        pump();
        outbox.awaitEmpty(GOODBYE_MILLIS);
        line = null;
        standing.end();
    }

    private void fall(PahoLine fallen) {
        var stood = line != null;
        line = null;
        fallen.forget();
        outbox.lineBroke()
                .forEach(parcel -> log.error(
                        "a message on {} was given up: five lines broke under it", parcel.topic.name(settings.hall())));
        if (stood) {
            log.warn("{} has lost its line to the broker", settings.user());
            delivery.news(() -> hearings.tellUp(false));
        }
    }

    private void complain(Exception e) {
        var cause = e.getCause() == null ? "" : " (" + e.getCause() + ')';
        if (complained) {
            log.debug("still no line to the broker: {}{}", e.getMessage(), cause);
        } else {
            complained = true;
            log.warn(
                    "{} has no line to the broker at {}:{} and keeps trying: {}{}",
                    settings.user(),
                    settings.host(),
                    settings.port(),
                    e.getMessage(),
                    cause);
        }
    }

    private void broke(int reason) {
        if (reason == TAKEN_OVER) {
            log.warn("another program connects to the broker as {}: each name is for one program", settings.user());
        }
        broken.release();
    }

    /** Sends what waits, as far as the broker keeps up. Any thread; one at a time, or a state could be overtaken by an older one. */
    private void pump() {
        synchronized (outbox) {
            var standing = line;
            while (standing != null) {
                var parcel = outbox.next(standing.window());
                if (parcel.isEmpty() || !handOver(standing, parcel.get())) {
                    return;
                }
            }
        }
    }

    private boolean handOver(PahoLine standing, Parcel parcel) {
        try {
            standing.send(parcel.topic.name(settings.hall()), parcel.wire, code -> {
                outbox.settled(parcel);
                pump();
            });
            return true;
        } catch (MqttException e) {
            log.debug("a message on {} waits for a better line", parcel.topic.name(settings.hall()), e);
            outbox.back(parcel);
            return false;
        } catch (RuntimeException e) {
            log.error("a message on {} cannot be sent and is dropped", parcel.topic.name(settings.hall()), e);
            outbox.settled(parcel);
            return true;
        }
    }

    private void arrived(String name, byte[] payload) {
        delivery.message(payload.length, () -> read(name, payload));
    }

    private void read(String name, byte[] payload) {
        var topic = Topic.parse(settings.hall(), name);
        if (payload.length == 0 || topic.isEmpty()) {
            log.debug("nothing for us on {}", name);
            return;
        }
        try {
            hearings.tell(topic.get(), json.decode(topic.get().kind(), payload));
        } catch (MalformedMessage e) {
            // what it says stays out of the log: it could be anything, even a citizen's name
            log.warn("a message of {} bytes on {} is not understood", payload.length, name);
            log.debug("because: {}", e.getMessage());
            hearings.tellMalformed(topic.get(), e);
        }
    }
}
