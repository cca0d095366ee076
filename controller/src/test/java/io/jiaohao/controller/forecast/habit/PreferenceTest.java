// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.habit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PreferenceTest {
    private final Preference hall = new Preference(null);
    private final Preference window = new Preference(hall);

    @Test
    void whoCameFirstGoesFirstUntilItIsSeenOtherwise() {
        assertTrue(window.chance(1, 0) < 0.06);

        // when
        for (var n = 0; n < 20; n++) {
            window.learn(1, 0, true);
        }

        // then
        assertTrue(window.chance(1, 0) > 0.9);
        assertTrue(window.chance(0, 1) < 0.06);
    }

    @Test
    void aWindowOfWhichNothingIsKnownDoesAsTheHall() {
        // when
        for (var n = 0; n < 20; n++) {
            window.learn(1, 0, true);
        }

        // then
        assertEquals(hall.chance(1, 0), new Preference(hall).chance(1, 0));
        assertTrue(hall.chance(1, 0) > 0.8);
    }
}
