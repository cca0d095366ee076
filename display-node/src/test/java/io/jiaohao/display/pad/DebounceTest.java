// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Fingers and bouncing contacts; a contact settles in 20. */
final class DebounceTest {
    private final Debounce debounce = new Debounce(20);

    @Test
    void aPressCountsAtItsFirstEdge() {
        assertTrue(debounce.pressed(true, 1_000));
    }

    @Test
    void aBouncingPressCountsOnce() {
        assertTrue(debounce.pressed(true, 1_000));
        assertFalse(debounce.pressed(false, 1_002));
        assertFalse(debounce.pressed(true, 1_004));
        assertFalse(debounce.pressed(false, 1_005));
        assertFalse(debounce.pressed(true, 1_006));
    }

    @Test
    void aBouncingReleaseIsNoPress() {
        assertTrue(debounce.pressed(true, 1_000));
        assertFalse(debounce.pressed(false, 1_200));
        assertFalse(debounce.pressed(true, 1_201));
        assertFalse(debounce.pressed(false, 1_203));
    }

    @Test
    void twoFingersAreTwoPresses() {
        assertTrue(debounce.pressed(true, 1_000));
        assertFalse(debounce.pressed(false, 1_080));
        assertTrue(debounce.pressed(true, 1_160));
    }

    @Test
    void aKeyHeldDownIsOnePressHoweverOftenItsLevelIsTold() {
        assertTrue(debounce.pressed(true, 1_000));
        assertFalse(debounce.pressed(true, 9_000));
    }
}
