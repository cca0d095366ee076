// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The disk of the machine. */
final class Disk implements Medium {

    @Override
    public Sheet open(Path file) throws IOException {
        return new DiskSheet(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    }

    @Override
    public void replace(Path file, Path place) throws IOException {
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void remove(Path file) throws IOException {
        Files.delete(file);
    }

    @Override
    public void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private record DiskSheet(FileChannel channel) implements Sheet {
        @Override
        public long length() throws IOException {
            return channel.size();
        }

        /** A channel may take only part of a buffer; a record goes down whole or the write fails. */
        @Override
        public void append(byte[] bytes) throws IOException {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }

        @Override
        public void cut(long length) throws IOException {
            channel.truncate(length);
        }

        @Override
        public void force(boolean length) throws IOException {
            channel.force(length);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
