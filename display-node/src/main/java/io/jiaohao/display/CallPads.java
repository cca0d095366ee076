// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.pad.CallPad;
import io.jiaohao.display.pad.PadWatcher;
import io.jiaohao.display.pad.Tap;
import io.jiaohao.display.pad.bus.BusDriver;
import io.jiaohao.display.pad.gpio.GpioPad;
import io.jiaohao.display.pad.keypad.KeypadDriver;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.WindowNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Everything with call keys that this node has, and which window each key belongs to. Wired by one thread, then any. */
final class CallPads implements PadWatcher, AutoCloseable {
    private final Devices devices;
    private final Map<WindowNumber, WindowNode> windows = new HashMap<>();
    private final List<CallPad> pads = new ArrayList<>();
    private final @Nullable GpioPad pins;

    CallPads(PadConfig config, Devices devices, ScheduledExecutorService timers, LongSupplier clock) {
        this.devices = devices;
        this.pins = config.pins().places().isEmpty() ? null : new GpioPad(config.pins(), this, timers, clock);
        if (pins != null) {
            pads.add(pins);
        }
        if (config.bus() != null) {
            pads.add(new BusDriver(config.bus(), this, clock));
        }
        config.keypads().forEach(keypad -> pads.add(new KeypadDriver(keypad, this, timers, clock)));
    }

    /** What keys say for this window goes to {@code node}, what it tells to all of its pads. */
    void serve(WindowNumber window, WindowNode node) {
        windows.put(window, node);
        node.on(view -> pads.forEach(pad -> pad.show(window, view)));
    }

    void open() {
        pads.forEach(CallPad::open);
    }

    @Override
    public void pressed(WindowNumber window, Tap tap) {
        var node = windows.get(window);
        if (node != null) {
            node.pressed(tap);
        }
    }

    @Override
    public void state(String device, DeviceState state, @Nullable String reason) {
        devices.is(device, state, reason);
    }

    /** Where simulated keys listen; 0 until they do. */
    int doorPort() {
        return pins == null ? 0 : pins.doorPort();
    }

    @Override
    public void close() {
        pads.forEach(CallPad::close);
    }
}
