// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A flood slows whoever sends it. */
class ThrottleTest {
    private long now = 5_000_000_000L;
    private final Throttle throttle = new Throttle(10, 5, () -> now);

    @Test
    void soManyAtOnceAndThenNoMore() {
        assertEquals(10, asked("10.0.0.7", 25));
    }

    @Test
    void afterASecondAsManyMoreAsASecondAllows() {
        asked("10.0.0.7", 25);
        now += 1_000_000_000L;
        assertEquals(5, asked("10.0.0.7", 25));
    }

    @Test
    void neverMoreThanAtOnceHoweverLongItWasQuiet() {
        asked("10.0.0.7", 25);
        now += 3_600_000_000_000L;
        assertEquals(10, asked("10.0.0.7", 25));
    }

    @Test
    void theOthersAreCountedByThemselves() {
        asked("10.0.0.7", 25);
        assertTrue(throttle.allows("10.0.0.8"));
        assertFalse(throttle.allows("10.0.0.7"));
    }

    @Test
    void tenThousandAddressesAreNotKeptForEver() {
        for (var n = 0; n < 10_000; n++) {
            asked("10.1." + n, 10);
        }
        assertTrue(throttle.allows("10.1.0"), "forgotten, so it begins anew");
        assertFalse(throttle.allows("10.1.9999"));
    }

    private long asked(String address, int times) {
        return IntStream.range(0, times).filter(n -> throttle.allows(address)).count();
    }
}
