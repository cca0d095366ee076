// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.protocol.pins.PinDoor;
import io.jiaohao.protocol.pins.PinWatcher;
import io.jiaohao.protocol.pins.Pins;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pins of a box while they are open: its buttons, its lamps, and the door of simulated fingers. Any thread. */
final class KioskPins implements AutoCloseable {
    private final Pins pins;
    private final @Nullable PinDoor door;
    private final Map<Integer, Boolean> shining = new HashMap<>();

    /** Opens them; takes some tenths of a second. A button that is already down is told at once. */
    KioskPins(KioskConfig config, PinWatcher watcher) throws IOException {
        var byService = config.buttons().stream()
                .collect(Collectors.toMap(button -> button.service().text(), KioskConfig.Button::pin));
        var lamps = config.buttons().stream()
                .flatMap(button -> Stream.ofNullable(button.lamp()))
                .toList();
        var settle = config.debounce();
        this.pins = Pins.open(byService.values(), lamps, settle.toNanos() / 1_000, watcher);
        try {
            var port = config.mockPort();
            this.door = port == null ? null : new PinDoor(port, pins, byService, Map.of(), settle.toMillis() + 10);
        } catch (IOException | RuntimeException e) {
            pins.close();
            throw e;
        }
        byService.values().stream().filter(pins::down).forEach(bcm -> watcher.level(bcm, true));
    }

    boolean simulated() {
        return pins.simulated();
    }

    /** Lets the lamp of a button shine or not, where it has one. */
    synchronized void lamp(KioskConfig.Button button, boolean shines) {
        var lamp = button.lamp();
        if (lamp != null && !Boolean.valueOf(shines).equals(shining.put(lamp, shines))) {
            pins.light(lamp, shines);
        }
    }

    boolean lit(int lamp) {
        return pins.lit(lamp);
    }

    /** Where simulated buttons listen; 0 where they do not. */
    int doorPort() {
        return door == null ? 0 : door.port();
    }

    @Override
    public void close() {
        if (door != null) {
            door.close();
        }
        pins.close();
    }
}
