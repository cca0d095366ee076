// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.habit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private static final int HOUR = 3600;

    private final Attendance attendance = new Attendance();

    private static final int NINE = 9 * HOUR;

    /** Three of four begin at nine, the fourth an hour later. */
    private void begin(int times) {
        for (var n = 0; n < times; n++) {
            attendance.began("1", n % 4 == 3 ? NINE + HOUR : NINE, NINE);
        }
    }

    @Test
    void aFewDaysSayNothing() {
        // given
        begin(19);
        assertFalse(attendance.known());

        // when
        begin(1);

        // then
        assertTrue(attendance.known());
    }

    @Test
    void theLaterItIsTheLessLikelySomebodyStillComes() {
        // given
        begin(40);

        // then
        assertEquals(0.9, attendance.still(0.9, -60), 1e-9);
        assertEquals(0.9 / 4 / (0.9 / 4 + 0.1), attendance.still(0.9, 600), 1e-9);
        assertEquals(0, attendance.still(0.9, HOUR + 1));
        assertEquals(0, attendance.still(1, HOUR + 1));
    }

    @Test
    void whoIsLateComesWhenOthersCameWhoWereAsLate() {
        // given
        begin(40);

        // then
        assertEquals(HOUR - 600, attendance.in(600, 0.1));
        assertEquals(300, attendance.in(-300, 0.1));
        assertEquals(300 + HOUR, attendance.in(-300, 0.9));
    }

    @Test
    void whoAlwaysComesAtElevenIsNotLateAtTen() {
        // given
        begin(40);
        for (var n = 0; n < 9; n++) {
            attendance.began("2", NINE + 2 * HOUR, NINE);
        }

        // then
        assertEquals(NINE, attendance.usually("1", 0));
        assertEquals(NINE + 2 * HOUR, attendance.usually("2", NINE));
        assertEquals(NINE, attendance.usually("3", NINE));
    }

    @Test
    void whoComesNoMoreIsForgottenAndWhoComesNowAndThenIsNot() {
        // when
        for (var day = 0; day < 20; day++) {
            attendance.dayEnds(day < 5 ? Set.of("1", "2", "3") : day % 2 == 0 ? Set.of("1", "2") : Set.of("1"));
        }

        // then
        var usual = new TreeMap<String, Double>();
        attendance.usual(usual::put);
        assertEquals(new TreeSet<>(Set.of("1", "2")), usual.keySet());
        assertTrue(usual.getOrDefault("1", 0.0) > 0.95, usual::toString);
        assertEquals(0.5, usual.getOrDefault("2", 0.0), 0.15, usual::toString);
    }
}
