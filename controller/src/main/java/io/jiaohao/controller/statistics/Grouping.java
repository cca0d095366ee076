// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.statistics.DayFigures.Group;
import io.jiaohao.controller.statistics.DayFigures.Visit;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What visits amount to: the one definition of each figure of a group. All of the plan's windows and services stand there, also
 * without a visit, and after them those that only the day's visits know.
 */
final class Grouping {
    private Grouping() {}

    static List<Group> byWindow(Plan plan, List<Visit> visits) {
        var keys = new LinkedHashSet<WindowNumber>();
        plan.windows().forEach(window -> keys.add(window.number()));
        visits.stream().map(Visit::window).filter(Objects::nonNull).sorted().forEach(keys::add);
        var groups = new ArrayList<Group>();
        for (var key : keys) {
            var planned = plan.window(key);
            var waiting = planned.map(window -> waitingAt(window, visits)).orElse(0);
            var name = planned.map(WindowPlan::name).orElse(key.toString());
            groups.add(group(key.toString(), name, null, waiting, of(visits, Visit::window, key)));
        }
        return groups;
    }

    static List<Group> byService(Plan plan, List<Visit> visits) {
        var keys = new LinkedHashSet<ServiceCode>();
        plan.services().forEach(service -> keys.add(service.code()));
        visits.stream().map(Visit::service).sorted().forEach(keys::add);
        var groups = new ArrayList<Group>();
        for (var key : keys) {
            var name = plan.service(key).map(service -> service.name()).orElse(key.text());
            var mine = of(visits, Visit::service, key);
            groups.add(group(key.text(), name, mine.size(), waiting(mine), mine));
        }
        return groups;
    }

    private static <K> List<Visit> of(List<Visit> visits, Function<Visit, @Nullable K> by, K key) {
        return visits.stream().filter(visit -> key.equals(by.apply(visit))).toList();
    }

    /** Whoever may be called to this window next: a waiting ticket has no window yet. */
    private static int waitingAt(WindowPlan window, List<Visit> visits) {
        return waiting(visits.stream()
                .filter(visit -> window.serves().stream()
                        .anyMatch(serves -> serves.service().equals(visit.service())))
                .toList());
    }

    /** Of a closed day: those never called. */
    private static int waiting(List<Visit> visits) {
        return (int) visits.stream().filter(v -> v.stage().equals("WAITING")).count();
    }

    private static Group group(String key, String name, @Nullable Integer taken, int waiting, List<Visit> visits) {
        var waits = values(visits, Visit::waitMillis);
        var handlings = values(visits, Visit::handlingMillis);
        return new Group(
                key,
                name,
                taken,
                (int) visits.stream().filter(v -> v.called() != null).count(),
                (int) visits.stream().filter(v -> v.finished() != null).count(),
                (int) visits.stream().filter(v -> v.stage().equals("MISSED")).count(),
                waiting,
                mean(waits),
                longest(waits),
                mean(handlings),
                longest(handlings),
                inferredShare(visits));
    }

    private static List<Long> values(List<Visit> visits, Function<Visit, @Nullable Long> figure) {
        return visits.stream().map(figure).filter(Objects::nonNull).toList();
    }

    /** Rounded to the millisecond. */
    private static @Nullable Long mean(List<Long> millis) {
        return millis.isEmpty()
                ? null
                : Math.round(
                        millis.stream().mapToLong(Long::longValue).average().orElse(0));
    }

    private static @Nullable Long longest(List<Long> millis) {
        return millis.isEmpty()
                ? null
                : millis.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static @Nullable Double inferredShare(List<Visit> visits) {
        var finished = visits.stream().filter(v -> v.finished() != null).toList();
        return finished.isEmpty()
                ? null
                : (double) finished.stream()
                                .filter(v -> v.inferred() || !v.arrivalKnown())
                                .count()
                        / finished.size();
    }
}
