// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jiaohao.controller.hall.Origin;
import io.jiaohao.controller.statistics.day.End;
import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    /** Twenty visits about ten minutes long, two seconds apart at most: cutting off tenths would have said that all are alike. */
    @Test
    void theIntervalIsThatOfTheDurationsThemselves() {
        // given
        var tally = new Tally();
        var sum = 0.0;
        var squares = 0.0;
        for (var n = 0; n < 20; n++) {
            var millis = 600_090 + (n % 2) * 2_000L;
            tally.add(errand(millis));
            sum += millis;
            squares += (double) millis * millis;
        }
        var deviation = Math.sqrt((squares - sum * sum / 20) / 19);
        var half = 2.093 * deviation / Math.sqrt(20);

        // when
        var comparison = Comparison.of(tally);

        // then
        var mean = Objects.requireNonNull(comparison.mean());
        var high = Objects.requireNonNull(comparison.high());
        assertEquals(sum / 20, mean.doubleValue(), 1);
        assertEquals(half, (double) (high - mean), 100);
    }

    @Test
    void underTenErrandsNothingIsSaidOfAPerson() {
        // given
        var tally = new Tally();
        for (var n = 0; n < 9; n++) {
            tally.add(errand(300_000));
        }

        // then
        assertEquals(9, Comparison.of(tally).n());
        assertNull(Comparison.of(tally).mean());
    }

    private static Errand errand(long handling) {
        var at = Instant.parse("2026-11-23T01:00:00Z");
        return new Errand(
                LocalDate.parse("2026-11-23"),
                new TicketNumber("S001"),
                0,
                new Errand.Wish(new ServiceCode("shebao"), 9, false, Origin.KIOSK, false, 1, 1, 1),
                new Errand.Place(null, "A1"),
                new Errand.Times(at, at, at, at),
                new Errand.Spent(0L, 0L, 0L, 0, handling),
                new Errand.Course(End.FINISHED, 1, 0, false, false, false, null, null));
    }
}
