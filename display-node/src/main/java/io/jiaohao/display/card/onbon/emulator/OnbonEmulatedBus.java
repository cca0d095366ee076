// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.emulator;

import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.card.onbon.emulator.OnbonEmulator.Reaction;
import io.jiaohao.display.card.onbon.frame.OnbonReader;
import io.jiaohao.protocol.serial.SerialLine;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A serial line with emulated cards on it, each hearing everything and answering to its own address. Nobody answers a frame whose
 * check sum is wrong: on a shared line no card knows whose it was. Reads on one thread of its own; answers that come late are
 * written by others, as cards on a bus do. Any thread.
 */
public final class OnbonEmulatedBus {
    private static final Logger LOG = LoggerFactory.getLogger(OnbonEmulatedBus.class);
    private static final int PIECE = 2_048;

    private final String device;
    private final int baud;
    private final List<OnbonEmulator> cards = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private volatile IntSupplier hostBaud;

    /** A line nobody is plugged in to yet. */
    public OnbonEmulatedBus(String device, int baud) {
        this.device = device;
        this.baud = baud;
        this.hostBaud = () -> baud;
    }

    /** At which speed the host speaks, which the wires of a computer do not carry: at another nobody understands it. */
    public void hostAt(IntSupplier speed) {
        hostBaud = speed;
    }

    /**
     * Plugs a card in; the first opens the line.
     *
     * @throws IllegalStateException where the device cannot be opened
     */
    public synchronized EmulatedCard plug(OnbonEmulator card) {
        cards.add(card);
        card.plugged(0, () -> pull(card));
        if (!running) {
            running = true;
            var line = open();
            Thread.ofPlatform().daemon().name("emulated " + device).start(() -> read(line));
        }
        return card;
    }

    private SerialLine open() {
        try {
            return SerialLine.open(new SerialSettings(device, baud));
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private synchronized void pull(OnbonEmulator card) {
        cards.remove(card);
        running = running && !cards.isEmpty();
    }

    private void read(SerialLine line) {
        var reader = new OnbonReader();
        try (line) {
            while (running) {
                for (var item : reader.read(line.read(PIECE, Duration.ofMillis(20)))) {
                    if (item instanceof OnbonReader.Received(var frame, var bytes) && hostBaud.getAsInt() == baud) {
                        cards.forEach(card -> react(line, card.heard(frame, bytes)));
                    }
                }
            }
        } catch (IOException e) {
            LOG.info("the line of the emulated cards {} is gone: {}", device, e.getMessage());
        }
    }

    private static void react(SerialLine line, Reaction reaction) {
        if (reaction instanceof Reaction.Answer(var bytes, var after)) {
            if (after.isZero()) {
                write(line, bytes);
            } else {
                Thread.ofVirtual().start(() -> {
                    LockSupport.parkNanos(after.toNanos());
                    write(line, bytes);
                });
            }
        }
    }

    private static void write(SerialLine line, byte[] bytes) {
        synchronized (line) {
            try {
                line.write(bytes);
            } catch (IOException e) {
                LOG.debug("an answer was lost: {}", e.getMessage());
            }
        }
    }
}
