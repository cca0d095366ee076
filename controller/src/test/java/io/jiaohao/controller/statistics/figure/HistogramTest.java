// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void aValueReadBackIsOffByNoMoreThanPromised() {
        for (var millis = 1_000L; millis < 17 * 3_600_000L; millis += 1 + millis / 997) {
            // given
            var histogram = new Histogram();

            // when
            histogram.add(millis);

            // then
            var off = Math.abs(histogram.atRank(1) - millis);
            assertTrue(off <= 0.5 + millis * Histogram.ERROR_PERCENT / 100, millis + " is off by " + off);
        }
    }

    @Test
    void whatIsStoredIsReadTheSame() {
        // given
        var random = new Random(7);
        var histogram = new Histogram();
        for (var n = 0; n < 50_000; n++) {
            histogram.add((long) Math.exp(random.nextDouble() * 18));
        }

        // when
        var read = new Histogram();
        read.add(histogram.bytes());

        // then
        assertEquals(histogram, read);
        assertEquals(50_000, read.size());
    }

    @Test
    void aQuantileOfManyDaysIsThatOfAllTheirValuesAsFarAsPromised() {
        // given
        var random = new Random(11);
        var exact = new Spread();
        var stored = new Spread();
        for (var day = 0; day < 30; day++) {
            var values = new Spread();
            for (var n = 0; n < 100; n++) {
                var millis = (long) (600_000 * Math.exp(random.nextGaussian()));
                values.add(millis);
                exact.add(millis);
            }
            stored.add(values.histogram().bytes());
        }

        // then
        assertFalse(stored.exact());
        for (var percent : new int[] {50, 80, 90}) {
            var right = exact.quantile(percent, Long.MAX_VALUE);
            var off = Math.abs(stored.quantile(percent, Long.MAX_VALUE) - right);
            assertTrue(off <= 0.5 + right * Histogram.ERROR_PERCENT / 100, percent + ": " + off);
        }
    }

    @Test
    void aQuantileIsTheValueOfItsRank() {
        // given
        var spread = new Spread();
        for (var millis = 10; millis >= 1; millis--) {
            spread.add(millis);
        }

        // then
        assertEquals(5, spread.quantile(50, 10));
        assertEquals(8, spread.quantile(80, 10));
        assertEquals(9, spread.quantile(90, 10));
    }
}
