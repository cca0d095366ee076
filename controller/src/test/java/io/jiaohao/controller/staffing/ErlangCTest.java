// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangCTest {

    /** Call Centre Helper, "Erlang C Formula – Made Simple With an Easy Worked Example": 100 calls in half an hour, 3 min each, 20 s. */
    @ParameterizedTest
    @CsvSource({"11, 0.682, 0.390", "12, 0.449, 0.640", "13, 0.285, 0.796", "14, 0.174, 0.888", "15, 0.102, 0.941"})
    void aPublishedExampleOfTenErlangComesOut(int windows, double waits, double within) {
        var erlang = new ErlangC(10, windows);
        assertEquals(waits, erlang.waits(), 0.0005);
        assertEquals(within, erlang.within(20, 180), 0.0005);
    }

    /** I. Angus, "An Introduction to Erlang B and Erlang C" (Telemanagement 187, 2001): 360 calls in half an hour, 4 min each, 55 agents, 15 s. */
    @Test
    void aPublishedExampleOfFortyEightErlangComesOut() {
        var erlang = new ErlangC(48, 55);
        assertEquals(0.239, erlang.waits(), 0.0005);
        assertEquals(0.846, erlang.within(15, 240), 0.0005);
    }

    @Test
    void whereOneWindowServesWhoeverFindsItBusyWaits() {
        assertEquals(0.6, new ErlangC(0.6, 1).waits(), 1e-12);
    }

    @Test
    void aThousandWindowsNeitherOverflowNorCancel() {
        assertEquals(0.6605, new ErlangC(1_000, 1_010).waits(), 0.0001);
        assertEquals(0, new ErlangC(0, 1_000).waits());
    }

    @Test
    void aLineThatOnlyGrowsServesNobodyInTime() {
        var erlang = new ErlangC(3, 3);
        assertFalse(erlang.holds());
        assertEquals(1, erlang.waits());
        assertEquals(0, erlang.within(600, 300));
        assertThrows(IllegalArgumentException.class, () -> new ErlangC(Double.NaN, 1));
    }

    /** People by chance, exponential handling, the first free window takes the first in line. */
    @ParameterizedTest
    @CsvSource({"0.7, 1, 300", "2.4, 3, 200", "5.5, 7, 100"})
    void aSimulatedLineSaysTheSame(double load, int windows, double target) {
        // given
        var random = new Random(7);
        var handling = 300.0;
        var free = new double[windows];
        var people = 400_000;
        var now = 0.0;
        var inTime = 0;
        // when
        for (var n = 0; n < people; n++) {
            now += exponential(random, handling / load);
            Arrays.sort(free);
            var called = Math.max(now, free[0]);
            free[0] = called + exponential(random, handling);
            inTime += called - now <= target ? 1 : 0;
        }
        // then
        var expected = new ErlangC(load, windows).within(target, handling);
        assertTrue(expected > 0.4 && expected < 0.95, "a target that says something: " + expected);
        assertEquals(expected, (double) inTime / people, 0.01);
    }

    private static double exponential(Random random, double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }
}
