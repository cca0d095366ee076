// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * A record as it lies in the file, big-endian: magic {@code JHJ1}, version u16, reserved u16, payload length u32, sequence u64, the
 * offset that was known to be forced when it was written u64, SHA-256 of the record before (header and payload), CRC-32C of all
 * the rest u32, payload. Pure.
 *
 * <p>{@code forced}: everything below this offset of the file had been forced: evidence for telling a torn tail from damage.
 */
final class RecordFrame {
    static final int HEADER = 64;
    static final int VERSION = 1;

    /** Longer is no entry of ours: a length read from a torn block must not be believed. */
    static final int MAX_PAYLOAD = 4 * 1024 * 1024;

    private static final byte[] MAGIC = "JHJ1".getBytes(StandardCharsets.US_ASCII);
    private static final int CRC_AT = HEADER - 4;

    private final long sequence;
    private final long forced;
    private final RecordHash previous;
    private final byte[] payload;

    RecordFrame(long sequence, long forced, RecordHash previous, byte[] payload) {
        this.sequence = sequence;
        this.forced = forced;
        this.previous = previous;
        this.payload = payload;
    }

    long sequence() {
        return sequence;
    }

    long forced() {
        return forced;
    }

    RecordHash previous() {
        return previous;
    }

    byte[] payload() {
        return payload;
    }

    /** What stands at an offset. */
    sealed interface Found {
        record Whole(RecordFrame frame, int end) implements Found {}

        record Bad(String why) implements Found {}
    }

    byte[] bytes() {
        var out = ByteBuffer.allocate(HEADER + payload.length);
        out.put(MAGIC).putShort((short) VERSION).putShort((short) 0).putInt(payload.length);
        out.putLong(sequence).putLong(forced);
        previous.write(out);
        out.position(HEADER).put(payload);
        out.putInt(CRC_AT, crc(out.array(), 0, HEADER + payload.length));
        return out.array();
    }

    static Found at(byte[] file, int offset) {
        if (file.length - offset < HEADER) {
            return new Found.Bad("only " + (file.length - offset) + " bytes are left, a record has more");
        }
        if (!Arrays.equals(file, offset, offset + 4, MAGIC, 0, 4)) {
            return new Found.Bad("no record begins here");
        }
        var in = ByteBuffer.wrap(file, offset + 4, HEADER - 4);
        var version = in.getShort();
        in.getShort();
        var length = in.getInt();
        if (version != VERSION) {
            return new Found.Bad("record version " + version + ", this program reads " + VERSION);
        }
        if (length < 0 || length > MAX_PAYLOAD || length > file.length - offset - HEADER) {
            return new Found.Bad("the record's " + length + " bytes are not all there");
        }
        return whole(file, offset, in, length);
    }

    private static Found whole(byte[] file, int offset, ByteBuffer in, int length) {
        var sequence = in.getLong();
        var forced = in.getLong();
        var previous = RecordHash.read(in);
        var end = offset + HEADER + length;
        if (in.getInt() != crc(file, offset, HEADER + length)) {
            return new Found.Bad("the check sum does not fit");
        }
        return new Found.Whole(
                new RecordFrame(sequence, forced, previous, Arrays.copyOfRange(file, offset + HEADER, end)), end);
    }

    private static int crc(byte[] file, int offset, int length) {
        var crc = new CRC32C();
        crc.update(file, offset, CRC_AT);
        crc.update(file, offset + HEADER, length - HEADER);
        return (int) crc.getValue();
    }
}
