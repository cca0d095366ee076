// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who is there, as far as can be known: a pad never speaks unasked and answers nothing, so it is there for {@link #TRUSTED} after a key of it
 * was pressed, and else nobody knows. Times are nanoseconds of one monotonic clock. Owned by one thread; asks no clock.
 */
final class BusPresence {
    /** Longer than a hall is open. */
    static final long TRUSTED = Duration.ofHours(12).toNanos();

    private final Map<String, Long> heard = new TreeMap<>();

    /** A device has spoken; true where that is news. */
    boolean heard(String device, long now) {
        return heard.put(device, now) == null;
    }

    /** Who has been silent for so long that nobody knows any more. */
    List<String> fallenSilent(long now) {
        var silent = heard.entrySet().stream()
                .filter(each -> now - each.getValue() >= TRUSTED)
                .map(Map.Entry::getKey)
                .toList();
        silent.forEach(heard::remove);
        return silent;
    }

    void nobody() {
        heard.clear();
    }
}
