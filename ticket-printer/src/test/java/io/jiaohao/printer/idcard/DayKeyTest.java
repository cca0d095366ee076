// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.idcard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a day's key is thrown away. */
final class DayKeyTest {
    private static final byte[] CARD = {0, 1, 2, 3, 9};
    private static final long HOUR = DayKey.NIGHT / 4;

    private final List<byte[]> made = new ArrayList<>();
    private final DayKey key = new DayKey(() -> {
        var bytes = new byte[32];
        bytes[0] = (byte) (made.size() + 1);
        made.add(bytes);
        return bytes;
    });

    @Test
    void theSameCardIsTheSameAllDayAlsoAfterLunch() {
        var morning = hash(0);
        assertEquals(morning, hash(3 * HOUR));
        assertEquals(morning, hash(6 * HOUR));
        assertNotEquals(morning, key.hash(CARD, 1, 4, 6 * HOUR));
        assertEquals(1, made.size());
    }

    @Test
    void afterANightNobodyIsKnownAndTheOldKeyIsWiped() {
        // given
        var yesterday = hash(0);
        // when
        key.age(DayKey.NIGHT);
        // then
        assertArrayEquals(new byte[32], made.getFirst());
        assertNotEquals(yesterday, hash(DayKey.NIGHT));
    }

    @Test
    void aHallThatNeverRestsHasANewKeyAfterTwentyHours() {
        var first = hash(0);
        for (var hours = 1; hours < 20; hours++) {
            assertEquals(first, hash(hours * HOUR));
        }
        assertNotEquals(first, hash(20 * HOUR));
    }

    private String hash(long now) {
        return key.hash(CARD, 0, 4, now);
    }
}
