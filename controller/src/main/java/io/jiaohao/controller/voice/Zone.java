// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice;

import io.jiaohao.controller.hall.plan.Span;
import java.time.LocalTime;
import java.util.List;

/**
 * A part of the hall with loudspeakers of its own, and how loud it is there at each hour.
 *
 * @param volume 0 to 100, where {@code hours} say nothing else
 * @param hours parts of the day with a volume of their own; the first that fits counts
 */
public record Zone(String name, int volume, List<Loud> hours) {

    /** A part of the day. */
    public record Loud(Span span, int volume) {
        public Loud {
            percent(volume);
        }
    }

    public Zone {
        if (!name.matches("[a-z0-9-]{1,30}")) {
            throw new IllegalArgumentException("must be small letters, digits and dashes, not \"" + name + '"');
        }
        percent(volume);
        hours = List.copyOf(hours);
    }

    /** How loud it is at a time of the day. */
    int volumeAt(LocalTime time) {
        return hours.stream()
                .filter(loud -> loud.span().contains(time))
                .map(Loud::volume)
                .findFirst()
                .orElse(volume);
    }

    private static void percent(int volume) {
        if (volume < 0 || volume > 100) {
            throw new IllegalArgumentException("volume must be 0 to 100, not " + volume);
        }
    }
}
