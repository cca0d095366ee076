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

/**
 * Hints on how many windows are needed, each with what came of it when recorded days were played with it.
 *
 * @param mean with the windows that a mean day needs
 * @param busy with those that a busy day needs
 */
public record CheckedHints(Staffing staffing, HintTrial mean, HintTrial busy) {
    private static final int HOUR = 3_600;

    /**
     * Of one office.
     *
     * @param came from which the hints are made
     * @param visits with which they are checked; may be fewer
     * @param goOn asked before each day that is played
     */
    public static CheckedHints of(
            Collection<Came> came, List<Visit> visits, Plan plan, Goal goal, BooleanSupplier goOn) {
        var open = open(came, plan.calendar());
        var staffing = Staffing.of(came, Pool.of(plan), goal, HintTrial.turn(visits), open);
        return new CheckedHints(
                staffing,
                HintTrial.play(visits, plan, staffing.pools(), Hint::windows, goOn),
                HintTrial.play(visits, plan, staffing.pools(), Hint::busyWindows, goOn));
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
