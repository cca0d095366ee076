// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How long streams rest between two rounds. */
class RoundsTest {

    @Test
    void aFewBoardsSeeTheNextCallWithinAPictureOfTheirScreen() {
        assertEquals(12, rest(0, 1));
        assertEquals(12, rest(3, 28));
    }

    @Test
    void manyRestAsLongAsEver() {
        assertEquals(30, rest(0, 300));
        assertEquals(50, rest(0, 500));
        assertEquals(50, rest(20, 10_000));
    }

    @Test
    void whatTookLongRestsAsLongSoThatHalfOfTheLoopIsLeft() {
        assertEquals(35, rest(35, 28));
        assertEquals(400, rest(400, 10_000));
        assertEquals(1_000, rest(5_000, 10_000));
    }

    private static long rest(long tookMillis, int streams) {
        return Rounds.restMillis(TimeUnit.MILLISECONDS.toNanos(tookMillis), streams);
    }
}
