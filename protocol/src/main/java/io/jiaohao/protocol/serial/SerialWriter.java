// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Writes to a port on a thread of its own, because nothing else bounds a write on Linux: the kernel waits for ever for a device that takes
 * nothing, the write time-outs of jSerialComm are for Windows only (its issues #155 and #335), and what waits in a pseudo-terminal or a
 * driver is not always counted. After a write that did not end in time it takes no more: what is stuck would leave later, as if it
 * were new. Owned by one thread; {@link #close} may be called by any.
 */
final class SerialWriter implements AutoCloseable {
    private final SerialPort port;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("to-serial").factory());
    private boolean stuck;

    SerialWriter(SerialPort port) {
        this.port = port;
    }

    /**
     * Writes and waits until the bytes have left.
     *
     * @return how many left; negative where the device is gone
     * @throws IOException where they did not leave in time
     */
    int write(byte[] bytes, Duration patience) throws IOException {
        if (stuck) {
            throw new IOException("an earlier write has not ended");
        }
        stuck = true;
        try {
            var written = thread.submit(() -> port.writeBytes(bytes, bytes.length))
                    .get(patience.toNanos(), TimeUnit.NANOSECONDS);
            stuck = false;
            return written;
        } catch (TimeoutException e) {
            throw new IOException("nothing was taken for " + patience.toMillis() + " ms", e);
        } catch (ExecutionException | RejectedExecutionException e) {
            throw new IOException("it does not write", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("whoever wrote was told to stop");
        }
    }

    /** Takes no more; a write that is stuck ends when its port is closed. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
