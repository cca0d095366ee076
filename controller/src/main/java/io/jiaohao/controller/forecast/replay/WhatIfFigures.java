// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.protocol.WindowNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What is counted of recorded visits, and of the same under another plan: waits by class, target met, load of windows. One thread. */
final class WhatIfFigures {
    private final Map<String, Long> targets = new TreeMap<>();
    private final Map<String, List<Integer>> waits = new TreeMap<>();
    private final Map<String, List<Integer>> byService = new TreeMap<>();
    private final Map<String, Integer> metBy = new TreeMap<>();
    private final Map<String, Long> busy = new TreeMap<>();
    private int met;
    private int called;
    private int left;
    private int refused;
    private int unserved;

    WhatIfFigures(Plan plan) {
        for (Service service : plan.services()) {
            targets.put(service.code().text(), service.targetWait().toSeconds());
        }
    }

    void called(Visit visit, WindowNumber window, int waited, int took) {
        called(visit, window.toString(), waited, took);
    }

    private void called(Visit visit, String window, int waited, int took) {
        var kind = visit.priority() ? "priority" : "in order";
        waits.computeIfAbsent(kind, fresh -> new ArrayList<>()).add(waited);
        byService.computeIfAbsent(visit.queue(), fresh -> new ArrayList<>()).add(waited);
        busy.merge(window, (long) took, Long::sum);
        var inTime = waited <= targets.getOrDefault(visit.queue(), Service.USUAL_WAIT.toSeconds()) ? 1 : 0;
        metBy.merge(visit.queue(), inTime, Integer::sum);
        metBy.merge(kind, inTime, Integer::sum);
        met += inTime;
        called++;
    }

    void left(Visit visit) {
        left++;
    }

    void refused(Visit visit) {
        refused++;
    }

    void dayEnds(int stillWaiting) {
        unserved += stillWaiting;
    }

    /** As it was. */
    void recorded(Visit visit) {
        if (visit.wasCalled()) {
            called(visit, visit.window(), visit.waited(), Math.max(0, visit.finished() - visit.called()));
        } else {
            left(visit);
        }
    }

    List<String> lines(String what) {
        var lines = new ArrayList<String>();
        waits.forEach(
                (name, each) -> lines.add(what + ", " + name + ": " + each.size() + " called, " + quantiles(each)));
        lines.add(what
                + String.format(
                        Locale.ROOT,
                        ": within the target %.1f%%, left %d, refused %d, never called %d",
                        called == 0 ? 0 : 100.0 * met / called,
                        left,
                        refused,
                        unserved));
        var hours = new StringBuilder(what + ": hours of work by window:");
        busy.forEach(
                (window, seconds) -> hours.append(String.format(Locale.ROOT, " %s: %.1f", window, seconds / 3600.0)));
        lines.add(hours.toString());
        return lines;
    }

    /** As figures, over {@code days}. */
    Effect.Side side(int days) {
        return new Effect.Side(
                each(byService),
                each(waits),
                busy.entrySet().stream()
                        .map(one -> new Effect.Load(one.getKey(), (int) (one.getValue() / Math.max(1, days))))
                        .toList(),
                called == 0 ? 0 : (double) met / called,
                left,
                refused,
                unserved);
    }

    private List<Effect.Waits> each(Map<String, List<Integer>> groups) {
        return groups.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue()))
                .toList();
    }

    private Effect.Waits of(String name, List<Integer> each) {
        Collections.sort(each);
        var mean = each.stream().mapToInt(seconds -> seconds).average().orElse(0);
        return new Effect.Waits(
                name,
                each.size(),
                (int) Math.round(mean),
                each.get(each.size() / 2),
                each.get(each.size() * 9 / 10),
                each.getLast(),
                (double) metBy.getOrDefault(name, 0) / each.size());
    }

    private static String quantiles(List<Integer> each) {
        Collections.sort(each);
        var mean = each.stream().mapToInt(seconds -> seconds).average().orElse(0);
        return String.format(
                Locale.ROOT,
                "wait in minutes: mean %.1f, half %.1f, nine of ten %.1f, longest %.1f",
                mean / 60,
                each.get(each.size() / 2) / 60.0,
                each.get(each.size() * 9 / 10) / 60.0,
                each.getLast() / 60.0);
    }
}
