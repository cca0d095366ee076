// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker.chip;

import io.jiaohao.display.speaker.chip.ChipFrame.Plain;
import io.jiaohao.display.speaker.chip.ChipFrame.Speak;
import io.jiaohao.protocol.serial.SerialLine;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A speech chip in software on the other end of a serial line: takes frames, answers as a chip does, is busy as long as a text takes,
 * and keeps what it was told to say. Can be made mute or grumpy. Thread-safe.
 */
public final class ChipEmulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChipEmulator.class);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(5);

    private final ChipModel model;
    private final SerialLine line;
    private final Duration perCharacter;
    private final LongSupplier clock;
    private final List<String> spoken = new ArrayList<>();
    private boolean mute;
    private int refuses;
    private boolean busy;
    private long busyUntil;
    private byte[] pending = new byte[0];

    /** Plugs a chip in. */
    public ChipEmulator(ChipModel model, SerialSettings settings, Duration perCharacter, LongSupplier clock)
            throws IOException {
        this.model = model;
        this.line = SerialLine.open(settings);
        this.perCharacter = perCharacter;
        this.clock = clock;
        Thread.ofVirtual().name("chip").start(this::run);
    }

    /** What it has said, in order, marks and all; a text that was stopped is there too. */
    public synchronized List<String> spoken() {
        return List.copyOf(spoken);
    }

    /** From now on it takes texts and says nothing about it. */
    public synchronized void mute(boolean is) {
        mute = is;
    }

    /** Refuses the next texts, as after a disturbance on the line. */
    public synchronized void refuse(int texts) {
        refuses = texts;
    }

    private void run() {
        try {
            while (true) {
                var came = line.read(256, LOOKS_EVERY);
                heard(came);
            }
        } catch (IOException unplugged) {
            LOG.debug("the chip is unplugged: {}", unplugged.getMessage());
        }
    }

    private synchronized void heard(byte[] came) throws IOException {
        if (busy && clock.getAsLong() - busyUntil >= 0) {
            busy = false;
            answer(ChipReply.IDLE);
        }
        var all = Arrays.copyOf(pending, pending.length + came.length);
        System.arraycopy(came, 0, all, pending.length, came.length);
        pending = all;
        while (step()) {
            // one frame after the other
        }
    }

    private boolean step() throws IOException {
        return switch (ChipCodec.decode(model, pending)) {
            case ChipInbound.Incomplete waits -> false;
            case ChipInbound.Malformed bad -> {
                pending = Arrays.copyOfRange(pending, bad.skip(), pending.length);
                if (bad.skip() > 1) {
                    answer(ChipReply.REFUSED);
                }
                yield true;
            }
            case ChipInbound.Whole(ChipFrame frame, int length) -> {
                pending = Arrays.copyOfRange(pending, length, pending.length);
                obey(frame);
                yield true;
            }
        };
    }

    private void obey(ChipFrame frame) throws IOException {
        if (frame instanceof Speak && refuses > 0) {
            refuses--;
            answer(ChipReply.REFUSED);
            return;
        }
        switch (frame) {
            case Speak(ChipFrame.Writing writing, String text) -> {
                spoken.add(text);
                busy = true;
                busyUntil = clock.getAsLong()
                        + perCharacter.multipliedBy(text.length()).toNanos();
                answer(ChipReply.TAKEN);
            }
            case Plain plain -> obey(plain);
        }
    }

    private void obey(Plain plain) throws IOException {
        switch (plain) {
            case STOP -> {
                busy = false;
                answer(ChipReply.TAKEN);
            }
            case PAUSE, RESUME -> answer(ChipReply.TAKEN);
            case QUERY -> answer(busy ? ChipReply.BUSY : ChipReply.IDLE);
        }
    }

    private void answer(ChipReply reply) throws IOException {
        if (!mute) {
            line.write(new byte[] {reply.code()});
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
