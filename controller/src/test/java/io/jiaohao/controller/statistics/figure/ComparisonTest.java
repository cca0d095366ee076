// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.controller.statistics.day.End;
import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final double HALF = 281090.7;

    private final Tally tally = new Tally();

    /** Twenty visits about ten minutes long, two seconds apart at most: cutting off tenths would have said that all are alike. */
    @Test
    void theIntervalIsThatOfTheDurationsThemselves() {
        // given
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

    /**
     * The fewest that are shown, where the normal distribution would be 13 % too sure: mean and deviation by Python's statistics
     * module, t of 9 degrees of freedom 2.262157 by figures.py and by any table.
     */
    @Test
    void theIntervalOfTenIsThatOfStudentsDistribution() {
        // given
        for (var minutes : new long[] {3, 4, 4, 5, 5, 6, 7, 9, 12, 25}) {
            tally.add(errand(minutes * 60_000));
        }

        // when
        var comparison = Comparison.of(tally);

        // then
        assertEquals(480_000, comparison.mean());
        assertEquals(480_000 - HALF, (double) Objects.requireNonNull(comparison.low()), HALF / 200);
        assertEquals(480_000 + HALF, (double) Objects.requireNonNull(comparison.high()), HALF / 200);
    }

    @Test
    void underTenErrandsNothingIsSaidOfAPerson() {
        // given
        for (var n = 0; n < 9; n++) {
            tally.add(errand(300_000));
        }

        // then
        assertEquals(9, Comparison.of(tally).n());
        assertNull(Comparison.of(tally).mean());
        assertNull(Comparison.of(tally).low());
        assertNull(Comparison.of(tally).high());
        assertNull(Comparison.of(tally).walk());
    }

    @Test
    void whatMakesAVisitLongWithoutAnybodysDoingIsApart() {
        // given
        for (var n = 0; n < 10; n++) {
            tally.add(errand(300_000));
        }
        tally.add(errand(true, 1, false, 10_000L, 0, 3_000_000));
        tally.add(errand(false, 4, false, 10_000L, 0, 3_000_000));
        tally.add(errand(false, 1, true, 10_000L, 0, 3_000_000));

        // when
        var comparison = Comparison.of(tally);

        // then
        assertEquals(10, comparison.n());
        assertEquals(3, comparison.apart());
        assertEquals(300_000, comparison.mean());
    }

    @Test
    void holdAndWalkingAreNobodysSpeed() {
        // given
        for (var n = 0; n < 10; n++) {
            tally.add(errand(false, 1, false, 90_000L, 1_800_000, 300_000));
        }

        // when
        var comparison = Comparison.of(tally);

        // then
        assertEquals(300_000, comparison.mean());
        assertEquals(90_000, comparison.walk());
        assertEquals(18_000_000L, Figure.HOLD.of(new Sums(tally, null)));
    }

    @Test
    void walksAreCountedWhereArrivedWasPressedAndAMeanNeedsTenOfThem() {
        // given
        for (var n = 0; n < 11; n++) {
            tally.add(errand(false, 1, false, n < 9 ? 20_000L : null, 0, 300_000));
        }

        // when
        var comparison = Comparison.of(tally);

        // then
        assertEquals(9, comparison.walks());
        assertNull(comparison.walk());
        assertEquals(11, comparison.n());
    }

    @Test
    void theShareThatIsInferredIsSaid() {
        // given
        tally.add(errand(false, 1, false, null, 0, 300_000));
        tally.add(errand(300_000));

        // then
        assertEquals(0.5, Figure.INFERRED_SHARE.of(new Sums(tally, null)));
    }

    private static Errand errand(long handling) {
        return errand(false, 1, false, 10_000L, 0, handling);
    }

    /** {@code walk}: absent where nobody pressed ARRIVED. */
    private static Errand errand(
            boolean assistance, int items, boolean outage, @Nullable Long walk, long hold, long handling) {
        var at = Instant.parse("2026-11-23T01:00:00Z");
        return new Errand(
                LocalDate.parse("2026-11-23"),
                new TicketNumber("S001"),
                0,
                new Errand.Wish(new ServiceCode("shebao"), 9, false, Origin.KIOSK, assistance, items, 1, 1),
                new Errand.Place(null, "A1"),
                new Errand.Times(at, at, walk == null ? null : at, at),
                new Errand.Spent(0L, 0L, walk, hold, handling),
                new Errand.Course(End.FINISHED, 1, 0, false, false, outage, null, null));
    }
}
