// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.idcard;

import io.jiaohao.printer.idcard.SamFrame.Command;
import io.jiaohao.printer.idcard.SamFrame.Reply;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Frames as bytes (domain.md 3.5): AA AA AA 96 69, length of all that follows it, command and parameter or three status bytes, data, and
 * the exclusive or of everything after the preamble. Total over garbage: incomplete waits, malformed is a named reason, oversize is
 * refused, and reading goes on at the next preamble. Pure.
 */
final class SamCodec {
    /** Of UTF-16LE text: name 30, sex 2, nation 4, birth 16, address 70, number 36, and what comes after. */
    static final int TEXT = 256;

    static final int PHOTO = 1_024;
    static final int NUMBER = 36;

    /** The reply to {@link Command#READ}. */
    static final int LONGEST = 5 + 2 + 3 + 2 + 2 + TEXT + PHOTO + 1;

    private static final byte[] PREAMBLE = {(byte) 0xaa, (byte) 0xaa, (byte) 0xaa, (byte) 0x96, 0x69};
    private static final int HEAD = PREAMBLE.length + 2;
    private static final int NUMBER_AT = 4 + 30 + 2 + 4 + 16 + 70;

    private SamCodec() {}

    /** Why bytes were no frame. */
    enum Flaw {
        /** Bytes before any preamble. */
        NOISE,
        TOO_SHORT,
        OVERSIZE,
        BAD_SUM,
        UNKNOWN_COMMAND
    }

    /** What the beginning of some bytes is. */
    sealed interface Reading<F extends SamFrame> {
        /** How many bytes are done with. */
        int consumed();

        record Complete<F extends SamFrame>(F frame, int consumed) implements Reading<F> {}

        record Malformed<F extends SamFrame>(Flaw flaw, int consumed) implements Reading<F> {}

        /** Nothing yet; wait for more. */
        record Incomplete<F extends SamFrame>() implements Reading<F> {
            @Override
            public int consumed() {
                return 0;
            }
        }
    }

    static byte[] encode(Command command) {
        return framed(new byte[] {(byte) command.command, (byte) command.parameter});
    }

    /** A reply, for whoever plays a reader. */
    static byte[] encode(int word, byte[] data) {
        var body = new byte[3 + data.length];
        body[0] = (byte) (word >> 16);
        body[1] = (byte) (word >> 8);
        body[2] = (byte) word;
        System.arraycopy(data, 0, body, 3, data.length);
        return framed(body);
    }

    private static byte[] framed(byte[] body) {
        var frame = new byte[HEAD + body.length + 1];
        System.arraycopy(PREAMBLE, 0, frame, 0, PREAMBLE.length);
        var length = body.length + 1;
        frame[PREAMBLE.length] = (byte) (length >> 8);
        frame[PREAMBLE.length + 1] = (byte) length;
        System.arraycopy(body, 0, frame, HEAD, body.length);
        frame[frame.length - 1] = (byte) sum(frame, frame.length - 1);
        return frame;
    }

    /** Reads a reply from the first {@code length} of {@code bytes}. */
    static Reading<Reply> reply(byte[] bytes, int length) {
        return switch (frame(bytes, length, 4)) {
            case Framed.Whole(int end) -> {
                var word = one(bytes, HEAD) << 16 | two(bytes, HEAD + 1);
                yield new Reading.Complete<>(new Reply(word, HEAD + 3, end - 1 - HEAD - 3), end);
            }
            case Framed.Broken(var flaw, var consumed) -> new Reading.Malformed<>(flaw, consumed);
            case Framed.Part() -> new Reading.Incomplete<>();
        };
    }

    /** Reads a command, for whoever plays a reader. */
    static Reading<Command> command(byte[] bytes, int length) {
        return switch (frame(bytes, length, 3)) {
            case Framed.Whole(int end) ->
                Stream.of(Command.values())
                        .filter(each -> each.command == one(bytes, HEAD) && each.parameter == one(bytes, HEAD + 1))
                        .findFirst()
                        .<Reading<Command>>map(known -> new Reading.Complete<>(known, end))
                        .orElse(new Reading.Malformed<>(Flaw.UNKNOWN_COMMAND, end));
            case Framed.Broken(var flaw, var consumed) -> new Reading.Malformed<>(flaw, consumed);
            case Framed.Part() -> new Reading.Incomplete<>();
        };
    }

    private sealed interface Framed {
        record Whole(int end) implements Framed {}

        record Broken(Flaw flaw, int consumed) implements Framed {}

        record Part() implements Framed {}
    }

    /** After a wrong sum only the preamble is done with: the length may be what was wrong, and the next frame lie within. */
    private static Framed frame(byte[] bytes, int available, int least) {
        var start = preamble(bytes, available);
        if (start > 0) {
            return new Framed.Broken(Flaw.NOISE, start);
        }
        if (available < HEAD) {
            return new Framed.Part();
        }
        var length = two(bytes, PREAMBLE.length);
        if (length < least || HEAD + length > LONGEST) {
            return new Framed.Broken(length < least ? Flaw.TOO_SHORT : Flaw.OVERSIZE, PREAMBLE.length);
        }
        var end = HEAD + length;
        if (available < end) {
            return new Framed.Part();
        }
        return sum(bytes, end) == 0 ? new Framed.Whole(end) : new Framed.Broken(Flaw.BAD_SUM, PREAMBLE.length);
    }

    /** Where the first preamble begins, or what may yet become one. */
    private static int preamble(byte[] bytes, int available) {
        for (var at = 0; at < available; at++) {
            var same = 0;
            while (same < PREAMBLE.length && at + same < available && bytes[at + same] == PREAMBLE[same]) {
                same++;
            }
            if (same == PREAMBLE.length || at + same == available) {
                return at;
            }
        }
        return available;
    }

    /** Of everything after the preamble; 0 over a frame with its sum. */
    private static int sum(byte[] bytes, int end) {
        var sum = 0;
        for (var at = PREAMBLE.length; at < end; at++) {
            sum ^= bytes[at];
        }
        return sum & 0xff;
    }

    /** Where the number stands in {@code bytes}, {@link #NUMBER} long; empty where this is no card of a resident. */
    static OptionalInt number(byte[] bytes, Reply card) {
        var whole = card.length() == 4 + TEXT + PHOTO
                && two(bytes, card.from()) == TEXT
                && two(bytes, card.from() + 2) == PHOTO;
        var at = card.from() + NUMBER_AT;
        return whole && isNumber(bytes, at) ? OptionalInt.of(at) : OptionalInt.empty();
    }

    /** Seventeen digits and a check digit, which may be X. */
    private static boolean isNumber(byte[] bytes, int from) {
        for (var at = from; at < from + NUMBER; at += 2) {
            var digit = bytes[at] >= '0' && bytes[at] <= '9';
            var check = at == from + NUMBER - 2 && bytes[at] == 'X';
            if (bytes[at + 1] != 0 || !(digit || check)) {
                return false;
            }
        }
        return true;
    }

    private static int one(byte[] bytes, int at) {
        return bytes[at] & 0xff;
    }

    private static int two(byte[] bytes, int at) {
        return one(bytes, at) << 8 | one(bytes, at + 1);
    }
}
