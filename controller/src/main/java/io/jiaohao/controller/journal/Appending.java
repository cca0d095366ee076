// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A channel may take only part of a buffer; a record goes down whole or the write fails. */
final class Appending {
    private Appending() {}

    static void whole(FileChannel channel, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }
}
