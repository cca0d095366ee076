// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.device;

import io.jiaohao.protocol.Message.DeviceState;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * A device that is opened again whenever it is lost. A thread of its own works with it; when that ends, how the device is is told, and it is
 * tried again, more rarely the longer it is lost. No error ends the thread. Any thread.
 */
public final class KeptOpen implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptOpen.class);
    static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    /** Whoever opens and is lost again sooner has not come back. */
    static final Duration STEADY = Duration.ofSeconds(5);

    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(2);

    private final String name;
    private final Duration longestPause;
    private final Work work;
    private final BiConsumer<DeviceState, String> told;
    private final LongSupplier clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile Duration pause = FIRST_PAUSE;

    /** What is done with a device. */
    @FunctionalInterface
    public interface Work {
        /**
         * Opens it, tells that it is there, and works with it until it is lost or shall be closed; leaves nothing open.
         *
         * @throws IOException where it is missing or gone, with what to do; {@link Lost} where that is more than absent
         */
        void untilLost() throws IOException, InterruptedException;
    }

    /**
     * A device that is not open yet.
     *
     * @param told hears how it is, each time it is lost
     */
    public KeptOpen(
            String name, Duration longestPause, Work work, BiConsumer<DeviceState, String> told, LongSupplier clock) {
        this.name = name;
        this.longestPause = longestPause;
        this.work = work;
        this.told = told;
        this.clock = clock;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Begins. */
    public void open() {
        thread.start();
    }

    private void run() {
        try {
            do {
                attempt();
            } while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings(
            "CatchingUnchecked") // a thread that ends here would be a device that is never tried again, and nobody told
    private void attempt() throws InterruptedException {
        var began = clock.getAsLong();
        try {
            work.untilLost();
        } catch (Lost e) {
            lost(e.state(), String.valueOf(e.getMessage()), began);
        } catch (IOException e) {
            lost(DeviceState.ABSENT, String.valueOf(e.getMessage()), began);
        } catch (RuntimeException | Error e) {
            LOG.debug("{}: {}", name, e.toString(), e);
            lost(DeviceState.FAULTY, "an error in this program, which tries again: " + e, began);
        }
    }

    private void lost(DeviceState state, String why, long began) {
        if (!isOpen()) {
            return;
        }
        if (clock.getAsLong() - began >= STEADY.toNanos()) {
            pause = FIRST_PAUSE;
        }
        LOG.atLevel(pause.equals(FIRST_PAUSE) ? Level.WARN : Level.DEBUG).log("{}: {}", name, why);
        pause = longer(pause, longestPause);
        told.accept(state, why);
    }

    /** Until it is tried again after the last loss. */
    Duration pause() {
        return pause;
    }

    private static Duration longer(Duration pause, Duration longest) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(longest) < 0 ? twice : longest;
    }

    /** Whether it shall be kept open. */
    public boolean isOpen() {
        return closed.getCount() > 0;
    }

    /** Waits until it shall be closed: for devices that call by themselves. */
    public void untilClosed() throws InterruptedException {
        closed.await();
    }

    /** From here on {@link #isOpen} is false, and what the work waits for may be closed. */
    public void closing() {
        closed.countDown();
    }

    /** Waits a moment for the work to end, so that nothing is left open or lit. */
    @Override
    public void close() {
        closing();
        try {
            thread.join(LONGEST_CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
