// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The owner of one RS-485 line. Serves the bars on it, one step of one bar at a time: those that answer before those that do not,
 * whose turn comes ever more rarely, so that a mute bar does not starve the others. One thread of its own, which sleeps until
 * something is due.
 */
final class ModbusBus implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ModbusBus.class);
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(8);
    private static final long FOR_EVER = TimeUnit.HOURS.toNanos(1);

    private final SerialSettings settings;
    private final ModbusWire.Opener opener;
    private final BlockingQueue<Runnable> wishes = new LinkedBlockingQueue<>();
    private final List<ModbusDriver> bars = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closed;
    private @Nullable ModbusLine line;
    private long openAt;
    private long pause = FIRST_PAUSE;

    ModbusBus(SerialSettings settings, ModbusWire.Opener opener) {
        this.settings = settings;
        this.opener = opener;
        this.openAt = System.nanoTime();
        this.thread =
                Thread.ofPlatform().daemon().name("modbus " + settings.device()).unstarted(this::run);
        thread.start();
    }

    void add(ModbusDriver bar) {
        soon(() -> bars.add(bar));
    }

    void remove(ModbusDriver bar) {
        soon(() -> bars.remove(bar));
    }

    /** Does something on the line's thread. */
    void soon(Runnable wish) {
        wishes.add(wish);
    }

    private void run() {
        try {
            while (!closed) {
                var wish = wishes.poll(served(), TimeUnit.NANOSECONDS);
                for (; wish != null; wish = wishes.poll()) {
                    wish.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leave();
        }
    }

    /** Does one thing that is due, and says how many nanoseconds nothing more will be. */
    private long served() {
        var now = System.nanoTime();
        var bar = bars.stream()
                .filter(each -> each.due(now) <= 0)
                .min(Comparator.comparing(ModbusDriver::mute).thenComparing(each -> each.due(now)));
        if (bar.isPresent() && !opened(now)) {
            return Math.max(1, openAt - now);
        }
        var on = line;
        if (bar.isEmpty() || on == null) {
            return bars.stream().mapToLong(each -> each.due(now)).min().orElse(FOR_EVER);
        }
        bar.get().step(on, now);
        var gone = on.gone();
        if (gone != null) {
            ended(gone, System.nanoTime());
        }
        return 0;
    }

    private boolean opened(long now) {
        if (line == null && now - openAt >= 0) {
            try {
                line = new ModbusLine(opener.open(), settings);
                pause = FIRST_PAUSE;
                LOG.info("line {} is open at {} baud", settings.device(), settings.baud());
            } catch (IOException e) {
                ended(e, now);
            }
        }
        return line != null;
    }

    private void ended(IOException why, long now) {
        leave();
        bars.forEach(each -> each.cut(String.valueOf(why.getMessage())));
        openAt = now + pause;
        pause = Math.min(pause * 2, LONGEST_PAUSE);
    }

    private void leave() {
        if (line != null) {
            line.close();
            line = null;
        }
    }

    @Override
    public void close() {
        closed = true;
        soon(() -> {});
        try {
            thread.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
