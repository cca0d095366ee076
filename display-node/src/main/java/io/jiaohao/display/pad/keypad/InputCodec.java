// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.keypad;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Input events as the kernel hands them out: seconds and microseconds in words of this program, then type, code and value, in the machine's byte
 * order; 24 bytes for a 64-bit program, 16 for a 32-bit one ({@code linux/input.h}). The kernel hands out whole events only, so
 * what is no event is skipped at its full length. Total over garbage. Pure.
 */
final class InputCodec {
    private static final int TAIL = 2 + 2 + 4;
    private static final long MICROS = 1_000_000;

    private final int word;
    private final ByteOrder order;

    /** @param word bytes of a {@code long} of C: 8 or 4 */
    InputCodec(int word, ByteOrder order) {
        if (word != 4 && word != 8) {
            throw new IllegalArgumentException("a word has 4 or 8 bytes, not " + word);
        }
        this.word = word;
        this.order = order;
    }

    /** For a program of this architecture, as {@code os.arch} names it. */
    static InputCodec of(String architecture) {
        return new InputCodec(
                architecture.contains("64") || architecture.equals("s390x") ? 8 : 4, ByteOrder.nativeOrder());
    }

    /** Why bytes were no event. */
    enum Flaw {
        BAD_TIME,
        UNKNOWN_TYPE,
        UNKNOWN_CODE
    }

    /** What the beginning of some bytes is. */
    sealed interface Reading {
        /** How many bytes are done with. */
        int consumed();

        record Complete(InputFrame frame, int consumed) implements Reading {}

        record Malformed(Flaw flaw, int consumed) implements Reading {}

        /** Nothing yet; wait for more. */
        record Incomplete() implements Reading {
            @Override
            public int consumed() {
                return 0;
            }
        }
    }

    int size() {
        return 2 * word + TAIL;
    }

    /** The bytes of an event at time 0: the kernel puts its own time in. */
    byte[] encode(InputFrame frame) {
        var bytes = ByteBuffer.allocate(size()).order(order);
        bytes.position(2 * word);
        bytes.putShort((short) frame.type());
        bytes.putShort((short) frame.code());
        bytes.putInt(frame.value());
        return bytes.array();
    }

    /** Reads the beginning of {@code bytes}; call again behind {@link Reading#consumed} until incomplete. */
    Reading decode(byte[] bytes) {
        if (bytes.length < size()) {
            return new Reading.Incomplete();
        }
        var in = ByteBuffer.wrap(bytes).order(order);
        in.position(word);
        var micros = word == 8 ? in.getLong() : in.getInt();
        var frame = new InputFrame(in.getShort() & 0xffff, in.getShort() & 0xffff, in.getInt());
        if (micros < 0 || micros >= MICROS) {
            return new Reading.Malformed(Flaw.BAD_TIME, size());
        }
        if (frame.type() > InputFrame.MOST_TYPE) {
            return new Reading.Malformed(Flaw.UNKNOWN_TYPE, size());
        }
        return frame.code() > InputFrame.MOST_CODE
                ? new Reading.Malformed(Flaw.UNKNOWN_CODE, size())
                : new Reading.Complete(frame, size());
    }
}
