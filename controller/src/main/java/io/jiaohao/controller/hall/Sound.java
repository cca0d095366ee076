// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.ticket.Moment;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the loudspeakers have been told. Zones themselves are the settings' business. Immutable; any thread.
 *
 * @param muted for each silent zone, until when
 * @param steps for each zone that was made louder (above 0) or softer (below), by how many steps
 * @param banks recorded voices, in the order in which they sound
 */
public record Sound(Map<String, Moment> muted, Map<String, Integer> steps, List<Bank> banks) {
    /** A step is a tenth of all there is: no zone can be ten louder and still be heard in between. */
    public static final int MOST_STEPS = 10;

    static final Sound USUAL = new Sound(Map.of(), Map.of(), List.of());

    /** A recorded voice; {@code hash} is that of its zip, SHA-256 in small hex digits. */
    public record Bank(String name, String language, String hash) {}

    public Sound {
        muted = Map.copyOf(muted);
        steps = Map.copyOf(steps);
        banks = List.copyOf(banks);
    }

    /** How much longer a zone is silent; empty where it is not. */
    public Optional<Duration> silence(String zone, Moment now) {
        return Optional.ofNullable(muted.get(zone))
                .map(until -> until.since(now))
                .filter(Duration::isPositive);
    }

    /** By how many steps a zone is louder, or softer, than its settings say. */
    public int steps(String zone) {
        return steps.getOrDefault(zone, 0);
    }

    Sound mute(String zone, Moment until) {
        var more = new HashMap<>(muted);
        more.put(zone, until);
        return new Sound(more, steps, banks);
    }

    Sound unmute(String zone) {
        var less = new HashMap<>(muted);
        less.remove(zone);
        return new Sound(less, steps, banks);
    }

    Sound with(List<Bank> chosen) {
        return new Sound(muted, steps, chosen);
    }

    Sound louder(String zone, int step) {
        var other = new HashMap<>(steps);
        other.put(zone, step);
        return new Sound(muted, other, banks);
    }
}
