// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final int NINE = 9 * 3600;

    private final Roster roster = new Roster();
    private final List<Lane> lanes = List.of(new Lane(0), new Lane(1));

    /** Two windows, one for each queue. */
    private void day(String first, String second) {
        lanes.forEach(lane -> lane.opens = NINE);
        roster.dayEnds(List.of(worked(first, lanes.getFirst()), worked(second, lanes.getLast())), lanes);
    }

    private static Counter worked(String window, Lane lane) {
        var counter = new Counter(window, null);
        counter.begin(NINE);
        counter.count(lane);
        return counter;
    }

    private List<Counter> missing(Map<String, Counter> today, int second) {
        return roster.missing(today, lanes, new Now(second, second));
    }

    @Test
    void aWindowThatIsNotThereYetIsExpectedWithItsQueue() {
        // given
        for (var n = 0; n < 12; n++) {
            day("1", "2");
        }

        // when
        var missing = missing(Map.of("1", new Counter("1", roster.shares("1"))), NINE - 60);

        // then
        assertEquals(1, missing.size());
        var two = missing.getFirst();
        assertEquals("2", two.name);
        assertTrue(two.absent && two.comes > 0.9 && two.serves(lanes.getLast()) && !two.serves(lanes.getFirst()));
        assertEquals(List.of(), missing(Map.of(), NINE + 60), "nobody was ever late");
    }

    @Test
    void whereWindowsAreNumberedAnewEachDayTheirNumbersSayNothing() {
        // given
        for (var n = 0; n < 12; n++) {
            day(n % 2 == 0 ? "1" : "2", n % 2 == 0 ? "2" : "1");
        }

        // then
        assertEquals(List.of(), missing(Map.of(), NINE));
        assertNull(roster.shares("1"));
        assertNull(roster.hours("1"));
        assertTrue(roster.stillComes(-60) > 0.8);
    }

    @Test
    void whoStandsInForAnotherWindowDoesAsUsualAllTheSame() {
        // when
        for (var n = 0; n < 12; n++) {
            lanes.forEach(lane -> lane.opens = NINE);
            var one = worked("1", lanes.getFirst());
            one.lend(lanes.getLast(), true);
            one.count(lanes.getLast());
            one.count(lanes.getLast());
            roster.dayEnds(List.of(one, worked("2", lanes.getLast())), lanes);
        }

        // then
        assertTrue(roster.isSteady());
        assertArrayEquals(new double[] {1, 0}, roster.shares("1"), 1e-9);
    }

    @Test
    void aBigHallIsNotJudgedByItsFirstDay() {
        // given: more windows than are needed to know how late one may be
        var many = IntStream.range(0, 25)
                .mapToObj(n -> worked("w" + n, lanes.getFirst()))
                .toList();

        // when
        roster.dayEnds(many, lanes);

        // then
        assertTrue(roster.knowsDelays());
        assertNotNull(roster.shares("w3"));
    }

    @Test
    void whileLittleIsKnownEveryNameIsBelieved() {
        // when
        day("1", "2");

        // then
        assertNotNull(roster.shares("1"));
        assertEquals(List.of(), missing(Map.of(), NINE));
    }
}
