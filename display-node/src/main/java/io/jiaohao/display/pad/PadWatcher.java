// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad;

import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.WindowNumber;
import org.jspecify.annotations.Nullable;

/** Hears what the keys and the devices behind them say. Called on a thread of the device, one at a time; must not block. */
public interface PadWatcher {

    /** A key went down, once. */
    void pressed(WindowNumber window, Tap tap);

    /**
     * How a device is.
     *
     * @param reason what is wrong and what to do; absent while all is well
     */
    void state(String device, DeviceState state, @Nullable String reason);
}
