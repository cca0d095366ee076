// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.line;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line over a device that blocks: one thread of its own reads, one writes, and whoever owns the line waits no longer than it wants to. A
 * device that cannot be read but is there is mute, not broken: it still prints.
 */
final class BlockingLine implements Line {
    private static final Logger LOG = LoggerFactory.getLogger(BlockingLine.class);
    private static final int CLOSING_MILLIS = 500;

    private final Device device;
    private final Ear ear;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("to-printer").factory());
    private volatile boolean usable = true;

    BlockingLine(Device device, Ear ear) {
        this.device = device;
        this.ear = ear;
        Thread.ofPlatform().daemon().name("from-printer").start(this::listen);
    }

    private void listen() {
        try {
            while (usable) {
                var bytes = device.read();
                if (bytes.length > 0) {
                    ear.heard(bytes);
                } else if (!device.there()) {
                    fail();
                }
            }
        } catch (IOException e) {
            LOG.debug("the printer cannot be heard: {}", e.toString());
            if (!device.there()) {
                fail();
            }
        }
    }

    @Override
    public boolean open() {
        return usable && device.there();
    }

    @Override
    public boolean send(byte[] bytes, Duration patience) throws InterruptedException {
        try {
            writer.submit(() -> {
                        device.write(bytes);
                        return true;
                    })
                    .get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) {
            LOG.debug("line to the printer: {}", String.valueOf(e.getCause()));
            fail();
            return false;
        } catch (TimeoutException | RejectedExecutionException notTaken) {
            return false;
        }
    }

    private void fail() {
        usable = false;
        ear.broken();
    }

    /** In a thread of its own, because a driver may take its time over this too. */
    @Override
    public void close() {
        usable = false;
        writer.shutdown();
        var closing = Thread.ofPlatform().daemon().name("printer-closes").start(device::close);
        try {
            closing.join(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ear.broken();
    }
}
