// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.gpio;

import io.jiaohao.display.pad.CallPad;
import io.jiaohao.display.pad.Debounce;
import io.jiaohao.display.pad.PadView;
import io.jiaohao.display.pad.PadWatcher;
import io.jiaohao.display.pad.Tap;
import io.jiaohao.display.pad.device.KeptOpen;
import io.jiaohao.display.pad.device.Lost;
import io.jiaohao.display.pad.lamp.Blinker;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.pins.PinDoor;
import io.jiaohao.protocol.pins.Pins;
import java.io.IOException;
import java.time.Duration;
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
    private static final String SIMULATED = "simulated: no Raspberry Pi here";
    private static final String UNRECOGNISED =
            "no key and no lamp works: this computer was not recognised as a Raspberry Pi;"
                    + " check its model, the group gpio and /dev/gpiochip*";
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private record Wired(WindowNumber window, Tap tap, Debounce debounce) {}

    private final Map<Integer, Wired> wired = new HashMap<>();
    private final Map<String, Integer> keyNames = new HashMap<>();
    private final Map<String, Integer> lampNames = new HashMap<>();
    private final Map<WindowNumber, Blinker> lamps = new HashMap<>();
    private final GpioSettings settings;
    private final PadWatcher watcher;
    private final LongSupplier clock;
    private final KeptOpen kept;
    private volatile @Nullable Pins pins;
    private volatile @Nullable PinDoor door;

    /** Keys that are not open yet. */
    public GpioPad(GpioSettings settings, PadWatcher watcher, ScheduledExecutorService timers, LongSupplier clock) {
        this.settings = settings;
        this.watcher = watcher;
        this.clock = clock;
        this.kept = new KeptOpen(
                DEVICE, LONGEST_PAUSE, this::untilLost, (state, why) -> watcher.state(DEVICE, state, why), clock);
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

    @Override
    public String name() {
        return DEVICE;
    }

    /** Beside the start: Pi4J takes some tenths of a second, and a hall without keys is still a hall. */
    @Override
    public void open() {
        kept.open();
    }

    private void untilLost() throws IOException, InterruptedException {
        try (var opened = opened();
                var port = door(opened)) {
            pins = opened;
            door = port;
            lamps.forEach(this::again);
            tell(opened, port);
            kept.untilClosed();
        } finally {
            pins = null;
            door = null;
        }
    }

    private Pins opened() throws Lost {
        try {
            return Pins.open(
                    wired.keySet(), lampNames.values(), settings.debounce().toNanos() / 1_000, this::level);
        } catch (RuntimeException e) {
            throw new Lost(
                    DeviceState.FAULTY,
                    "the pins cannot be opened: is this program's user in the group gpio, and are the pins free? (" + e
                            + ")",
                    e);
        }
    }

    /** Simulated keys that nobody can press are no reason to do without the real ones. */
    private @Nullable PinDoor door(Pins opened) {
        var port = settings.mockPort();
        if (port == null) {
            return null;
        }
        try {
            return new PinDoor(
                    port, opened, keyNames, lampNames, settings.debounce().toMillis() + 10);
        } catch (IOException e) {
            LOG.warn("simulated keys cannot listen on {}: {}", port, e.toString());
            return null;
        }
    }

    private void again(WindowNumber window, Blinker lamp) {
        try {
            lamp.again();
        } catch (RuntimeException e) {
            LOG.warn("the lamp of window {} cannot be switched: {}", window, e.toString());
        }
    }

    private void tell(Pins opened, @Nullable PinDoor port) {
        if (settings.mockPort() != null && port == null) {
            watcher.state(
                    DEVICE,
                    DeviceState.FAULTY,
                    "simulated keys cannot be pressed: port " + settings.mockPort()
                            + " is in use; set another mockPort in [pins]");
        } else if (opened.simulated()) {
            var meant = settings.mockPort() != null || !isPi(System.getProperty("os.arch", ""));
            watcher.state(DEVICE, meant ? DeviceState.READY : DeviceState.FAULTY, meant ? SIMULATED : UNRECOGNISED);
        } else {
            watcher.state(DEVICE, DeviceState.READY, null);
        }
    }

    /** Whether a computer of this kind is there for its pins: an ARM that Pi4J does not recognise has keys that do nothing. */
    static boolean isPi(String arch) {
        return arch.startsWith("arm") || arch.equals("aarch64");
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
        kept.close();
    }
}
