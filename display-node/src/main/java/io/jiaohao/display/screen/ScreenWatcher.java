// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.screen;

import io.jiaohao.protocol.Message.DeviceState;
import org.jspecify.annotations.Nullable;

/** Hears how a screen is. Called on the screen's thread; must not block. */
@FunctionalInterface
public interface ScreenWatcher {
    /**
     * The screen is different now.
     *
     * @param reason what is wrong and what to do; absent while READY
     */
    void state(DeviceState state, @Nullable String reason);
}
