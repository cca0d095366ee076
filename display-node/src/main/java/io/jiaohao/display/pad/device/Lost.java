// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.device;

import io.jiaohao.protocol.Message.DeviceState;
import java.io.IOException;

/** A device cannot be used, and its driver knows why; the message says what is wrong and what to do. */
public final class Lost extends IOException {
    private static final long serialVersionUID = 1;

    private final DeviceState state;

    public Lost(DeviceState state, String reason, Throwable cause) {
        super(reason, cause);
        this.state = state;
    }

    DeviceState state() {
        return state;
    }
}
