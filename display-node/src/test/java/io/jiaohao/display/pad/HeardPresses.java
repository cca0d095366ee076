// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad;

import io.jiaohao.protocol.Message.Device;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.WindowNumber;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A watcher that remembers, for tests. */
public final class HeardPresses implements PadWatcher {
    private static final Device UNHEARD = new Device("", DeviceState.FAULTY, "unheard of");

    /** Window and what was pressed there. */
    public final List<String> presses = new CopyOnWriteArrayList<>();

    private final Map<String, Device> devices = new ConcurrentHashMap<>();

    @Override
    public void pressed(WindowNumber window, Tap tap) {
        presses.add(window + " " + tap);
    }

    @Override
    public void state(String device, DeviceState state, @Nullable String reason) {
        devices.put(device, new Device(device, state, reason));
    }

    public DeviceState stateOf(String device) {
        return devices.getOrDefault(device, UNHEARD).state();
    }

    public String reasonOf(String device) {
        return String.valueOf(devices.getOrDefault(device, UNHEARD).reason());
    }
}
