// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of a record, by which the next one names it: a chain in which no record can be changed unseen. */
record RecordHash(long a, long b, long c, long d) {
    static final int BYTES = 32;

    /** Before the first record there is. */
    static final RecordHash NONE = new RecordHash(0, 0, 0, 0);

    static RecordHash of(byte[] record) {
        try {
            return read(ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(record)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static RecordHash read(ByteBuffer in) {
        return new RecordHash(in.getLong(), in.getLong(), in.getLong(), in.getLong());
    }

    void write(ByteBuffer out) {
        out.putLong(a).putLong(b).putLong(c).putLong(d);
    }

    /** Its first eight bytes, for people to note down. */
    String shortened() {
        return "%016x".formatted(a);
    }
}
