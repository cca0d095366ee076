// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait before trying again: doubling from 0.2 to 4 seconds, with a fifth of chance so that nodes do not march in step. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(4);

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
