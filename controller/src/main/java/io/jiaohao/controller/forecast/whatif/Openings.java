// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.whatif;

import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy.Closing;
import io.jiaohao.protocol.WindowNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * When the windows of a plan work on a recorded day. Those that the record knows are away when it shows them away; where the plan has
 * hours, they work in its hours otherwise, else from the first call to the last visit's end. After closing, whoever worked that day
 * serves those who still wait, as long as the plan lets them.
 *
 * @param windows only those that work at all
 * @param closing the second of the day
 * @param turn seconds between a visit and the next call
 */
record Openings(Map<WindowNumber, Times> windows, int closing, int turn) {

    /**
     * Of one day.
     *
     * @param hours of the plan that held when the day was recorded: who was not there out of its hours was not away
     * @param known all windows that the office had: one that is among them, but not in the record of this day, did not work
     */
    static Openings of(Plan plan, Calendar hours, LocalDate day, Shifts shifts, Set<String> known) {
        var open = hours(plan.calendar(), day);
        var always = plan.calendar().always();
        var end = always ? end(shifts.hull()) : end(open);
        var windows = new TreeMap<WindowNumber, Times>();
        for (var window : plan.windows()) {
            var recorded = recorded(window.number(), shifts, known);
            if (!window.desk() && !recorded.isEmpty() && !open.isEmpty()) {
                var away = shifts.hull().and(hours(hours, day)).minus(recorded);
                windows.put(window.number(), (always ? recorded : open.minus(away)).plus(overtime(plan, end)));
            }
        }
        return new Openings(windows, end, shifts.turn());
    }

    private static Times recorded(WindowNumber window, Shifts shifts, Set<String> known) {
        var there = shifts.windows().get(window.toString());
        if (there != null) {
            return there;
        }
        return known.contains(window.toString()) ? Times.NONE : shifts.usual();
    }

    static Times hours(Calendar calendar, LocalDate day) {
        return calendar.always()
                ? Times.of(0, Times.FOREVER)
                : Times.all(calendar.windows(day).stream()
                        .map(span ->
                                Times.of(span.from().toSecondOfDay(), span.to().toSecondOfDay()))
                        .toList());
    }

    static Times overtime(Plan plan, int closing) {
        var rules = plan.policy().closing();
        return rules.waiting() == Closing.Waiting.FINISH
                ? Times.of(closing, Times.FOREVER)
                : Times.of(closing, closing + (int) rules.grace().toSeconds());
    }

    private static int end(Times times) {
        List<Times.Part> parts = times.parts();
        return parts.isEmpty() ? 0 : parts.getLast().to();
    }

    /** How long a window was to work until closing, in seconds. */
    int seconds(WindowNumber window) {
        return windows.getOrDefault(window, Times.NONE).within(0, closing);
    }
}
