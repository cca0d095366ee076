// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before trying again: doubling from 0.1 to 1 second, with a fifth of chance so that nodes do not march in step. A
 * hall has a few dozen nodes on a wire of its own: a second between tries costs nothing, and a dark sign does.
 */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final DoubleSupplier chance;
    private Duration next = FIRST;

    Backoff(DoubleSupplier chance) {
        this.chance = chance;
    }

    Duration next() {
        var now = next;
        next = now.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : now.multipliedBy(2);
        return Duration.ofMillis((long) (now.toMillis() * (0.8 + 0.4 * chance.getAsDouble())));
    }

    void reset() {
        next = FIRST;
    }
}
