// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.frame;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Frames as bytes (domain.md 3.1): 8 × A5, escaped body, 5A; CRC-16/ARC over the unescaped header and data. Total over
 * garbage: incomplete waits, malformed is a named reason, oversize is refused, and reading goes on at the next A5. Pure.
 */
public final class OnbonCodec {
    /** Header 14, data up to the 6K's buffer of 1024, CRC 2. */
    public static final int MAX_BODY = 14 + 1024 + 2;

    private static final int PREAMBLE = 8;
    private static final int START = 0xa5;
    private static final int END = 0x5a;
    private static final int HEADER = 14;
    private static final int CRC = 2;

    private OnbonCodec() {}

    /** Why bytes were no frame. */
    public enum Flaw {
        /** Bytes before any A5. */
        NOISE,
        /** A5 within a frame: the one before was cut off. */
        CUT_OFF,
        BAD_ESCAPE,
        OVERSIZE,
        TOO_SHORT,
        BAD_CRC,
        BAD_LENGTH,
        /** Check modes other than CRC-16 and barcodes are not spoken here. */
        UNSUPPORTED_HEADER,
        BAD_CONTENT
    }

    /** What the beginning of some bytes is. */
    public sealed interface Reading {
        /** How many bytes are done with. */
        int consumed();

        record Complete(OnbonFrame frame, int consumed) implements Reading {}

        record Malformed(Flaw flaw, int consumed) implements Reading {}

        /** Nothing yet; wait for more. */
        record Incomplete() implements Reading {
            @Override
            public int consumed() {
                return 0;
            }
        }
    }

    public static byte[] encode(OnbonFrame frame) {
        var data = OnbonContent.write(frame.message());
        var body = new OnbonBytes()
                .two(frame.destination())
                .two(frame.source())
                .zeros(3)
                .one(0)
                .one(0)
                .one(frame.displayMode())
                .one(frame.deviceType())
                .one(frame.version())
                .two(data.length)
                .bytes(data);
        return framed(body.two(crc(body.toArray())).toArray());
    }

    /** Bytes of data in a frame, which a card's buffer must hold. */
    public static int dataLength(OnbonMessage message) {
        return OnbonContent.write(message).length;
    }

    private static byte[] framed(byte[] body) {
        var out = new ByteArrayOutputStream(body.length + 24);
        for (var i = 0; i < PREAMBLE; i++) {
            out.write(START);
        }
        for (var b : body) {
            escape(out, b & 0xff);
        }
        out.write(END);
        return out.toByteArray();
    }

    private static void escape(ByteArrayOutputStream out, int b) {
        switch (b) {
            case 0xa5 -> two(out, 0xa6, 2);
            case 0xa6 -> two(out, 0xa6, 1);
            case 0x5a -> two(out, 0x5b, 2);
            case 0x5b -> two(out, 0x5b, 1);
            default -> out.write(b);
        }
    }

    private static void two(ByteArrayOutputStream out, int first, int second) {
        out.write(first);
        out.write(second);
    }

    /** Reads the beginning of {@code bytes}; call again behind {@link Reading#consumed} until incomplete. */
    public static Reading decode(byte[] bytes) {
        if (bytes.length == 0) {
            return new Reading.Incomplete();
        }
        if ((bytes[0] & 0xff) != START) {
            return new Reading.Malformed(Flaw.NOISE, startFrom(bytes, 0));
        }
        var from = 0;
        while (from < bytes.length && (bytes[from] & 0xff) == START) {
            from++;
        }
        return body(bytes, from);
    }

    private static int startFrom(byte[] bytes, int from) {
        var at = from;
        while (at < bytes.length && (bytes[at] & 0xff) != START) {
            at++;
        }
        return at;
    }

    private static Reading body(byte[] bytes, int from) {
        for (var at = from; at < bytes.length; at++) {
            switch (bytes[at] & 0xff) {
                case END -> {
                    return content(Arrays.copyOfRange(bytes, from, at), at + 1);
                }
                case START -> {
                    return new Reading.Malformed(Flaw.CUT_OFF, at);
                }
                default -> {
                    if (at - from >= 2 * MAX_BODY) {
                        return new Reading.Malformed(Flaw.OVERSIZE, startFrom(bytes, at));
                    }
                }
            }
        }
        return new Reading.Incomplete();
    }

    private static Reading content(byte[] escaped, int consumed) {
        var body = unescaped(escaped);
        if (body == null) {
            return new Reading.Malformed(Flaw.BAD_ESCAPE, consumed);
        }
        var flaw = flawOf(body);
        if (flaw != null) {
            return new Reading.Malformed(flaw, consumed);
        }
        var message = OnbonContent.read(Arrays.copyOfRange(body, HEADER, body.length - CRC));
        return message == null
                ? new Reading.Malformed(Flaw.BAD_CONTENT, consumed)
                : new Reading.Complete(frame(body, message), consumed);
    }

    private static OnbonFrame frame(byte[] body, OnbonMessage message) {
        return new OnbonFrame(word(body, 0), word(body, 2), body[9] & 0xff, body[10] & 0xff, body[11] & 0xff, message);
    }

    private static @Nullable Flaw flawOf(byte[] body) {
        if (body.length > MAX_BODY) {
            return Flaw.OVERSIZE;
        }
        if (body.length < HEADER + CRC) {
            return Flaw.TOO_SHORT;
        }
        if (body[7] != 0 || body[8] != 0) {
            return Flaw.UNSUPPORTED_HEADER;
        }
        if (crc(Arrays.copyOf(body, body.length - CRC)) != word(body, body.length - CRC)) {
            return Flaw.BAD_CRC;
        }
        return word(body, 12) == body.length - HEADER - CRC ? null : Flaw.BAD_LENGTH;
    }

    private static byte @Nullable [] unescaped(byte[] escaped) {
        var out = new ByteArrayOutputStream(escaped.length);
        var escape = 0;
        for (var each : escaped) {
            var b = each & 0xff;
            if (escape == 0 && (b == 0xa6 || b == 0x5b)) {
                escape = b;
            } else if (escape == 0) {
                out.write(b);
            } else if (b == 1 || b == 2) {
                out.write(b == 1 ? escape : escape - 1);
                escape = 0;
            } else {
                return null;
            }
        }
        return escape == 0 ? out.toByteArray() : null;
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | ((bytes[at + 1] & 0xff) << 8);
    }

    /** CRC-16/ARC: reflected 0xA001, initial 0 – not Modbus, which starts with FFFF. */
    static int crc(byte[] bytes) {
        var crc = 0;
        for (var b : bytes) {
            crc ^= b & 0xff;
            for (var bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
            }
        }
        return crc;
    }
}
