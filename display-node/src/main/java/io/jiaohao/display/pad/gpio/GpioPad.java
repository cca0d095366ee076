// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.gpio;

import io.jiaohao.display.pad.CallPad;
import io.jiaohao.display.pad.Debounce;
import io.jiaohao.display.pad.PadView;
import io.jiaohao.display.pad.PadWatcher;
import io.jiaohao.display.pad.Tap;
import io.jiaohao.display.pad.lamp.Blinker;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.pins.PinDoor;
import io.jiaohao.protocol.pins.Pins;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys and lamps of all windows on the pins of this computer: pin, debounce, window; window, lamp, pin. Any thread. */
public final class GpioPad implements CallPad {
    private static final Logger LOG = LoggerFactory.getLogger(GpioPad.class);
    private static final String DEVICE = "keys";

    private record Wired(WindowNumber window, Tap tap, Debounce debounce) {}

    private final Map<Integer, Wired> wired = new HashMap<>();
    private final Map<String, Integer> keyNames = new HashMap<>();
    private final Map<String, Integer> lampNames = new HashMap<>();
    private final Map<WindowNumber, Blinker> lamps = new HashMap<>();
    private final GpioSettings settings;
    private final PadWatcher watcher;
    private final LongSupplier clock;
    private volatile @Nullable Pins pins;
    private volatile @Nullable PinDoor door;

    /** Keys that are not open yet. */
    public GpioPad(GpioSettings settings, PadWatcher watcher, ScheduledExecutorService timers, LongSupplier clock) {
        this.settings = settings;
        this.watcher = watcher;
        this.clock = clock;
        settings.places().forEach((window, place) -> wire(window, place, timers));
    }

    private void wire(WindowNumber window, GpioSettings.Place place, ScheduledExecutorService timers) {
        place.keys().forEach((tap, bcm) -> {
            wired.put(
                    bcm, new Wired(window, tap, new Debounce(settings.debounce().toNanos())));
            keyNames.put(window + " " + tap, bcm);
        });
        var bcm = place.lamp();
        if (bcm != null) {
            lamps.put(window, new Blinker(lit -> light(bcm, lit), timers, clock));
            lampNames.put(window.toString(), bcm);
        }
    }

    /** Beside the start: Pi4J takes some tenths of a second, and a hall without keys is still a hall. */
    @Override
    public void open() {
        var opening = new Thread(this::openPins, DEVICE);
        opening.setDaemon(true);
        opening.start();
    }

    private void openPins() {
        try {
            var opened = Pins.open(
                    wired.keySet(), lampNames.values(), settings.debounce().toNanos() / 1_000, this::level);
            pins = opened;
            lamps.values().forEach(Blinker::again);
            var port = settings.mockPort();
            if (port != null) {
                var hold = settings.debounce().toMillis() + 10;
                door = new PinDoor(port, opened, keyNames, lampNames, hold);
            }
            watcher.state(DEVICE, DeviceState.READY, opened.simulated() ? "simulated: no Raspberry Pi here" : null);
        } catch (RuntimeException | IOException e) {
            LOG.warn("the call keys do not work: {}", e.getMessage(), e);
            watcher.state(DEVICE, DeviceState.FAULTY, "the pins cannot be opened: " + e.getMessage());
        }
    }

    private void level(int bcm, boolean down) {
        var key = wired.get(bcm);
        if (key != null && pressed(key, down)) {
            watcher.pressed(key.window(), key.tap());
        }
    }

    private synchronized boolean pressed(Wired key, boolean down) {
        return key.debounce().pressed(down, clock.getAsLong());
    }

    @Override
    public void show(WindowNumber window, PadView view) {
        var lamp = lamps.get(window);
        if (lamp != null) {
            lamp.show(view);
        }
    }

    private void light(int bcm, boolean lit) {
        var open = pins;
        if (open != null) {
            open.light(bcm, lit);
        }
    }

    /** Where simulated keys listen; 0 where they do not. */
    public int doorPort() {
        var open = door;
        return open == null ? 0 : open.port();
    }

    @Override
    public void close() {
        lamps.values().forEach(Blinker::close);
        var knocked = door;
        if (knocked != null) {
            knocked.close();
        }
        var open = pins;
        if (open != null) {
            open.close();
        }
    }
}
