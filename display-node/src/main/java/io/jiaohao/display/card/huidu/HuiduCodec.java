// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Frames as bytes. Total over garbage: incomplete waits, a length that cannot be is malformed, and since nothing marks where a frame
 * begins, the connection is over then. There is no check sum; TCP has one. Pure.
 */
final class HuiduCodec {
    /** The most XML one frame carries. */
    static final int MOST_XML = 8_000;

    static final int HEADER = 4;
    static final int XML_HEADER = 12;
    static final int LONGEST = XML_HEADER + MOST_XML;

    private HuiduCodec() {}

    /** What the beginning of some bytes is. */
    sealed interface Reading {
        record Complete(HuiduFrame frame, int consumed) implements Reading {}

        record Malformed(String why) implements Reading {}

        record Incomplete() implements Reading {}
    }

    static byte[] encode(HuiduFrame frame) {
        return switch (frame) {
            case HuiduFrame.AskVersion(var version) -> framed(0x2001, four(version));
            case HuiduFrame.Version(var version) -> framed(0x2002, four(version));
            case HuiduFrame.AskHeartbeat() -> framed(0x005f, new byte[0]);
            case HuiduFrame.Heartbeat() -> framed(0x0060, new byte[0]);
            case HuiduFrame.Refusal(var code) -> framed(0x2000, Arrays.copyOf(four(code), 2));
            case HuiduFrame.Piece(var fromCard, var total, var offset, var hex) -> {
                var xml = HexFormat.of().parseHex(hex);
                var payload = ByteBuffer.allocate(8 + xml.length).order(ByteOrder.LITTLE_ENDIAN);
                yield framed(
                        fromCard ? 0x2004 : 0x2003,
                        payload.putInt(total).putInt(offset).put(xml).array());
            }
            case HuiduFrame.Other(var command, var hex) ->
                framed(command, HexFormat.of().parseHex(hex));
        };
    }

    /** A text cut into the pieces that fit. */
    static List<HuiduFrame> pieces(boolean fromCard, byte[] xml) {
        var pieces = new ArrayList<HuiduFrame>();
        for (var from = 0; from < xml.length; from += MOST_XML) {
            var piece = Arrays.copyOfRange(xml, from, Math.min(xml.length, from + MOST_XML));
            pieces.add(new HuiduFrame.Piece(
                    fromCard, xml.length, from, HexFormat.of().formatHex(piece)));
        }
        return pieces;
    }

    private static byte[] four(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static byte[] framed(int command, byte[] payload) {
        return ByteBuffer.allocate(HEADER + payload.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) (HEADER + payload.length))
                .putShort((short) command)
                .put(payload)
                .array();
    }

    /** Reads the beginning of {@code bytes}; call again behind {@link Reading.Complete#consumed}. */
    static Reading decode(byte[] bytes) {
        if (bytes.length < 2) {
            return new Reading.Incomplete();
        }
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var length = in.getShort() & 0xffff;
        if (length < HEADER || length > LONGEST) {
            return new Reading.Malformed("a frame of " + length + " bytes cannot be");
        }
        if (bytes.length < length) {
            return new Reading.Incomplete();
        }
        var command = in.getShort() & 0xffff;
        return frame(command, in.slice(HEADER, length - HEADER).order(ByteOrder.LITTLE_ENDIAN), length);
    }

    private static Reading frame(int command, ByteBuffer payload, int length) {
        var size = payload.remaining();
        return switch (command) {
            case 0x2001 -> size == 4 ? done(new HuiduFrame.AskVersion(payload.getInt()), length) : wrong(command, size);
            case 0x2002 -> size == 4 ? done(new HuiduFrame.Version(payload.getInt()), length) : wrong(command, size);
            case 0x2000 ->
                size == 2 ? done(new HuiduFrame.Refusal(payload.getShort() & 0xffff), length) : wrong(command, size);
            case 0x005f -> size == 0 ? done(new HuiduFrame.AskHeartbeat(), length) : wrong(command, size);
            case 0x0060 -> size == 0 ? done(new HuiduFrame.Heartbeat(), length) : wrong(command, size);
            case 0x2003, 0x2004 ->
                size > 8
                        ? done(
                                new HuiduFrame.Piece(
                                        command == 0x2004, payload.getInt(), payload.getInt(), rest(payload)),
                                length)
                        : wrong(command, size);
            default -> done(new HuiduFrame.Other(command, rest(payload)), length);
        };
    }

    private static Reading done(HuiduFrame frame, int length) {
        return new Reading.Complete(frame, length);
    }

    private static Reading wrong(int command, int size) {
        return new Reading.Malformed("command %04x with %d bytes cannot be".formatted(command, size));
    }

    private static String rest(ByteBuffer payload) {
        var bytes = new byte[payload.remaining()];
        payload.get(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
