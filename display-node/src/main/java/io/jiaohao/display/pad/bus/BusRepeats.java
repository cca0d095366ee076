// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells a second press from a repetition: a device repeats its frame where it did not hear our answer, and one finger must not press
 * twice. The same frame of the same device within {@code window} of the last one is a repetition, however often. Times are nanoseconds of one
 * monotonic clock. Owned by one thread; asks no clock.
 */
final class BusRepeats {
    private static final int MOST = 256;

    private final long window;
    private final Map<BusFrame, Long> last = new LinkedHashMap<>();

    BusRepeats(long window) {
        this.window = window;
    }

    boolean isRepeated(BusFrame frame, long now) {
        if (last.size() > MOST) {
            last.values().removeIf(at -> now - at >= window);
        }
        var before = last.put(frame, now);
        return before != null && now - before < window;
    }
}
