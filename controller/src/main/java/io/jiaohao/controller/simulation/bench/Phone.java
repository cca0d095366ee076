// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One stream from the side of the phone: it asks, and looks for the names of the events. Not thread-safe. */
final class Phone {
    private static final byte[] NAME = "event: ".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final ByteBuffer request;
    private int matched;
    private boolean begun;
    private long changedAt;

    Phone(SocketChannel channel, String secret) {
        this.channel = channel;
        this.request = StandardCharsets.US_ASCII.encode(
                "GET /api/v1/stream?page=ticket&secret=" + secret + " HTTP/1.1\r\nHost: hall\r\n\r\n");
    }

    boolean begun() {
        return begun;
    }

    boolean changed() {
        return changedAt != 0;
    }

    long changedAt() {
        return changedAt;
    }

    void forget() {
        changedAt = 0;
    }

    /** Goes on with what can be done now; false where the other end has gone. */
    boolean happened(SelectionKey key, ByteBuffer buffer) throws IOException {
        if (key.isConnectable() && channel.finishConnect()) {
            key.interestOps(SelectionKey.OP_WRITE);
        }
        if (key.isWritable()) {
            channel.write(request);
            if (!request.hasRemaining()) {
                key.interestOps(SelectionKey.OP_READ);
            }
        }
        return !key.isReadable() || read(buffer);
    }

    private boolean read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        var there = channel.read(buffer) >= 0;
        buffer.flip();
        while (buffer.hasRemaining()) {
            next(buffer.get());
        }
        return there;
    }

    private void next(byte one) {
        if (matched == NAME.length) {
            matched = 0;
            event(one);
        } else if (one == NAME[matched]) {
            matched++;
        } else {
            matched = one == NAME[0] ? 1 : 0;
        }
    }

    /** Their first letters differ: snapshot, change, beat. */
    private void event(byte first) {
        if (first == 's') {
            begun = true;
        } else if (first == 'c' && changedAt == 0) {
            changedAt = System.nanoTime();
        }
    }

    void close() throws IOException {
        channel.close();
    }
}
