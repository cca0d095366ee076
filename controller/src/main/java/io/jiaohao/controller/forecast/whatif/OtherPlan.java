// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.whatif;

import io.jiaohao.controller.forecast.replay.Visit;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Recorded visits under another plan, beside what was recorded and what the plan of the record gives in the same rehearsal. */
public final class OtherPlan {
    private final List<Visit> visits;
    private final Plan after;
    private final Function<List<Visit>, Plan> before;
    private final Calendar hours;
    private final Tally recorded;
    private final Tally same;
    private final Tally other;
    private final Map<String, Set<String>> known = new HashMap<>();

    private OtherPlan(List<Visit> visits, @Nullable Plan before, Plan after) {
        this.visits = visits;
        this.after = after;
        this.before = before == null ? day -> RecordedOffice.planOf(day, after) : day -> before;
        this.hours = before == null ? after.calendar() : before.calendar();
        var targets = before == null ? after : before;
        recorded = new Tally(targets);
        same = new Tally(targets);
        other = new Tally(after);
        visits.stream().filter(Visit::wasCalled).forEach(visit -> known.computeIfAbsent(
                        visit.office(), fresh -> new TreeSet<>())
                .add(visit.window()));
        if (before != null) {
            // one that was planned and never called anybody stays closed
            var planned = before.windows().stream()
                    .map(window -> window.number().toString())
                    .toList();
            known.values().forEach(windows -> windows.addAll(planned));
        }
    }

    /**
     * What would have changed.
     *
     * @param before the plan that held; absent: the windows as the record shows them, everything else as in {@code after}
     * @throws IOException where the plans have not every queue that was recorded
     */
    public static Effect compare(List<Visit> visits, @Nullable Plan before, Plan after) throws IOException {
        PlanFaults.check(visits, after);
        if (before != null) {
            PlanFaults.check(visits, before);
        }
        return new OtherPlan(visits, before, after).play(() -> true);
    }

    /**
     * The same visits under two plans, day by day from the latest; what one has no service for is refused in it.
     *
     * @param goOn asked before each day: false ends it with the days that were played
     */
    public static Effect effect(List<Visit> visits, Plan before, Plan after, BooleanSupplier goOn) {
        return new OtherPlan(visits, before, after).play(goOn);
    }

    private Effect play(BooleanSupplier goOn) {
        var played = 0;
        var people = 0;
        for (var day : days(visits).reversed()) {
            if (!goOn.getAsBoolean()) {
                break;
            }
            play(day);
            played++;
            people += day.size();
        }
        return new Effect(played, people, recorded.side(played), same.side(played), other.side(played), fresh());
    }

    private void play(List<Visit> day) {
        var shifts = Shifts.of(day);
        var plan = before.apply(day);
        var openings = openings(plan, day, shifts);
        recorded.recorded(day, shifts, openings.closing());
        rehearse(day, plan, openings, same);
        rehearse(day, after, openings(after, day, shifts), other);
    }

    private static void rehearse(List<Visit> day, Plan plan, Openings openings, Tally tally) {
        tally.day(openings);
        Rehearsal.play(day, plan, openings, tally);
    }

    private Openings openings(Plan plan, List<Visit> day, Shifts shifts) {
        var office = known.getOrDefault(day.getFirst().office(), Set.of());
        return Openings.of(plan, hours, day.getFirst().day(), shifts, office);
    }

    private List<String> fresh() {
        var all = known.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return after.windows().stream()
                .filter(window -> !window.desk())
                .map(window -> window.number().toString())
                .filter(window -> !all.contains(window))
                .toList();
    }

    /** The days of each office, in order of taking. */
    static List<List<Visit>> days(List<Visit> visits) {
        var days = new LinkedHashMap<String, List<Visit>>();
        visits.stream()
                .sorted(Comparator.comparing(Visit::day).thenComparingInt(Visit::taken))
                .forEach(visit -> days.computeIfAbsent(visit.office() + visit.day(), fresh -> new ArrayList<>())
                        .add(visit));
        return List.copyOf(days.values());
    }
}
