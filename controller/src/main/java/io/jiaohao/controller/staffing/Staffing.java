// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;

/**
 * How many windows each pool needs in each hour, from what came on recent days. It takes each hour for itself: a line that an hour leaves
 * behind is not counted in the next, nor are priority, lunch in turns and people who leave. So it is checked by playing it.
 *
 * @param days how many days with people there were
 * @param enough whether they are enough to say anything
 */
public record Staffing(int days, boolean enough, List<PoolHints> pools) {
    /** One bad day must not be a fifth of what is known. */
    public static final int LEAST_DAYS = 5;
    /** A mean of fewer handling times is a guess. */
    public static final int LEAST_SERVED = 30;

    private static final int HOURS = 24;
    /** Shorter than this part of an hour, and its people are counted in the next. */
    private static final double A_PART = 0.1;

    /**
     * Of one pool.
     *
     * @param served how many of it are known
     * @param hints by hour; none where too few are
     */
    public record PoolHints(Pool pool, long served, List<Hint> hints) {}

    /** What came to a pool. */
    private record Profile(Map<LocalDate, double[]> byDay, long served, long seconds) {}

    /**
     * The hints.
     *
     * @param came of whole days only
     * @param turn seconds between two visits
     * @param open the part of each hour in which windows work, 0 to 1
     */
    public static Staffing of(Collection<Came> came, List<Pool> pools, Goal goal, int turn, IntToDoubleFunction open) {
        var days = new TreeSet<LocalDate>();
        came.stream().filter(each -> each.people() > 0).forEach(each -> days.add(each.day()));
        var enough = days.size() >= LEAST_DAYS;
        var all = new ArrayList<PoolHints>();
        for (var pool : pools) {
            var profile = profile(came, pool, days, open);
            var known = enough && profile.served >= LEAST_SERVED;
            all.add(new PoolHints(pool, profile.served, known ? hints(pool, profile, goal, turn, open) : List.of()));
        }
        return new Staffing(days.size(), enough, List.copyOf(all));
    }

    private static Profile profile(
            Collection<Came> came, Pool pool, Collection<LocalDate> days, IntToDoubleFunction open) {
        Map<LocalDate, double[]> byDay = new HashMap<>();
        days.forEach(day -> byDay.put(day, new double[HOURS]));
        var served = 0L;
        var seconds = 0L;
        for (var each : came) {
            var day = byDay.get(each.day());
            if (day != null && pool.services().contains(each.service())) {
                day[each.hour()] += each.people();
                served += each.served();
                seconds += each.seconds();
            }
        }
        byDay.values().forEach(day -> carry(day, open));
        return new Profile(byDay, served, seconds);
    }

    /** Whoever comes while no window works is there when one does; after the last hour nothing is left to open. */
    private static void carry(double[] day, IntToDoubleFunction open) {
        for (var hour = 0; hour < HOURS; hour++) {
            var people = day[hour];
            day[hour] = 0;
            day[hourOf(hour, open)] += people;
        }
    }

    /**
     * The hour in which those who come in {@code hour} are counted: the first from then on in which windows work, else the day's last.
     *
     * @param hour of the day; what is later than the day counts as its last
     */
    public static int hourOf(int hour, IntToDoubleFunction open) {
        var counted = Math.min(hour, HOURS - 1);
        while (counted < HOURS - 1 && open.applyAsDouble(counted) < A_PART) {
            counted++;
        }
        return counted;
    }

    private static List<Hint> hints(Pool pool, Profile profile, Goal goal, int turn, IntToDoubleFunction open) {
        var handling = (int) Math.max(1, profile.seconds / profile.served + turn);
        var hints = new ArrayList<Hint>();
        for (var hour = 0; hour < HOURS; hour++) {
            var at = hour;
            var people = profile.byDay.values().stream()
                    .mapToDouble(day -> day[at])
                    .sorted()
                    .toArray();
            var busy = people[Math.min(people.length - 1, (int) Math.ceil(goal.busy() / 100.0 * people.length) - 1)];
            var mean = java.util.Arrays.stream(people).average().orElse(0);
            var part = open.applyAsDouble(hour);
            if (part >= A_PART && Math.round(10 * mean) > 0) {
                hints.add(hint(hour, part, mean, busy, handling, pool.target(), goal));
            }
        }
        return List.copyOf(hints);
    }

    private static Hint hint(int hour, double part, double mean, double busy, int handling, int target, Goal goal) {
        var erlang = needed(load(mean, handling, part), handling, target, goal);
        var one = erlang.windows() - 1;
        var fewer = one == 0 ? 0 : new ErlangC(erlang.load(), one).within(target, handling);
        // where a few days have nearly all the people, the mean day is the busier one
        var most = (int) Math.ceil(Math.max(mean, busy));
        var onBusy = needed(load(most, handling, part), handling, target, goal);
        return new Hint(
                hour,
                part,
                mean,
                most,
                handling,
                erlang.windows(),
                erlang.within(target, handling),
                fewer,
                onBusy.windows());
    }

    private static double load(double people, int handling, double part) {
        return people * handling / (3_600 * part);
    }

    private static ErlangC needed(double load, int handling, int target, Goal goal) {
        var erlang = new ErlangC(load, 1);
        while (100 * erlang.within(target, handling) < goal.share()) {
            erlang = new ErlangC(load, erlang.windows() + 1);
        }
        return erlang;
    }
}
