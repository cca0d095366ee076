// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.whatif;

import io.jiaohao.controller.forecast.replay.Visit;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.hall.plan.WindowPlan.Serves;
import io.jiaohao.controller.staffing.Hint;
import io.jiaohao.controller.staffing.Pool;
import io.jiaohao.controller.staffing.Staffing.PoolHints;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

/**
 * Plays recorded days by the real rules with as many windows in each hour as hints say, and counts who was called within the target:
 * whether Erlang's formula holds here. One thread.
 */
public final class HintTrial implements Rehearsal.Heard {
    private static final int HOUR = 3_600;

    private final Plan plan;
    private final List<PoolHints> pools;
    private final ToIntFunction<Hint> number;
    private final IntUnaryOperator hourOf;
    private final Map<String, Integer> poolOf = new HashMap<>();
    private final Map<String, Integer> targets = new HashMap<>();
    private final Map<Integer, Count> whole = new TreeMap<>();
    private final Map<Integer, Map<Integer, Count>> byHour = new TreeMap<>();
    private Times hours = Times.NONE;
    private int days;

    /** Of how many it is known, and how many were called in time; who left before that is not counted. */
    public record Count(int people, int inTime) {
        static final Count NONE = new Count(0, 0);

        Count and(boolean met) {
            return new Count(people + 1, inTime + (met ? 1 : 0));
        }

        /** 0 to 1; of nobody 0. */
        public double share() {
            return people == 0 ? 0 : (double) inTime / people;
        }
    }

    /**
     * Of one office; nothing is played yet.
     *
     * @param number which of a hint's numbers of windows
     * @param hourOf in which hour the hints count those who come in an hour
     */
    HintTrial(Plan plan, List<PoolHints> pools, ToIntFunction<Hint> number, IntUnaryOperator hourOf) {
        this.pools = pools;
        this.number = number;
        this.hourOf = hourOf;
        this.plan = staffed(plan);
        for (var n = 0; n < pools.size(); n++) {
            for (var service : pools.get(n).pool().services()) {
                poolOf.put(service, n);
            }
        }
        plan.services()
                .forEach(service -> targets.put(
                        service.code().text(), (int) service.targetWait().toSeconds()));
    }

    /** Seconds between a visit and the next call while somebody waits, on an average day. */
    public static int turn(List<Visit> visits) {
        return (int) OtherPlan.days(visits).stream()
                .mapToInt(day -> Shifts.of(day).turn())
                .average()
                .orElse(0);
    }

    public int days() {
        return days;
    }

    /** All who came for a pool, by its place in the list. */
    public Count of(int pool) {
        return whole.getOrDefault(pool, Count.NONE);
    }

    /** Those whom the hint of an hour counts: who took a number in it, or while windows were closed before it. */
    public Count of(int pool, int hour) {
        return byHour.getOrDefault(pool, Map.of()).getOrDefault(hour, Count.NONE);
    }

    /** Plays one day's visits, in order of taking. */
    void play(List<Visit> day) {
        var known =
                day.stream().filter(visit -> poolOf.containsKey(visit.queue())).toList();
        hours = Openings.hours(plan.calendar(), day.getFirst().day());
        if (!known.isEmpty() && !hours.isEmpty()) {
            days++;
            Rehearsal.play(known, plan, openings(Shifts.of(day).turn()), this);
        }
    }

    /** Each pool with as many windows as its busiest hour has, each of which serves all of it. */
    private Plan staffed(Plan given) {
        var windows = new ArrayList<WindowPlan>();
        for (var pool : pools) {
            for (var n = 0; n < most(pool); n++) {
                var window = new WindowNumber(windows.size() + 1);
                windows.add(new WindowPlan(window, window.toString(), serves(pool.pool())));
            }
        }
        return new Plan(
                given.hall(),
                given.complaints(),
                given.services(),
                windows,
                given.policy(),
                List.of(),
                List.of(),
                given.classes(),
                given.calendar());
    }

    private static List<Serves> serves(Pool pool) {
        return pool.services().stream()
                .map(service -> new Serves(new ServiceCode(service), 10))
                .toList();
    }

    private int most(PoolHints pool) {
        return pool.hints().stream().mapToInt(number).max().orElse(0);
    }

    /** In the order of the windows of {@link #staffed}, in its hours. */
    private Openings openings(int turn) {
        var windows = new TreeMap<WindowNumber, Times>();
        var closing = closing();
        for (var pool : pools) {
            for (var n = 1; n <= most(pool); n++) {
                windows.put(
                        new WindowNumber(windows.size() + 1),
                        needed(pool, n).and(hours).plus(Openings.overtime(plan, closing)));
            }
        }
        return new Openings(windows, closing, turn);
    }

    private int closing() {
        var last = pools.stream()
                .flatMap(pool -> pool.hints().stream())
                .mapToInt(Hint::hour)
                .max()
                .orElse(0);
        return Math.min((last + 1) * HOUR, hours.parts().getLast().to());
    }

    /** When the {@code n}-th window of a pool is needed. */
    private Times needed(PoolHints pool, int n) {
        return Times.all(pool.hints().stream()
                .filter(hint -> number.applyAsInt(hint) >= n)
                .map(hint -> Times.of(hint.hour() * HOUR, (hint.hour() + 1) * HOUR))
                .toList());
    }

    @Override
    public void called(Visit visit, WindowNumber window, int at, int took) {
        // the formula knows nobody who waits for the doors to open
        count(visit, hours.within(visit.taken(), at) <= targets.getOrDefault(visit.queue(), 0));
    }

    private void count(Visit visit, boolean met) {
        var pool = poolOf.getOrDefault(visit.queue(), -1);
        var hour = hourOf.applyAsInt(visit.taken() / HOUR);
        whole.put(pool, of(pool).and(met));
        byHour.computeIfAbsent(pool, fresh -> new TreeMap<>())
                .put(hour, of(pool, hour).and(met));
    }

    @Override
    public void left(Visit visit) {
        // as in the record: not the doing of the hint alone
    }

    @Override
    public void refused(Visit visit) {
        // no number, no wait
    }

    @Override
    public void unserved(Visit visit) {
        count(visit, false);
    }
}
