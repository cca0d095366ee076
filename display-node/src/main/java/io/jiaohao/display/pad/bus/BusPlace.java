// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import io.jiaohao.protocol.WindowNumber;
import org.jspecify.annotations.Nullable;

/**
 * Where a window's pad and evaluator are on the bus.
 *
 * @param address of the pad, 1 to 254
 * @param evaluator address of the evaluator, which may be the pad's; absent where there is none
 */
public record BusPlace(
        WindowNumber window, int address, @Nullable Integer evaluator) {
    String pad() {
        return "pad-" + window;
    }

    String evaluatorName() {
        return "evaluator-" + window;
    }

    /** Whether a device of this place has sent {@code frame}. */
    boolean isAt(BusFrame frame) {
        return frame.isRating() ? evaluator != null && evaluator == frame.address() : address == frame.address();
    }
}
