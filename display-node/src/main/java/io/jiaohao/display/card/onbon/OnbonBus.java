// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.card.LedCard;
import io.jiaohao.display.card.onbon.frame.OnbonCodec;
import io.jiaohao.display.card.onbon.frame.OnbonFrame;
import io.jiaohao.display.card.onbon.frame.OnbonMessage;
import io.jiaohao.display.card.onbon.frame.OnbonReader;
import io.jiaohao.display.card.onbon.settings.OnbonWire;
import io.jiaohao.protocol.serial.SerialLine;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A serial line with one card or several: one frame and its answer at a time, the cards in turn. Opens the device as long as any
 * card is open, again with back-off where it is not there. All of it happens on one thread of its own; what other threads want
 * is queued.
 */
final class OnbonBus implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(OnbonBus.class);
    private static final Duration A_PIECE = Duration.ofMillis(20);
    private static final int PIECE = 2_048;
    /** What is late has come by then; who still talks is no card of ours. */
    private static final long HEARD_OUT_NANOS = Duration.ofSeconds(1).toNanos();

    private final OnbonWire.Serial wire;
    private final LinkedBlockingQueue<Runnable> wishes = new LinkedBlockingQueue<>();
    private final OnbonTurns turns = new OnbonTurns();
    private final OnbonReader reader = new OnbonReader();
    private @Nullable SerialLine line;
    private volatile int baud;
    private long pause = OnbonPatience.FIRST_RETRY_MILLIS;
    private long openAgainAt = System.nanoTime();
    private boolean running;

    OnbonBus(OnbonWire.Serial wire) {
        this.wire = wire;
        this.baud = wire.baud() == 0 ? OnbonWire.Serial.SLOW : wire.baud();
    }

    /** A card on this line, silent until it is opened. */
    LedCard card(OnbonSettings settings, OnbonConversation conversation) {
        return new OnbonBusCard(settings, conversation, this);
    }

    /** The speed of the line now. */
    int baud() {
        return baud;
    }

    /** Does something on this line's thread. */
    void wish(Runnable wish) {
        wishes.add(wish);
    }

    synchronized void join(OnbonBusCard card) {
        wish(() -> {
            turns.add(card);
            card.conversation().up();
        });
        if (!running) {
            running = true;
            Thread.ofPlatform().daemon().name("onbon " + wire.device()).start(this);
        }
    }

    void leave(OnbonBusCard card) {
        wish(() -> turns.remove(card));
    }

    @Override
    public void run() {
        try {
            do {
                mended();
            } while (!over());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            shut();
        }
    }

    /** Ends with the last card; one that joins meanwhile is in the queue and goes on. */
    private synchronized boolean over() {
        if (turns.isEmpty() && wishes.isEmpty()) {
            running = false;
        }
        return !running;
    }

    /** A fault of the program must not leave the cards of a line dark for good: the line is opened anew. */
    private void mended() throws InterruptedException {
        try {
            round();
        } catch (RuntimeException fault) {
            LOG.error("{}: a fault of the program", wire.device(), fault);
            gone("met a fault of the program, which tries again: keep its log for the maker of this program");
        }
    }

    private void round() throws InterruptedException {
        for (var wish = wishes.poll(); wish != null; wish = wishes.poll()) {
            wish.run();
        }
        var now = System.nanoTime();
        if (turns.isEmpty()) {
            return;
        }
        var open = line == null ? opened(now) : line;
        if (open == null) {
            rest(openAgainAt - now);
            return;
        }
        switch (turns.next(now)) {
            case OnbonTurns.Turn.Say(var card, var message) -> talk(open, card, message);
            case OnbonTurns.Turn.Wait(var nanos) -> rest(nanos);
        }
    }

    private void rest(long nanos) throws InterruptedException {
        var wish = wishes.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        if (wish != null) {
            wish.run();
        }
    }

    private @Nullable SerialLine opened(long now) {
        if (now - openAgainAt < 0) {
            return null;
        }
        try {
            var fresh = SerialLine.open(new SerialSettings(wire.device(), baud));
            line = fresh;
            pause = OnbonPatience.FIRST_RETRY_MILLIS;
            turns.cards().forEach(card -> card.conversation().up());
            return fresh;
        } catch (IOException e) {
            gone("cannot be reached: " + e.getMessage());
            return null;
        }
    }

    private void gone(String why) {
        shut();
        turns.cards().forEach(card -> card.conversation().down(why));
        openAgainAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
        pause = Math.min(pause * 2, OnbonPatience.LONGEST_RETRY_MILLIS);
    }

    private void shut() {
        if (line != null) {
            line.close();
            line = null;
        }
    }

    private void talk(SerialLine open, OnbonBusCard card, OnbonMessage message) {
        var settings = card.settings();
        var bytes = OnbonCodec.encode(OnbonFrame.to(settings.address(), settings.type().code, message));
        try {
            if (!quiet(open)) {
                card.conversation()
                        .interrupted(
                                System.nanoTime(),
                                "cannot be asked, for somebody talks on this line all the time: check the wires A and B, and"
                                        + " whether another program or device sends on " + wire.device());
                return;
            }
            LOG.debug("{} > {}", settings.name(), HexFormat.of().formatHex(bytes));
            open.write(bytes);
            listen(open, card, System.nanoTime() + settings.answer().toNanos());
        } catch (IOException e) {
            gone("cannot be reached: " + e.getMessage());
        }
    }

    /** Hears out what comes unasked; that takes time only where something has come. */
    private boolean quiet(SerialLine open) throws IOException {
        reader.forget();
        if (open.waiting() == 0) {
            return true;
        }
        var until = System.nanoTime() + HEARD_OUT_NANOS;
        while (System.nanoTime() - until < 0) {
            if (open.read(PIECE, A_PIECE).length == 0) {
                return true;
            }
            LOG.debug("{}: something came unasked", wire.device());
        }
        return false;
    }

    private void listen(SerialLine open, OnbonBusCard card, long until) throws IOException {
        var conversation = card.conversation();
        while (conversation.asking()) {
            if (System.nanoTime() - until >= 0) {
                silent(open, card);
                return;
            }
            for (var item : reader.read(open.read(PIECE, A_PIECE))) {
                LOG.debug("{} < {}", card.name(), HexFormat.of().formatHex(item.bytes()));
                switch (item) {
                    case OnbonReader.Received(var frame, var ignored) -> {
                        if (from(card, frame)) {
                            conversation.answered(frame.message(), System.nanoTime());
                        }
                    }
                    case OnbonReader.Spoilt spoilt -> conversation.spoilt(spoilt, System.nanoTime());
                }
            }
        }
        turns.answered(card, System.nanoTime());
    }

    /** A late answer of a neighbour is none of this card's. */
    private static boolean from(OnbonBusCard card, OnbonFrame frame) {
        var address = card.settings().address();
        return frame.destination() == OnbonFrame.HOST && (frame.source() == address || address == OnbonFrame.ANY_CARD);
    }

    private void silent(SerialLine open, OnbonBusCard card) throws IOException {
        var now = System.nanoTime();
        card.conversation()
                .silent(
                        now,
                        "does not answer at address " + card.settings().address() + " on " + wire.device() + " at "
                                + (wire.baud() == 0 ? "9600 and 57600" : "" + baud)
                                + " baud: check its power, the wires A and B, and its address");
        turns.silent(card, now);
        if (wire.baud() == 0 && turns.roundOfSilence()) {
            baud = baud == OnbonWire.Serial.SLOW ? OnbonWire.Serial.FAST : OnbonWire.Serial.SLOW;
            LOG.info("{}: nobody answers; trying {} baud", wire.device(), baud);
            open.baud(baud);
        }
    }
}
