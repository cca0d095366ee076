// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.whatif;

import io.jiaohao.controller.forecast.replay.Visit;
import io.jiaohao.controller.forecast.whatif.Effect.Load;
import io.jiaohao.controller.forecast.whatif.Effect.Side;
import io.jiaohao.controller.forecast.whatif.Effect.Waits;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.protocol.WindowNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of visits: waits by service and class, targets met, work of windows. One thread. */
final class Tally implements Rehearsal.Heard {
    static final String PRIORITY = "priority";
    static final String IN_ORDER = "in order";
    static final String ALL = "all";

    private final Map<String, Long> targets = new TreeMap<>();
    private final Group all = new Group();
    private final Map<String, Group> classes = new TreeMap<>();
    private final Map<String, Group> services = new TreeMap<>();
    private final Map<String, Long> busy = new TreeMap<>();
    private final Map<String, Long> there = new TreeMap<>();
    private int closing;
    private long past;
    private int left;
    private int refused;
    private int unserved;

    /** Waits of those who belong together. */
    private static final class Group {
        private final List<Integer> waits = new ArrayList<>();
        private int met;

        void add(int waited, boolean inTime) {
            waits.add(waited);
            met += inTime ? 1 : 0;
        }

        Waits waits(String of) {
            if (waits.isEmpty()) {
                return new Waits(of, 0, 0, 0, 0, 0, 0);
            }
            Collections.sort(waits);
            var n = waits.size();
            var mean = waits.stream().mapToInt(seconds -> seconds).average().orElse(0);
            return new Waits(
                    of,
                    n,
                    (int) Math.round(mean),
                    waits.get(n / 2),
                    waits.get(n * 9 / 10),
                    waits.getLast(),
                    (double) met / n);
        }
    }

    Tally(Plan plan) {
        for (Service service : plan.services()) {
            targets.put(service.code().text(), service.targetWait().toSeconds());
        }
    }

    /** A day begins, which ends at {@code closing}; windows are there as {@code openings} says. */
    void day(Openings openings) {
        closing = openings.closing();
        openings.windows().keySet().forEach(window -> there(window.toString(), openings.seconds(window)));
    }

    /** A recorded day as it was, closed when its rehearsal closes. */
    void recorded(List<Visit> day, Shifts shifts, int closesAt) {
        closing = closesAt;
        shifts.windows().forEach((window, times) -> there(window, times.within(0, closesAt)));
        for (var visit : day) {
            if (visit.wasCalled()) {
                called(visit, visit.window(), Shifts.callOf(visit), Shifts.endOf(visit) - Shifts.callOf(visit));
            } else {
                left(visit);
            }
        }
    }

    private void there(String window, int seconds) {
        there.merge(window, (long) seconds, Long::sum);
    }

    @Override
    public void called(Visit visit, WindowNumber window, int at, int took) {
        called(visit, window.toString(), at, took);
    }

    private void called(Visit visit, String window, int at, int took) {
        var waited = at - visit.taken();
        var inTime = waited <= targets.getOrDefault(visit.queue(), Service.USUAL_WAIT.toSeconds());
        all.add(waited, inTime);
        group(classes, visit.priority() ? PRIORITY : IN_ORDER).add(waited, inTime);
        group(services, visit.queue()).add(waited, inTime);
        busy.merge(window, (long) took, Long::sum);
        past += Math.max(0, at + took - Math.max(at, closing));
    }

    private static Group group(Map<String, Group> groups, String of) {
        return groups.computeIfAbsent(of, fresh -> new Group());
    }

    @Override
    public void left(Visit visit) {
        left++;
    }

    @Override
    public void refused(Visit visit) {
        refused++;
    }

    @Override
    public void unserved(Visit visit) {
        unserved++;
    }

    /** As figures, over {@code days}. */
    Side side(int days) {
        var over = Math.max(1, days);
        return new Side(
                all.waits(ALL),
                each(services),
                each(classes),
                there.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                        .map(window -> new Load(window, (int) (busy.getOrDefault(window, 0L) / over), (int)
                                (there.getOrDefault(window, 0L) / over)))
                        .toList(),
                left,
                refused,
                unserved,
                (int) (past / over));
    }

    private static List<Waits> each(Map<String, Group> groups) {
        return groups.entrySet().stream()
                .map(group -> group.getValue().waits(group.getKey()))
                .toList();
    }
}
