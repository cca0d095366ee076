// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import io.jiaohao.display.speaker.Announcements.Received;
import io.jiaohao.display.speaker.Delivery.Outcome;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.Announce;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks what is announced, one sentence after the other on one thread of its own, so that none is ever spoken over another. Where
 * nothing can be heard, the call is kept as long as it is worth hearing, and tried again until the device is back. While the zone is
 * muted, nothing is kept: it would be stale when the voice returns. {@link #announce} and {@link #heard} may be called
 * from any thread.
 */
public final class Speaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Speaker.class);

    /** From this many waiting calls on, each is spoken once and in few words. */
    static final int BUSY = 3;

    /** How often a device that was not there is looked for. */
    private static final long LOOKS_EVERY_MILLIS = 3_000;

    /** How often one that is there is looked at while nobody speaks: who pulled it out hears of it before the next call. */
    private static final long IDLE_LOOKS_EVERY_MILLIS = 10_000;

    private final Announcements waiting = new Announcements();
    private final ZoneVolume zone = new ZoneVolume();
    private final SpeechFigures figures = new SpeechFigures();
    private final Delivery delivery;
    private final SpeakerSettings settings;
    private final LongSupplier clock;
    private final Consumer<Condition> watcher;
    private final Thread thread;
    private Phrasing phrasing;
    private boolean deaf;
    private long freeSince;

    /**
     * Silent until {@link #open}.
     *
     * @param mouths asked in this order
     * @param watcher hears after each sentence how the speaker is
     */
    public Speaker(List<Mouth> mouths, SpeakerSettings settings, LongSupplier clock, Consumer<Condition> watcher) {
        this.delivery = new Delivery(mouths);
        this.settings = settings;
        this.clock = clock;
        this.watcher = watcher;
        this.phrasing = new Phrasing(settings, List.of());
        this.freeSince = clock.getAsLong();
        this.thread = new Thread(this::run, "speaker");
        thread.setDaemon(true);
    }

    public void open() {
        thread.start();
    }

    public void announce(Announce announce) {
        synchronized (waiting) {
            waiting.receive(announce, clock.getAsLong());
            hush();
            waiting.notifyAll();
        }
    }

    /** How loud this zone is, and whose recordings sound. */
    public void heard(Message.Voice voice) {
        synchronized (waiting) {
            var mine = zone(voice, settings.zone())
                    .or(() -> zone(voice, Message.VoiceZone.OTHERS))
                    .orElse(new Message.VoiceZone(settings.zone(), 100, null));
            zone.heard(mine.volume(), mine.mutedSeconds(), clock.getAsLong());
            phrasing = new Phrasing(settings, voice.banks());
            hush();
        }
    }

    /** A call that waits and was undone meanwhile is not spoken. */
    public void heard(Message.Board board) {
        synchronized (waiting) {
            waiting.shown(board);
        }
    }

    private void hush() {
        if (zone.muted(clock.getAsLong())) {
            var dropped = waiting.drop();
            if (dropped > 0) {
                figures.count(Outcome.Extent.MUTED, dropped);
                LOG.info("muted: {} announcements are not spoken", dropped);
            }
        }
    }

    @Override
    public void close() {
        if (thread.isAlive()) {
            thread.interrupt();
        } else {
            delivery.close();
        }
    }

    private void run() {
        try {
            look();
            while (true) {
                if (!turn()) {
                    rest();
                }
            }
        } catch (InterruptedException closed) {
            LOG.debug("the speaker is closed");
        } finally {
            delivery.close();
        }
    }

    /** Waits for an announcement, or until the device is to be looked at again. */
    private void rest() throws InterruptedException {
        boolean idle;
        synchronized (waiting) {
            if (deaf) {
                waiting.wait(LOOKS_EVERY_MILLIS);
            } else if (waiting.peek(clock.getAsLong()).isEmpty()) {
                waiting.wait(IDLE_LOOKS_EVERY_MILLIS);
            }
            idle = waiting.peek(clock.getAsLong()).isEmpty();
        }
        if (deaf || idle) {
            look();
        }
    }

    /** Tells what has changed: that the device has gone, or is back. */
    void look() throws InterruptedException {
        try {
            delivery.check();
            if (deaf) {
                deaf = false;
                watcher.accept(Condition.WELL);
            }
        } catch (IOException e) {
            deaf = true;
            watcher.accept(new Condition(false, e.getMessage()));
        }
    }

    /** Speaks what is next, to its end; false where nothing is, or nothing can be heard. */
    boolean turn() throws InterruptedException {
        var next = deaf ? Optional.<Received>empty() : take();
        next.ifPresent(each -> LOG.debug("takes {}", each.announce().id()));
        if (next.isEmpty()) {
            return false;
        }
        speak(next.get());
        freeSince = clock.getAsLong();
        return true;
    }

    private Optional<Received> take() {
        synchronized (waiting) {
            return waiting.next(clock.getAsLong());
        }
    }

    private List<Utterance> phrased(Announce announce) {
        synchronized (waiting) {
            return phrasing.of(announce, waiting.size() >= BUSY, zone.percent());
        }
    }

    private boolean muted() {
        synchronized (waiting) {
            return zone.muted(clock.getAsLong());
        }
    }

    /** A zone the controller does not name is as loud as it can be, and silent where the whole hall is. */
    private static Optional<Message.VoiceZone> zone(Message.Voice voice, String name) {
        return voice.zones().stream().filter(each -> each.zone().equals(name)).findFirst();
    }

    private Optional<Utterance> following() {
        synchronized (waiting) {
            return waiting.peek(clock.getAsLong())
                    .flatMap(next -> phrasing.of(next.announce(), waiting.size() > BUSY, zone.percent()).stream()
                            .findFirst());
        }
    }

    private void speak(Received received) throws InterruptedException {
        var outcome = delivery.say(phrased(received.announce()), this::following, this::muted);
        count(received, outcome);
        deaf = outcome.gone();
        if (outcome.again()) {
            synchronized (waiting) {
                waiting.back(received);
            }
        }
        watcher.accept(outcome.condition());
    }

    private void count(Received received, Outcome outcome) {
        var announce = received.announce();
        figures.count(outcome.extent(), 1);
        if (outcome.begunAt() != null) {
            figures.begun(Duration.ofNanos(outcome.begunAt() - Math.max(received.at(), freeSince)));
        }
        switch (outcome.extent()) {
            case WHOLE, PARTLY ->
                LOG.info("spoke {} {} by {}; {}", announce.id(), told(announce), outcome.by(), figures);
            case MUTED -> LOG.info("muted: announcement {} is not spoken", announce.id());
            case UNHEARD ->
                LOG.warn(
                        "announcement {} was not heard: {}",
                        announce.id(),
                        outcome.condition().reason());
        }
    }

    /** A call says a number; in a notice anything may stand, a name too. */
    private static String told(Announce announce) {
        return Announcements.notice(announce) ? "a notice" : '“' + announce.text() + '”';
    }

    SpeechFigures figures() {
        return figures;
    }
}
