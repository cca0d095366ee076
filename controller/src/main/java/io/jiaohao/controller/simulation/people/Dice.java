// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A morning thrown by dice, for a demo one likes to watch: somebody comes every quarter of a minute, visits are short, and one in
 * thirty leaves before being called.
 */
public final class Dice {
    private static final int SECONDS_BETWEEN = 14;
    private static final int SHORTEST_SECONDS = 20;
    private static final int MEAN_MORE_SECONDS = 70;

    private final RandomGenerator random;

    public Dice(RandomGenerator random) {
        this.random = random;
    }

    /** Everybody who comes within {@code length}; the first few are there from the beginning. */
    public List<Visit> morning(List<String> services, Duration length) {
        var visits = new ArrayList<Visit>();
        var at = Duration.ZERO;
        while (at.compareTo(length) < 0) {
            visits.add(new Visit(
                    services.get(random.nextInt(services.size())),
                    random.nextInt(8) == 0,
                    at,
                    Duration.ofSeconds(SHORTEST_SECONDS + (long) (random.nextExponential() * MEAN_MORE_SECONDS)),
                    random.nextInt(30) == 0));
            at = at.plusMillis(visits.size() < 6 ? 500 : (long) (random.nextExponential() * SECONDS_BETWEEN * 1000));
        }
        return visits;
    }
}
