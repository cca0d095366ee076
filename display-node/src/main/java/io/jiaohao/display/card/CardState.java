// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import io.jiaohao.protocol.Message.DeviceState;
import org.jspecify.annotations.Nullable;

/**
 * How a card is, as it said itself or failed to say.
 *
 * @param reason what is wrong and what to do; absent while READY, but for cards that cannot answer, which say there what READY is
 *     worth
 */
public record CardState(DeviceState state, @Nullable String reason) {
    public static final CardState READY = new CardState(DeviceState.READY, null);

    public static CardState absent(String reason) {
        return new CardState(DeviceState.ABSENT, reason);
    }

    public static CardState faulty(String reason) {
        return new CardState(DeviceState.FAULTY, reason);
    }
}
