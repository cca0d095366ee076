// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

import io.jiaohao.controller.forecast.habit.Attendance;
import io.jiaohao.controller.forecast.habit.DayProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The windows as they were on the days before, by name: whom each serves, when it works, whether and when it comes. One thread. */
final class Roster {
    private static final int KEPT = 500;
    private static final double FORGETTING = 0.3;
    private static final double SLOWLY = 0.05;
    /** Where less of a window's work is as it was before, names say nothing: some halls number their windows anew each day. */
    private static final double STEADY = 0.7;
    /** So many windows were held against the days before, or nothing is said of names. */
    private static final int ENOUGH = 20;

    private final Map<String, double[]> shares = new HashMap<>();
    private final Map<String, DayProfile> hours = new HashMap<>();
    private final Attendance attendance = new Attendance();
    private double steadiness = 0.5;
    private int compared;
    /** Of the windows that a queue has at its best, how many come on a day. */
    private double present = 0.9;

    /** How a window's work was divided; absent where it is new, or its name says nothing. */
    double @Nullable [] shares(String window) {
        return isUnsteady() ? null : shares.get(window);
    }

    /** When a window usually works; absent where it is new, or its name says nothing. */
    @Nullable
    DayProfile hours(String window) {
        return isUnsteady() ? null : hours.get(window);
    }

    private boolean isUnsteady() {
        return attendance.known() && compared >= ENOUGH && steadiness < STEADY;
    }

    /** Whether it can be said who comes late. */
    boolean knowsDelays() {
        return attendance.known();
    }

    /** Whether a window's name says what it does. */
    boolean isSteady() {
        return attendance.known() && compared >= ENOUGH && steadiness >= STEADY;
    }

    /** Windows that have not been seen today and may come, where their names say something. */
    List<Counter> missing(Map<String, Counter> today, List<Lane> lanes, Now now) {
        var missing = new ArrayList<Counter>();
        if (isSteady()) {
            attendance.usual((name, chance) -> {
                if (!today.containsKey(name)) {
                    var counter = new Counter(name, shares.get(name));
                    var since = now.ofDay() - attendance.usually(name, counter.opens(lanes));
                    counter.absent(attendance.still(chance, since), since);
                    if (counter.comes > 0) {
                        missing.add(counter);
                    }
                }
            });
        }
        return missing;
    }

    /** The chance that a window comes whose name nobody knows, so long after its queue opened. */
    double stillComes(double since) {
        return attendance.still(present, since);
    }

    /** In how many seconds a window begins that does come, so long after it might have begun. */
    double comesIn(double since, double draw) {
        return attendance.in(since, draw);
    }

    void dayEnds(Collection<Counter> today, List<Lane> lanes) {
        if (today.isEmpty()) {
            return;
        }
        attendance.dayEnds(today.stream().map(counter -> counter.name).collect(Collectors.toSet()));
        for (var counter : today) {
            if (counter.all > 0) {
                var opens = counter.opens(lanes);
                attendance.began(counter.name, counter.began == Counter.BEFORE ? opens : counter.began, opens);
                learn(counter, lanes.size());
            }
        }
    }

    /** So many windows served a queue today, of so many that it has at its best. */
    void served(long today, double usually) {
        var most = Math.max(1, Math.round(usually));
        present += (Math.min(1, (double) today / most) - present) * 0.03;
    }

    private void learn(Counter counter, int lanes) {
        var before = shares.get(counter.name);
        var own = 0.0;
        for (var i = 0; i < lanes; i++) {
            own += counter.lent(i) ? 0 : counter.served(i);
        }
        // one that only stood in for another says nothing of its own work
        if (own == 0 || (before == null && shares.size() >= KEPT)) {
            return;
        }
        var now = new double[lanes];
        var alike = 0.0;
        for (var i = 0; i < lanes; i++) {
            var today = counter.lent(i) ? 0 : counter.served(i) / own;
            var earlier = before != null && i < before.length ? before[i] : 0;
            alike += Math.min(today, earlier);
            now[i] = blended(before != null, earlier, today);
        }
        if (before != null) {
            compared++;
            steadiness += (alike - steadiness) * SLOWLY;
        }
        shares.put(counter.name, now);
        hours.computeIfAbsent(counter.name, fresh -> new DayProfile()).learn(counter.present);
    }

    private static double blended(boolean known, double earlier, double today) {
        return known ? earlier * (1 - FORGETTING) + today * FORGETTING : today;
    }
}
