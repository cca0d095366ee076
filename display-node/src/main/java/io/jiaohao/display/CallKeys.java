// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.pad.Debounce;
import io.jiaohao.display.pi.KeyDoor;
import io.jiaohao.display.pi.Pins;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message.DeviceState;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of all windows of this node: pin, debounce, window. Levels come one at a time. */
final class CallKeys implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CallKeys.class);

    private record Wired(WindowNode window, Key key, Debounce debounce) {}

    private final Map<Integer, Wired> wired = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final DisplayConfig.Pins settings;
    private final LongSupplier clock;
    private @Nullable Pins pins;
    private @Nullable KeyDoor door;

    CallKeys(DisplayConfig.Pins settings, LongSupplier clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void wire(DisplayConfig.Window window, WindowNode node) {
        window.keys().forEach((key, bcm) -> {
            wired.put(bcm, new Wired(node, key, new Debounce(settings.debounce().toNanos())));
            names.put(window.number() + " " + key, bcm);
        });
    }

    boolean any() {
        return !wired.isEmpty();
    }

    /** Opens the pins; takes some tenths of a second, so not on the way of the start. */
    void open(Devices devices) {
        try {
            var opened = Pins.open(wired.keySet(), settings.debounce().toNanos() / 1_000, this::level);
            pins = opened;
            var port = settings.mockPort();
            if (port != null) {
                door = new KeyDoor(port, opened, names, settings.debounce().toMillis() + 10);
            }
            devices.is("keys", DeviceState.READY, opened.simulated() ? "simulated: no Raspberry Pi here" : null);
        } catch (RuntimeException | IOException e) {
            LOG.warn("the call keys do not work: {}", e.getMessage(), e);
            devices.is("keys", DeviceState.FAULTY, "the pins cannot be opened: " + e.getMessage());
        }
    }

    private void level(int bcm, boolean down) {
        var key = wired.get(bcm);
        if (key != null && pressed(key, down)) {
            key.window().pressed(key.key());
        }
    }

    private synchronized boolean pressed(Wired key, boolean down) {
        return key.debounce().pressed(down, clock.getAsLong());
    }

    /** Where simulated keys listen; 0 where they do not. */
    int doorPort() {
        var open = door;
        return open == null ? 0 : open.port();
    }

    @Override
    public void close() throws IOException {
        if (door != null) {
            door.close();
        }
        if (pins != null) {
            pins.close();
        }
    }
}
