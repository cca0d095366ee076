// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import io.jiaohao.controller.hall.plan.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** Recorded visits under another plan, beside what was recorded. */
public final class OtherPlan {
    private OtherPlan() {}

    /**
     * What would have changed, in lines to be read.
     *
     * @throws IOException where the plan has not every queue that was recorded
     */
    public static List<String> compare(List<Visit> visits, Plan plan) throws IOException {
        var missing = new TreeSet<String>();
        visits.forEach(visit -> missing.add(visit.queue()));
        plan.services().forEach(service -> missing.remove(service.code().text()));
        if (!missing.isEmpty()) {
            throw new IOException("the plan has no services with these codes: " + String.join(", ", missing));
        }
        var recorded = new WhatIfFigures(plan);
        var other = new WhatIfFigures(plan);
        visits.forEach(recorded::recorded);
        days(visits).forEach(day -> new WhatIf(plan, other).play(day));
        var lines = new ArrayList<>(recorded.lines("recorded"));
        lines.addAll(other.lines("with the plan"));
        return lines;
    }

    /**
     * The same visits under two plans, day by day from the latest; what neither has a service for is refused in it.
     *
     * @param goOn asked before each day: false ends it with the days that were played
     */
    public static Effect effect(List<Visit> visits, Plan before, Plan after, BooleanSupplier goOn) {
        var one = new WhatIfFigures(before);
        var other = new WhatIfFigures(after);
        var played = 0;
        var people = 0;
        for (var day : days(visits).reversed()) {
            if (!goOn.getAsBoolean()) {
                break;
            }
            new WhatIf(before, one).play(day);
            new WhatIf(after, other).play(day);
            played++;
            people += day.size();
        }
        return new Effect(played, people, one.side(played), other.side(played));
    }

    private static List<List<Visit>> days(List<Visit> visits) {
        var days = new LinkedHashMap<String, List<Visit>>();
        visits.stream()
                .sorted(Comparator.comparing(Visit::day).thenComparingInt(Visit::taken))
                .forEach(visit -> days.computeIfAbsent(visit.office() + visit.day(), fresh -> new ArrayList<>())
                        .add(visit));
        return List.copyOf(days.values());
    }
}
