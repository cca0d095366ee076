// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import io.jiaohao.protocol.serial.SerialSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/** One end of a line in memory: what the other end says is laid in before, and silence costs no time. Owned by one thread. */
final class MemoryWire implements ModbusWire {
    static final SerialSettings FAST = new SerialSettings("memory", 921_600);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private byte[] in = {};
    private byte[] answer = {};

    /** Comes in now. */
    MemoryWire brings(byte[] bytes) {
        in = bytes.clone();
        return this;
    }

    /** Comes in after each write. */
    MemoryWire answers(byte[] bytes) {
        answer = bytes.clone();
        return this;
    }

    byte[] written() {
        var written = out.toByteArray();
        out.reset();
        return written;
    }

    @Override
    public byte[] read(int atMost, Duration patience) {
        var piece = Arrays.copyOf(in, Math.min(in.length, atMost));
        in = Arrays.copyOfRange(in, piece.length, in.length);
        return piece;
    }

    @Override
    public int waiting() {
        return in.length;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
        in = answer.clone();
    }

    @Override
    public void close() {}
}
