// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.idcard;

import io.jiaohao.printer.idcard.SamCodec.Reading;
import io.jiaohao.printer.idcard.SamFrame.Command;
import io.jiaohao.protocol.serial.SerialLine;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A card reader in software, at the other end of a serial line, with made-up cards. Any thread. */
public final class SamEmulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SamEmulator.class);
    private static final Duration NAP = Duration.ofMillis(50);

    private static final Duration SLOWNESS = Duration.ofMillis(500);

    /** How a reader behaves. */
    public enum Temper {
        USUAL,
        /** Answers nothing. */
        MUTE,
        /** Answers half a second later than usual. */
        SLOW,
        /** Every reply has a wrong bit. */
        GARBLED,
        /** Complains of every command. */
        COMPLAINING,
        /** The card is gone before it is read. */
        HASTY
    }

    private final SerialLine line;
    private final byte[] buffer = new byte[SamCodec.LONGEST];
    private int filled;
    private boolean selected;
    private volatile boolean closed;
    private volatile Temper temper = Temper.USUAL;
    private volatile @Nullable String card;
    private final AtomicInteger asked = new AtomicInteger();

    /** Listens from here on. */
    public SamEmulator(SerialSettings settings) throws IOException {
        this.line = SerialLine.open(settings);
        Thread.ofVirtual().name("sam-emulator").start(this::work);
    }

    /** Lays a card with this number, eighteen characters, on the reader. */
    public void lay(String number) {
        card = number;
    }

    public void lift() {
        card = null;
    }

    public void temper(Temper next) {
        temper = next;
    }

    /** How often it was asked whether a card is there. */
    public int asked() {
        return asked.get();
    }

    private void work() {
        try {
            while (!closed) {
                filled += line.read(buffer, filled, buffer.length - filled, NAP);
                answerAll();
            }
        } catch (IOException e) {
            LOG.debug("the emulated reader's line: {}", e.toString());
        }
    }

    private void answerAll() throws IOException {
        for (var reading = SamCodec.command(buffer, filled);
                !(reading instanceof Reading.Incomplete<Command>);
                reading = SamCodec.command(buffer, filled)) {
            System.arraycopy(buffer, reading.consumed(), buffer, 0, filled - reading.consumed());
            filled -= reading.consumed();
            if (temper != Temper.MUTE && reading instanceof Reading.Complete<Command>(var command, var consumed)) {
                send(temper == Temper.COMPLAINING ? status(SamStatus.BAD_SUM) : answer(command));
            }
        }
    }

    private void send(byte[] reply) throws IOException {
        if (temper == Temper.GARBLED) {
            reply[9] ^= 4;
        } else if (temper == Temper.SLOW) {
            LockSupport.parkNanos(SLOWNESS.toNanos());
        }
        line.write(reply);
    }

    private byte[] answer(Command command) {
        var number = card;
        return switch (command) {
            case STATUS -> status(SamStatus.DONE);
            case FIND -> {
                selected = false;
                asked.incrementAndGet();
                yield number == null ? status(SamStatus.NO_CARD) : SamCodec.encode(SamStatus.FOUND.word(), new byte[4]);
            }
            case SELECT -> {
                selected = number != null;
                yield selected ? SamCodec.encode(SamStatus.DONE.word(), new byte[8]) : status(SamStatus.NOT_SELECTED);
            }
            case READ ->
                number == null || !selected || temper == Temper.HASTY
                        ? status(SamStatus.NOT_READ)
                        : SamCodec.encode(SamStatus.DONE.word(), content(number));
        };
    }

    private static byte[] status(SamStatus status) {
        return SamCodec.encode(status.word(), new byte[0]);
    }

    /** Lengths of text and photo, the text, the photo. */
    static byte[] content(String number) {
        var data = new byte[4 + SamCodec.TEXT + SamCodec.PHOTO];
        Arrays.fill(data, 4 + SamCodec.TEXT, data.length, (byte) 0x50);
        data[0] = 1;
        data[2] = 4;
        var text = "测试卡" + " ".repeat(12) + "1" + "01" + "19000101" + " ".repeat(35) + number;
        var bytes = (text + " ".repeat(SamCodec.TEXT / 2 - text.length())).getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(bytes, 0, data, 4, bytes.length);
        return data;
    }

    @Override
    public void close() {
        closed = true;
        line.close();
    }
}
