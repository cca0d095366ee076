// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.idcard;

import io.jiaohao.printer.idcard.SamFrame.Command;
import io.jiaohao.printer.idcard.SamFrame.Reply;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.serial.SerialLine;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a reader at work on a thread of its own: looks for a card, selects it, reads it, tells its hash, and waits until it is
 * taken away, so that a forgotten card counts once. A reader that is gone or mute is looked for again, ever more seldom.
 */
public final class SamDriver implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SamDriver.class);

    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofMillis(800);

    /** The card itself needs about a second for its photo. */
    private static final Duration READ_PATIENCE = Duration.ofSeconds(3);

    /** After as many unanswered commands a reader counts as absent. */
    private static final int MUTE = 3;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final Reason UNPLUGGED = new Reason("CARD_READER_ABSENT", "身份证读卡器没有接好,请检查USB插头。不刷身份证也能取号。");
    private static final Reason SILENT = new Reason("CARD_READER_MUTE", "身份证读卡器没有应答,请检查电源和接线。不刷身份证也能取号。");
    private static final Reason COMPLAINS = new Reason("CARD_READER_ERROR", "身份证读卡器报错,请检查接线,拔下再插上。不刷身份证也能取号。");

    private record Told(DeviceState state, @Nullable Reason reason) {}

    private final SerialSettings settings;
    private final CardWatcher watcher;
    private final LongSupplier clock;
    private final DayKey key;
    private final byte[] buffer = new byte[SamCodec.LONGEST];
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread worker = new Thread(this::work, "id-card");
    private Duration pause = FIRST_PAUSE;
    private @Nullable Told told;
    private volatile @Nullable SerialLine line;

    /** A reader that is not yet looked for. */
    public SamDriver(SerialSettings settings, CardWatcher watcher, LongSupplier clock) {
        this.settings = settings;
        this.watcher = watcher;
        this.clock = clock;
        this.key = new DayKey(SamDriver::random);
        worker.setDaemon(true);
    }

    private static byte[] random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** Begins. */
    public void open() {
        worker.start();
    }

    private void work() {
        while (!ended(Duration.ZERO)) {
            try (var opened = SerialLine.open(settings)) {
                line = opened;
                serve(new SamExchange(opened, buffer));
            } catch (IOException e) {
                LOG.debug("the id card reader: {}", e.toString());
                absent(UNPLUGGED);
            } catch (RuntimeException e) {
                LOG.error("the id card reader's thread stumbled and goes on", e);
            }
            ended(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Returns when the reader has fallen silent. */
    private void serve(SamExchange reader) throws IOException {
        var mute = 0;
        var lifted = true;
        while (mute < MUTE && !ended(POLL)) {
            key.age(clock.getAsLong());
            var found = status(reader, mute == 0 ? Command.FIND : Command.STATUS);
            mute = found.isPresent() ? 0 : mute + 1;
            found.ifPresent(this::tell);
            if (found.filter(SamStatus.FOUND::equals).isPresent()) {
                lifted = lifted && !read(reader);
            } else if (found.filter(SamStatus.NO_CARD::equals).isPresent()) {
                lifted = true;
            }
        }
        if (mute >= MUTE) {
            absent(SILENT);
        }
    }

    private void absent(Reason reason) {
        if (closed.getCount() > 0) {
            is(DeviceState.ABSENT, reason);
        }
    }

    private void is(DeviceState state, @Nullable Reason reason) {
        var now = new Told(state, reason);
        if (!now.equals(told)) {
            told = now;
            LOG.info("id card reader at {}: {} {}", settings.device(), state, reason == null ? "" : reason.text());
            watcher.state(state, reason);
        }
    }

    private void tell(SamStatus status) {
        pause = FIRST_PAUSE;
        switch (status) {
            case FOUND, DONE, NO_CARD, NOT_SELECTED, NOT_READ -> is(DeviceState.READY, null);
            case BAD_SUM, BAD_LENGTH, UNKNOWN -> {
                LOG.debug("the id card reader complains: {}", status.meaning());
                is(DeviceState.FAULTY, COMPLAINS);
            }
        }
    }

    /** True where the card was read and told. */
    private boolean read(SamExchange reader) throws IOException {
        if (status(reader, Command.SELECT).filter(SamStatus.DONE::equals).isEmpty()) {
            return false;
        }
        var hash = reader.ask(Command.READ, READ_PATIENCE, this::hash).flatMap(read -> read);
        hash.ifPresent(watcher::laid);
        return hash.isPresent();
    }

    private Optional<String> hash(Reply card) {
        if (card.status() != SamStatus.DONE) {
            LOG.info("an id card was not read: {}", card.status().meaning());
            return Optional.empty();
        }
        var number = SamCodec.number(buffer, card);
        if (number.isEmpty()) {
            LOG.info("a card was read that is no resident's; buttons work without it");
            return Optional.empty();
        }
        return Optional.of(key.hash(buffer, number.getAsInt(), SamCodec.NUMBER, clock.getAsLong()));
    }

    private static Optional<SamStatus> status(SamExchange reader, Command command) throws IOException {
        return reader.ask(command, PATIENCE, Reply::status);
    }

    /** Waits; true where it is to end. */
    private boolean ended(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closed.countDown();
            return true;
        }
    }

    /** Whether nothing of any reply is left. Only for whoever waits between two commands. */
    boolean clean() {
        for (var one : buffer) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        closed.countDown();
        var open = line;
        if (open != null) {
            open.close();
        }
        try {
            worker.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
