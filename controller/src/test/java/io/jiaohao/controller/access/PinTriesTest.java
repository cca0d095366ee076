// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Wrong PINs, by a hand clock. */
class PinTriesTest {
    private static final String DESK = "192.168.1.24";
    private static final String STRANGER = "192.168.1.66";
    private static final String BEHIND_PROXY = "";

    private long nanos;
    private final PinTries tries = new PinTries(() -> nanos);

    private void later(Duration duration) {
        nanos += duration.toNanos();
    }

    private void wrong(int times, String badge, String address) {
        for (var n = 0; n < times; n++) {
            assertEquals(Duration.ZERO, tries.begin(badge, address));
        }
    }

    private void right(String badge, String address) {
        assertEquals(Duration.ZERO, tries.begin(badge, address));
        tries.right(badge, address);
    }

    @Test
    void fiveInARowLockABadgeAtThatAddressForAMinute() {
        // given
        wrong(5, "07", DESK);
        // then
        assertEquals(Duration.ofMinutes(1), tries.begin("07", DESK));
        later(Duration.ofSeconds(59));
        assertEquals(Duration.ofSeconds(1), tries.begin("07", DESK));
        later(Duration.ofSeconds(1));
        wrong(1, "07", DESK);
    }

    @Test
    void nobodyElseIsLocked() {
        // given
        wrong(5, "07", STRANGER);
        // then
        wrong(1, "08", STRANGER);
        wrong(1, "07", DESK);
    }

    @Test
    void eachLockIsTwiceTheOneBeforeUpToAQuarterOfAnHour() {
        for (var minutes : new int[] {1, 2, 4, 8, 15, 15}) {
            // when
            wrong(5, "07", DESK);
            // then
            assertEquals(Duration.ofMinutes(minutes), tries.begin("07", DESK));
            later(Duration.ofMinutes(minutes));
        }
    }

    @Test
    void anHourWithoutATryIsANewBeginning() {
        // given
        wrong(5, "07", DESK);
        later(Duration.ofMinutes(1));
        wrong(5, "07", DESK);
        // when
        later(Duration.ofHours(1));
        // then
        wrong(5, "07", DESK);
        assertEquals(Duration.ofMinutes(1), tries.begin("07", DESK));
    }

    @Test
    void aRightPinForgivesTheWrongOnes() {
        for (var n = 0; n < 30; n++) {
            wrong(4, "07", DESK);
            right("07", DESK);
            later(Duration.ofHours(1));
        }
    }

    @Test
    void anAddressThatTriesOneBadgeAfterAnotherIsLocked() {
        // given
        for (var badge = 10; badge < 15; badge++) {
            wrong(4, String.valueOf(badge), STRANGER);
        }
        // then
        assertEquals(Duration.ofMinutes(1), tries.begin("15", STRANGER));
        wrong(1, "15", DESK);
    }

    @Test
    void aBadgeOfOnesOwnBuysAnAddressNothing() {
        // given
        for (var badge = 10; badge < 20; badge++) {
            wrong(2, String.valueOf(badge), STRANGER);
            if (badge < 19) {
                right("07", STRANGER);
            }
        }
        // then
        assertEquals(Duration.ofMinutes(1), tries.begin("07", STRANGER));
    }

    @Test
    void aBadgeTriedFromManyAddressesIsLockedForStrangersAndNotWhereItWorks() {
        // given
        right("07", DESK);
        for (var n = 0; n < 5; n++) {
            wrong(4, "07", "192.168.1.10" + n);
        }
        // then
        assertEquals(Duration.ofMinutes(1), tries.begin("07", STRANGER));
        right("07", DESK);
    }

    @Test
    void behindAProxyThatTellsNobodyApartOnlyBadgesAreLocked() {
        // given
        for (var badge = 10; badge < 40; badge++) {
            wrong(4, String.valueOf(badge), BEHIND_PROXY);
        }
        // then
        right("07", BEHIND_PROXY);
        wrong(1, "10", BEHIND_PROXY);
        assertEquals(Duration.ofMinutes(1), tries.begin("10", BEHIND_PROXY));
    }

    @Test
    void aNewPinUnlocksItsBadge() {
        // given
        wrong(5, "07", DESK);
        wrong(5, "08", DESK);
        // when
        tries.renewed("07");
        // then
        wrong(1, "07", DESK);
        assertEquals(Duration.ofMinutes(1), tries.begin("08", DESK));
    }
}
