// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.forecast.replay.Visit;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Policy.Closing;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import io.jiaohao.controller.staffing.Goal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
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
                        TownDays.DAY.plusDays(n),
                        "shebao",
                        "" + ticket,
                        false,
                        (int) second,
                        (int) second,
                        (int) second + took,
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
        var formula =
                hints.stream().mapToDouble(hint -> hint.within()).average().orElseThrow();
        assertEquals(formula, checked.mean().of(0).share(), 0.04);
        assertEquals(40, checked.mean().days());
        assertTrue(checked.busy().of(0).share() >= checked.mean().of(0).share());
    }

    @Test
    void aShortSaturdayTakesNoAfternoonFromTheWeek() {
        // given: Monday to Saturday, the last day with a free afternoon
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of(Span.parse(day == DayOfWeek.SATURDAY ? "09:00-12:00" : "09:00-15:00")));
        }
        var plan = TownDays.plan(4).with(new Calendar(ZoneOffset.UTC, new Week(week), null, List.of()));
        var visits = days(6);
        // when
        var checked = CheckedHints.of(RecordedOffice.came(visits), visits, plan, Goal.USUAL, () -> true);
        // then
        var hints = checked.staffing().pools().getFirst().hints();
        assertEquals(
                List.of(9, 10, 11, 12, 13, 14),
                hints.stream().map(hint -> hint.hour()).toList());
        assertEquals(5 / 6.0, hints.getLast().open(), 1e-9);
    }

    @Test
    void whoeverIsNeverServedIsNotForgottenByTheHour() {
        // given: on the last day the whole town comes ten minutes before the end, and whoever waits then is sent home
        var visits = days(6);
        for (var n = 0; n < 300; n++) {
            var second = TownDays.NINE + 6 * 3600 - 600 + n;
            visits.add(new Visit(
                    TownDays.DAY.plusDays(5), "shebao", "late" + n, false, second, second, second + 480, "1"));
        }
        var ends = new Closing(Closing.Waiting.VOID, Closing.Last.CLOCK, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        var plan = TownDays.plan(4).with(hours("09:00-15:00")).with(Policy.USUAL.with(ends));
        // when
        var checked = CheckedHints.of(RecordedOffice.came(visits), visits, plan, Goal.USUAL, () -> true);
        // then
        var trial = checked.mean();
        var inHours = checked.staffing().pools().getFirst().hints().stream()
                .mapToInt(hint -> trial.of(0, hint.hour()).people())
                .sum();
        assertEquals(visits.size(), trial.of(0).people());
        assertEquals(visits.size(), inHours);
        assertTrue(trial.of(0, 14).share() < 0.5);
    }

    @Test
    void whoComesBeforeTheDoorsOpenIsPlayedInTheHourInWhichTheHintCountsThem() {
        // given: eight a day stand there at half past eight
        var visits = days(6);
        for (var n = 0; n < 48; n++) {
            var second = TownDays.NINE - 1_800 + n;
            visits.add(new Visit(
                    TownDays.DAY.plusDays(n % 6),
                    "shebao",
                    "early" + n,
                    false,
                    second,
                    TownDays.NINE,
                    TownDays.NINE + 480,
                    "1"));
        }
        var plan = TownDays.plan(4).with(hours("09:00-15:00"));
        // when
        var checked = CheckedHints.of(RecordedOffice.came(visits), visits, plan, Goal.USUAL, () -> true);
        // then
        var nine = checked.staffing().pools().getFirst().hints().getFirst();
        assertEquals(9, nine.hour());
        assertEquals(nine.people() * 6, checked.mean().of(0, 9).people(), 1e-6);
        assertEquals(0, checked.mean().of(0, 8).people());
    }

    @Test
    void whereTimeRunsOutBothArePlayedOnTheSameLastDays() {
        // given
        var visits = days(6);
        var left = new AtomicInteger(2);
        // when
        var checked = CheckedHints.of(
                RecordedOffice.came(visits), visits, TownDays.plan(4), Goal.USUAL, () -> left.getAndDecrement() > 0);
        // then
        assertTrue(checked.cutShort());
        assertEquals(2, checked.mean().days());
        assertEquals(2, checked.busy().days());
        assertFalse(checked(visits).cutShort());
    }

    private static Calendar hours(String span) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of(Span.parse(span)));
        }
        return new Calendar(ZoneOffset.UTC, new Week(week), null, List.of());
    }

    @Test
    void ofTooFewDaysNothingIsSaid() {
        var checked = checked(days(4));
        assertFalse(checked.staffing().enough());
        assertEquals(0, checked.mean().of(0).inTime());
    }
}
