// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.idcard;

import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Reason;
import org.jspecify.annotations.Nullable;

/** Hears what a reader has to say. Called on the driver's thread. */
public interface CardWatcher {
    /** A card was laid on the reader; {@code hash} is the same for the same card on the same day, and for nobody else. */
    void laid(String hash);

    /** How the reader is; {@code reason} says what is wrong and what to do. */
    void state(DeviceState state, @Nullable Reason reason);
}
