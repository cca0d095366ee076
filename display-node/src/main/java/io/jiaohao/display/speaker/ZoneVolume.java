// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How loud this zone is, and until when it is silent. The controller says for how long, and this node's own monotonic clock ends
 * it, so that a controller that is gone cannot keep a hall mute. Owned by one thread at a time; asks no clock.
 */
final class ZoneVolume {
    private int percent = 100;
    private @Nullable Long mutedUntil;

    /**
     * What the controller says; what comes later counts (docs/protocol.md).
     *
     * @param mutedSeconds from now; absent where the zone is not muted
     */
    void heard(int volume, @Nullable Integer mutedSeconds, long now) {
        percent = volume;
        mutedUntil = mutedSeconds == null
                ? null
                : Long.valueOf(now + Duration.ofSeconds(mutedSeconds).toNanos());
    }

    int percent() {
        return percent;
    }

    boolean muted(long now) {
        return mutedUntil != null && now - mutedUntil < 0;
    }
}
