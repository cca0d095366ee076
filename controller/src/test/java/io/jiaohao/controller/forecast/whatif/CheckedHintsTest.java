// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.forecast.replay.Visit;
import io.jiaohao.controller.staffing.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CheckedHintsTest {

    /** Twenty people an hour by chance from nine to fifteen, eight minutes each by chance, at four windows. */
    private static List<Visit> days(int days) {
        var random = new Random(5);
        var visits = new ArrayList<Visit>();
        for (var n = 0; n < days; n++) {
            var second = (double) TownDays.NINE;
            for (var ticket = 1; ; ticket++) {
                second += exponential(random, 180);
                if (second >= TownDays.NINE + 6 * 3600) {
                    break;
                }
                var took = (int) Math.max(1, exponential(random, 480));
                visits.add(new Visit(
                        TownDays.DAY.plusDays(n), "shebao", "" + ticket, false, (int) second, (int) second, (int) second + took,
                        "" + (1 + ticket % 4)));
            }
        }
        return visits;
    }

    private static double exponential(Random random, double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    private static CheckedHints checked(List<Visit> visits) {
        return CheckedHints.of(RecordedOffice.came(visits), visits, TownDays.plan(4), Goal.USUAL, () -> true);
    }

    @Test
    void whereItsAssumptionsHoldTheFormulaSaysWhatComesOut() {
        // when
        var checked = checked(days(40));
        // then
        var hints = checked.staffing().pools().getFirst().hints();
        assertEquals(6, hints.size());
        var formula = hints.stream().mapToDouble(hint -> hint.within()).average().orElseThrow();
        assertEquals(formula, checked.mean().of(0).share(), 0.04);
        assertEquals(40, checked.mean().days());
        assertTrue(checked.busy().of(0).share() >= checked.mean().of(0).share());
    }

    @Test
    void ofTooFewDaysNothingIsSaid() {
        var checked = checked(days(4));
        assertFalse(checked.staffing().enough());
        assertEquals(0, checked.mean().of(0).inTime());
    }
}
