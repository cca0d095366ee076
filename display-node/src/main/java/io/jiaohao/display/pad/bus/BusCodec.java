// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Frames as bytes (domain.md 3.3): {@code FF 68 L L 68 address function data… sum 16}, {@code L} two more than the data, the sum over
 * address, function and data. Total over garbage: incomplete waits, malformed is a named reason, oversize is refused, and reading goes
 * on at the next FF. Pure.
 */
final class BusCodec {
    private static final int START = 0xff;
    private static final int MARK = 0x68;
    private static final int END = 0x16;
    /** What a length counts beside the data: address and function. */
    private static final int COUNTED = 2;
    /** FF 68 L L 68. */
    private static final int HEAD = 5;
    /** Head, sum and end. */
    private static final int AROUND = HEAD + 2;

    private BusCodec() {}

    /** Why bytes were no frame. */
    enum Flaw {
        /** Bytes before any FF. */
        NOISE,
        /** FF without 68 behind it. */
        NO_MARK,
        LENGTHS_DIFFER,
        TOO_SHORT,
        OVERSIZE,
        NO_SECOND_MARK,
        BAD_SUM,
        NO_END
    }

    /** What the beginning of some bytes is. */
    sealed interface Reading {
        /** How many bytes are done with. */
        int consumed();

        record Complete(BusFrame frame, int consumed) implements Reading {}

        record Malformed(Flaw flaw, int consumed) implements Reading {}

        /** Nothing yet; wait for more. */
        record Incomplete() implements Reading {
            @Override
            public int consumed() {
                return 0;
            }
        }
    }

    static byte[] encode(BusFrame frame) {
        var length = COUNTED + frame.data().size();
        var bytes = new byte[AROUND + length];
        bytes[0] = (byte) START;
        bytes[1] = MARK;
        bytes[2] = (byte) length;
        bytes[3] = (byte) length;
        bytes[4] = MARK;
        bytes[5] = (byte) frame.address();
        bytes[6] = (byte) frame.function();
        for (var n = 0; n < frame.data().size(); n++) {
            bytes[HEAD + COUNTED + n] = frame.data().get(n).byteValue();
        }
        bytes[HEAD + length] = (byte) sum(bytes, length);
        bytes[HEAD + length + 1] = END;
        return bytes;
    }

    private static int sum(byte[] bytes, int length) {
        var sum = 0;
        for (var at = HEAD; at < HEAD + length; at++) {
            sum += bytes[at] & 0xff;
        }
        return sum & 0xff;
    }

    /** Reads the beginning of {@code bytes}; call again behind {@link Reading#consumed} until incomplete. */
    static Reading decode(byte[] bytes) {
        if (bytes.length == 0) {
            return new Reading.Incomplete();
        }
        if ((bytes[0] & 0xff) != START) {
            return new Reading.Malformed(Flaw.NOISE, startIn(bytes));
        }
        var flaw = headFlaw(bytes);
        if (flaw != null) {
            return new Reading.Malformed(flaw, 1);
        }
        return bytes.length < HEAD || bytes.length < AROUND + bytes[2]
                ? new Reading.Incomplete()
                : body(bytes, bytes[2]);
    }

    private static int startIn(byte[] bytes) {
        var at = 0;
        while (at < bytes.length && (bytes[at] & 0xff) != START) {
            at++;
        }
        return at;
    }

    /** Says as soon as possible what is wrong: a false length would have a good frame wait behind it. */
    private static @Nullable Flaw headFlaw(byte[] bytes) {
        if (bytes.length > 1 && bytes[1] != MARK) {
            return Flaw.NO_MARK;
        }
        if (bytes.length > 2 && (bytes[2] & 0xff) < COUNTED) {
            return Flaw.TOO_SHORT;
        }
        if (bytes.length > 2 && (bytes[2] & 0xff) > COUNTED + BusFrame.MOST_DATA) {
            return Flaw.OVERSIZE;
        }
        if (bytes.length > 3 && bytes[3] != bytes[2]) {
            return Flaw.LENGTHS_DIFFER;
        }
        return bytes.length > 4 && bytes[4] != MARK ? Flaw.NO_SECOND_MARK : null;
    }

    private static Reading body(byte[] bytes, int length) {
        if ((bytes[HEAD + length] & 0xff) != sum(bytes, length)) {
            return new Reading.Malformed(Flaw.BAD_SUM, 1);
        }
        if (bytes[HEAD + length + 1] != END) {
            return new Reading.Malformed(Flaw.NO_END, 1);
        }
        List<Integer> data = new ArrayList<>();
        for (var at = HEAD + COUNTED; at < HEAD + length; at++) {
            data.add(bytes[at] & 0xff);
        }
        var frame = new BusFrame(bytes[HEAD] & 0xff, bytes[HEAD + 1] & 0xff, data);
        return new Reading.Complete(frame, AROUND + length);
    }
}
