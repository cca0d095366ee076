// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.habit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final int NINE = 9 * 3600;
    private static final int STEP = DayProfile.STEP;

    private final Arrivals arrivals = new Arrivals();

    /** Six in each step from nine to ten. */
    private void hour(int each) {
        for (var step = 0; step < 6; step++) {
            for (var n = 0; n < each; n++) {
                arrivals.came(NINE + step * STEP);
            }
        }
    }

    private double people(int from) {
        return Arrays.stream(arrivals.expected(from)).sum() * STEP;
    }

    @Test
    void asManyAreExpectedAsUsuallyComeFromNowOn() {
        // given
        hour(6);
        arrivals.dayEnds();

        // then
        assertEquals(36, people(NINE), 0.01);
        assertEquals(0, people(NINE + 3600), 0.01);
    }

    @Test
    void whereTwiceAsManyHaveComeTodayMoreAreExpected() {
        // given
        hour(6);
        hour(6);
        arrivals.dayEnds();

        // when
        hour(24);

        // then 8 are trusted as usual: (120 + 8) / (60 + 8) of the 12 that are left
        assertEquals(12 * 128 / 68.0, people(NINE + 5 * STEP), 0.01);
    }

    @Test
    void onAFirstDayPeopleGoOnComingForAWhile() {
        // when
        hour(6);

        // then
        assertEquals(18, people(NINE + 6 * STEP), 0.01);
    }

    @Test
    void soManyHaveComeWhenTheirShareOfTheDayIsOver() {
        // given
        var rates = new double[DayProfile.STEPS];
        rates[DayProfile.step(NINE)] = 0.01;
        rates[DayProfile.step(NINE) + 2] = 0.01;

        // then
        assertEquals(NINE + 300, Arrivals.until(rates, NINE, 3), 0.01);
        assertEquals(NINE + 2.0 * STEP + 300, Arrivals.until(rates, NINE, 9), 0.01);
        assertEquals(Double.MAX_VALUE, Arrivals.until(rates, NINE, 13));
    }
}
