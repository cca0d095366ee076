// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.whatif;

import static io.jiaohao.controller.forecast.whatif.TownDays.minutes;
import static io.jiaohao.controller.forecast.whatif.TownDays.visit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftsTest {

    @Test
    void aWindowThatCalledNobodyWhileSomebodyWaitedWasAway() {
        // given: window 2 has lunch from 30 to 75, while window 1 goes on and people wait from 35 on
        var day = List.of(
                visit("1", 0, 0, 30),
                visit("2", 0, 0, 30),
                visit("1", 25, 30, 45),
                visit("1", 35, 45, 60),
                visit("1", 40, 60, 75),
                visit("2", 50, 75, 90),
                visit("1", 60, 75, 90));
        // when
        var shifts = Shifts.of(day);
        // then
        assertEquals(minutes(0, 90), shifts.windows().get("1"));
        assertEquals(minutes(0, 35).plus(minutes(75, 90)), shifts.windows().get("2"));
    }

    @Test
    void whereNobodyWaitedAWindowCountsAsThere() {
        // given
        var day = List.of(visit("1", 0, 0, 5), visit("2", 100, 100, 105), visit("1", 200, 200, 205));
        // when
        var shifts = Shifts.of(day);
        // then
        assertEquals(minutes(0, 205), shifts.windows().get("1"));
        assertEquals(minutes(0, 205), shifts.windows().get("2"));
    }

    @Test
    void whoCameBeforeTheFirstCallWaitsForTheDoors() {
        var shifts = Shifts.of(List.of(visit("1", -20, 0, 5), visit("1", -15, 5, 10)));
        assertEquals(minutes(0, 10), shifts.windows().get("1"));
        assertEquals(minutes(-20, 10), shifts.hull());
    }

    @Test
    void aWindowIsNotAwayFromAQueueWithWhichItHelpedOutOnce() {
        // given: of its twenty calls one is of the queue that waits all the time
        var day = new ArrayList<>(List.of(visit("b", "1", 0, 0, 400), visit("b", "1", 1, 400, 410)));
        for (var n = 0; n < 20; n++) {
            day.add(visit(n == 10 ? "b" : "a", "2", 20 * n, 20 * n, 20 * n + 2));
        }
        // then
        assertEquals(minutes(0, 410), Shifts.of(day).windows().get("2"));
    }

    @Test
    void theTurnIsTheTimeToTheNextCallOfSomebodyWhoWaitedAlready() {
        // given: two minutes, then four; then nobody waits for an hour
        var day = List.of(visit("1", 0, 0, 10), visit("1", 5, 12, 20), visit("1", 15, 24, 30), visit("1", 90, 90, 95));
        assertEquals(180, Shifts.of(day).turn());
    }

    @Test
    void aDayWithoutACallHasNoShifts() {
        var left = new io.jiaohao.controller.forecast.replay.Visit(
                TownDays.DAY, "shebao", "1", false, TownDays.NINE, -1, TownDays.NINE + 60, "");
        assertEquals(Times.NONE, Shifts.of(List.of(left)).usual());
    }
}
