// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.whatif;

import io.jiaohao.controller.forecast.replay.Visit;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.staffing.Came;
import io.jiaohao.controller.staffing.Goal;
import io.jiaohao.controller.staffing.Hint;
import io.jiaohao.controller.staffing.Pool;
import io.jiaohao.controller.staffing.Staffing;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/**
 * Hints on how many windows are needed, each with what came of it when recorded days were played with it.
 *
 * @param mean with the windows that a mean day needs
 * @param busy with those that a busy day needs; of the same days
 * @param cutShort whether days were left out because somebody would not go on
 */
public record CheckedHints(Staffing staffing, HintTrial mean, HintTrial busy, boolean cutShort) {
    private static final int HOUR = 3_600;

    /**
     * Of one office.
     *
     * @param came from which the hints are made
     * @param visits with which they are checked; may be fewer
     * @param goOn asked before each day that is played, from the latest
     */
    public static CheckedHints of(
            Collection<Came> came, List<Visit> visits, Plan plan, Goal goal, BooleanSupplier goOn) {
        var open = open(came, plan.calendar());
        var staffing = Staffing.of(came, Pool.of(plan), goal, HintTrial.turn(visits), open);
        IntUnaryOperator hourOf = hour -> Staffing.hourOf(hour, open);
        var mean = new HintTrial(plan, staffing.pools(), Hint::windows, hourOf);
        var busy = new HintTrial(plan, staffing.pools(), Hint::busyWindows, hourOf);
        for (var day : OtherPlan.days(visits).reversed()) {
            if (!goOn.getAsBoolean()) {
                return new CheckedHints(staffing, mean, busy, true);
            }
            mean.play(day);
            busy.play(day);
        }
        return new CheckedHints(staffing, mean, busy, false);
    }

    /** The part of each hour in which windows work, over the days on which they work at all. */
    private static IntToDoubleFunction open(Collection<Came> came, Calendar calendar) {
        var days = came.stream()
                .map(Came::day)
                .distinct()
                .map(day -> Openings.hours(calendar, day))
                .filter(hours -> !hours.isEmpty())
                .toList();
        return hour -> days.stream()
                        .mapToInt(hours -> hours.within(hour * HOUR, (hour + 1) * HOUR))
                        .average()
                        .orElse(0)
                / HOUR;
    }
}
