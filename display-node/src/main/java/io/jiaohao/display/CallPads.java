// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.pad.CallPad;
import io.jiaohao.display.pad.PadView;
import io.jiaohao.display.pad.PadWatcher;
import io.jiaohao.display.pad.Tap;
import io.jiaohao.display.pad.bus.BusDriver;
import io.jiaohao.display.pad.gpio.GpioPad;
import io.jiaohao.display.pad.keypad.KeypadDriver;
import io.jiaohao.protocol.Message.Device;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.WindowNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything with call keys that this node has, and which window each key belongs to. A pad that fails stops neither the others nor calling.
 * Wired by one thread, then any.
 */
final class CallPads implements PadWatcher, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CallPads.class);

    private final Devices devices;
    private final Map<WindowNumber, WindowNode> windows = new HashMap<>();
    private final List<CallPad> pads;
    /** What each device says of itself, for when it works again. */
    private final Map<String, Device> states = new HashMap<>();

    private final Map<String, Set<WindowNumber>> failing = new HashMap<>();

    CallPads(PadConfig config, Devices devices, ScheduledExecutorService timers, LongSupplier clock) {
        this(devices, watcher -> made(config, watcher, timers, clock));
    }

    /**
     * Any pads.
     *
     * @param make makes them, given who hears them
     */
    CallPads(Devices devices, Function<PadWatcher, List<CallPad>> make) {
        this.devices = devices;
        this.pads = List.copyOf(make.apply(this));
    }

    private static List<CallPad> made(
            PadConfig config, PadWatcher watcher, ScheduledExecutorService timers, LongSupplier clock) {
        var pads = new ArrayList<CallPad>();
        if (!config.pins().places().isEmpty()) {
            pads.add(new GpioPad(config.pins(), watcher, timers, clock));
        }
        if (config.bus() != null) {
            pads.add(new BusDriver(config.bus(), watcher, clock));
        }
        config.keypads().forEach(keypad -> pads.add(new KeypadDriver(keypad, watcher, timers, clock)));
        return pads;
    }

    /** What keys say for this window goes to {@code node}, what it tells to all of its pads. */
    void serve(WindowNumber window, WindowNode node) {
        windows.put(window, node);
        node.on(view -> pads.forEach(pad -> show(pad, window, view)));
    }

    private void show(CallPad pad, WindowNumber window, PadView view) {
        try {
            pad.show(window, view);
            works(pad.name(), window);
        } catch (RuntimeException e) {
            fails(pad.name(), window, e);
        }
    }

    private synchronized void fails(String pad, WindowNumber window, RuntimeException cause) {
        if (failing.computeIfAbsent(pad, name -> new HashSet<>()).add(window)) {
            LOG.warn("window {}: {} cannot show anything", window, pad, cause);
        }
        devices.is(
                pad,
                DeviceState.FAULTY,
                "the lamp or display of window " + window
                        + " cannot be switched: check its wiring; it is tried again with the next sign (" + cause
                        + ")");
    }

    private synchronized void works(String pad, WindowNumber window) {
        var windowsWithout = failing.get(pad);
        if (windowsWithout != null && windowsWithout.remove(window) && windowsWithout.isEmpty()) {
            var own = states.getOrDefault(pad, new Device(pad, DeviceState.READY, null));
            devices.is(pad, own.state(), own.reason());
        }
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
    public synchronized void state(String device, DeviceState state, @Nullable String reason) {
        states.put(device, new Device(device, state, reason));
        devices.is(device, state, reason);
    }

    /** Where simulated keys listen; 0 until they do. */
    int doorPort() {
        return pads.stream()
                .mapToInt(pad -> pad instanceof GpioPad pins ? pins.doorPort() : 0)
                .sum();
    }

    @Override
    public void close() {
        pads.forEach(CallPad::close);
    }
}
