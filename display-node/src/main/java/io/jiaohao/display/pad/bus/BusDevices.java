// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of the devices on a bus by what they have sent. A pad cannot be asked, and whether it answers what it is told
 * no source says: it is there for {@link #TRUSTED} after one of its keys, and else nobody knows. And it repeats its frame where it did not hear our answer, while one finger must not
 * press twice: the same frame of the same device within {@code window} of the last one is a repetition, however often it comes. Times are
 * nanoseconds of one monotonic clock. Owned by one thread; asks no clock.
 */
final class BusDevices {
    /** Longer than a hall is open. */
    static final long TRUSTED = Duration.ofHours(12).toNanos();

    private static final int MOST_FRAMES = 256;

    private final long window;
    private final Map<String, Long> heard = new TreeMap<>();
    private final Map<BusFrame, Long> frames = new LinkedHashMap<>();

    BusDevices(long window) {
        this.window = window;
    }

    boolean isRepeated(BusFrame frame, long now) {
        if (frames.size() > MOST_FRAMES) {
            frames.values().removeIf(at -> now - at >= window);
        }
        var before = frames.put(frame, now);
        return before != null && now - before < window;
    }

    /** Nothing is known of who is there; what was sent a moment ago still counts. */
    void nobodyHasSpoken() {
        heard.clear();
    }

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
}
