// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.line;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kernel's file of a USB printer (usblp). It can be opened once only, so one descriptor serves both directions, through a channel
 * each: a channel has one lock, and a read that waits would hold up every slip. Reading blocks, or says at once that there is nothing,
 * or (a printer that only listens) is refused.
 */
final class DeviceFile implements Device {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceFile.class);
    private static final int SPELL_MILLIS = 50;
    private static final int BUFFER = 256;

    private final Path path;
    private final RandomAccessFile file;
    private final FileChannel in;
    private final FileChannel out;
    private final CountDownLatch closed = new CountDownLatch(1);

    private DeviceFile(Path path, RandomAccessFile file) throws IOException {
        this.path = path;
        this.file = file;
        this.in = new FileInputStream(file.getFD()).getChannel();
        this.out = new FileOutputStream(file.getFD()).getChannel();
    }

    static DeviceFile open(Path path) throws IOException {
        // "rw" would make a plain file where the printer is not plugged in
        if (!Files.readAttributes(path, BasicFileAttributes.class).isOther()) {
            throw new IOException(path + " is not a device");
        }
        return new DeviceFile(path, new RandomAccessFile(path.toFile(), "rw"));
    }

    @Override
    public byte[] read() throws IOException {
        var buffer = ByteBuffer.allocate(BUFFER);
        var got = in.read(buffer);
        if (got <= 0) {
            rest();
            return new byte[0];
        }
        return Arrays.copyOf(buffer.array(), got);
    }

    private void rest() throws IOException {
        try {
            if (closed.await(SPELL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException(path + " was closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(path + " is no longer read", e);
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        var rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            if (out.write(rest) == 0) {
                rest();
            }
        }
    }

    @Override
    public boolean there() {
        return Files.exists(path);
    }

    @Override
    public void close() {
        closed.countDown();
        for (Closeable part : List.of(out, in, file)) {
            try {
                part.close();
            } catch (IOException e) {
                LOG.debug("{} did not close in order: {}", path, e.toString());
            }
        }
    }
}
