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
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;

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
        var day = came.stream().map(Came::day).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        var open = Openings.hours(plan.calendar(), worked(plan.calendar(), day));
        var staffing = Staffing.of(
                came,
                Pool.of(plan),
                goal,
                HintTrial.turn(visits),
                hour -> open.within(hour * HOUR, (hour + 1) * HOUR) / (double) HOUR);
        return new CheckedHints(
                staffing,
                HintTrial.play(visits, plan, staffing.pools(), Hint::windows, goOn),
                HintTrial.play(visits, plan, staffing.pools(), Hint::busyWindows, goOn));
    }

    /** The last day up to {@code day} on which the plan is open at all; that day itself where there is none in a fortnight. */
    private static LocalDate worked(Calendar calendar, LocalDate day) {
        for (var back = 0; back < 14; back++) {
            if (!calendar.windows(day.minusDays(back)).isEmpty()) {
                return day.minusDays(back);
            }
        }
        return day;
    }
}
