// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import io.jiaohao.display.pad.CallPad;
import io.jiaohao.display.pad.PadView;
import io.jiaohao.display.pad.PadWatcher;
import io.jiaohao.display.pad.device.KeptOpen;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.serial.SerialLine;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The host of a bus. One thread of its own hears the line and answers devices at once; another speaks unasked, and only when the line is
 * quiet (two, because a serial line cannot wait for less than a tenth of a second, and eight pads would wait for one another). A line
 * that is pulled out is opened again as soon as it is back. {@link #show} may be called by any thread and waits for nobody.
 */
public final class BusDriver implements CallPad {
    private static final Logger LOG = LoggerFactory.getLogger(BusDriver.class);
    static final String DEVICE = "pads";
    static final String SPEAKER = "pads-out";
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final long LONGEST_WAIT = TimeUnit.HOURS.toNanos(1);

    private final BusSettings settings;
    private final PadWatcher watcher;
    private final LongSupplier clock;
    private final BusOutbox outbox = new BusOutbox();
    private final Map<WindowNumber, BusPlate> plates = new HashMap<>();
    /** A plug that is pulled and put in again makes no repetition a second press. */
    private final BusDevices devices;

    private final KeptOpen kept;
    private volatile @Nullable SerialLine open;

    /** A bus whose line is not open yet. */
    public BusDriver(BusSettings settings, PadWatcher watcher, LongSupplier clock) {
        this.settings = settings;
        this.watcher = watcher;
        this.clock = clock;
        this.devices = new BusDevices(settings.repeat().toNanos());
        this.kept = new KeptOpen(
                DEVICE, LONGEST_PAUSE, this::untilLost, (state, why) -> watcher.state(DEVICE, state, why), clock);
        settings.places().forEach(place -> plates.put(place.window(), new BusPlate(place, settings)));
    }

    @Override
    public String name() {
        return DEVICE;
    }

    @Override
    public void open() {
        kept.open();
    }

    private void untilLost() throws IOException {
        var host = new BusHost(settings, watcher, clock, devices);
        try (var line = SerialLine.open(settings.line())) {
            open = line;
            everythingAgain();
            LOG.info("call pads: {} is open", settings.line().device());
            watcher.state(DEVICE, DeviceState.READY, null);
            host.nobodyHasSpoken();
            talk(host, line);
        } finally {
            silence();
            if (kept.isOpen()) {
                host.lineIsGone();
            }
        }
    }

    private void talk(BusHost host, SerialLine line) throws IOException {
        var cause = new AtomicReference<@Nullable Throwable>();
        Thread.ofPlatform().name(SPEAKER).daemon().start(() -> speak(host, line, cause));
        try {
            while (kept.isOpen()) {
                host.hear(line);
            }
        } catch (IOException e) {
            switch (cause.get()) {
                case null -> throw e;
                case IOException said -> throw said;
                case Throwable bug -> throw new IllegalStateException(bug);
            }
        }
    }

    /** Who hears waits for nobody: the line is closed under it, and it tells why. */
    private void speak(BusHost host, SerialLine line, AtomicReference<@Nullable Throwable> cause) {
        try {
            for (var frame = next(host, line); frame != null; frame = next(host, line)) {
                host.say(frame, line::write);
            }
        } catch (IOException | RuntimeException | Error e) {
            cause.set(e);
            line.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until something is due and the line quiet; absent once the line is closed. */
    private @Nullable BusFrame next(BusHost host, SerialLine line) throws InterruptedException {
        synchronized (outbox) {
            while (open == line) {
                var dueIn = outbox.dueIn(clock.getAsLong());
                var wait = dueIn == null ? Long.MAX_VALUE : Math.max(dueIn, host.quietIn());
                var frame = wait <= 0 ? outbox.next(clock.getAsLong()) : Optional.<BusFrame>empty();
                if (frame.isPresent()) {
                    return frame.get();
                }
                outbox.wait(1 + TimeUnit.NANOSECONDS.toMillis(Math.clamp(wait, 0, LONGEST_WAIT)));
            }
            return null;
        }
    }

    private void silence() {
        synchronized (outbox) {
            open = null;
            outbox.notifyAll();
        }
    }

    /** While the line is away nothing is kept for it: then everything that stands is told again, and a late beep says nothing. */
    @Override
    public void show(WindowNumber window, PadView view) {
        synchronized (outbox) {
            var plate = plates.get(window);
            var due = plate == null ? List.<BusPlate.Due>of() : plate.show(view, clock.getAsLong());
            if (open != null) {
                due.forEach(outbox::add);
                outbox.notifyAll();
            }
        }
    }

    private void everythingAgain() {
        synchronized (outbox) {
            outbox.clear();
            plates.values().forEach(plate -> plate.again(clock.getAsLong()).forEach(outbox::add));
        }
    }

    @Override
    public void close() {
        kept.closing();
        var line = open;
        if (line != null) {
            line.close();
        }
        kept.close();
    }
}
