// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

import io.jiaohao.controller.forecast.habit.DayProfile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A window on one day: whom it serves and whom it has served. One thread. */
final class Counter {
    /** A window that has called fewer than this share of its people from a queue does not serve it. */
    private static final double SERVES = 0.04;
    /** The days before count as so many calls of today. */
    private static final double TRUST = 2;

    private static final double CHANCE = 0.1;
    /** So many visits before a window's own pace counts as much as that of all. */
    private static final double ENOUGH = 4;

    /** Whoever is called so soon after coming found a window that was free. */
    private static final long AT_ONCE = 30;

    private static final double UNKNOWN = -1;
    static final double BEFORE = 0;

    final String name;
    /** How much of each step of the day it was at work. */
    final double[] present = new double[DayProfile.STEPS];

    @Nullable
    Person serving;

    long since;
    int sinceOfDay;
    long idleSince;
    int idleSinceOfDay;
    /** Others have called somebody whom this idle window might have called. */
    boolean passedOver;

    boolean closed;
    /** How many with priority it has called one after another. */
    int streak;

    /** Second of the day at which it was there for the first time; {@link #BEFORE} where it was there before anybody knew. */
    double began = UNKNOWN;
    /** It has not been seen today, though it usually is. */
    boolean absent;
    /** Then the chance that it still comes, and for how long it might have been there. */
    double comes;

    double overdue;

    double all;
    /** What is known, by the place of a queue: it serves it, or no longer does. */
    private final Map<Integer, Boolean> told = new HashMap<>();

    private final double @Nullable [] usual;
    private double[] served = new double[4];
    private double pace;
    private double paced = ENOUGH;

    /** {@code usual}: the shares of its work on the days before, where it was there. */
    Counter(String name, double @Nullable [] usual) {
        this.name = name;
        this.usual = usual;
    }

    /** How much of its work comes from a queue: today's calls, and before there are many, what it usually did. */
    double share(Lane lane) {
        var before = usual == null || lane.index >= usual.length ? 0 : usual[lane.index];
        var trust = usual == null ? 0 : TRUST;
        var sum = all + trust;
        return sum == 0 ? 0 : (served(lane.index) + trust * before) / sum;
    }

    /** A queue that it usually serves counts until it has called so many others that this can hardly be chance. */
    boolean serves(Lane lane) {
        var known = told.get(lane.index);
        if (known != null) {
            return known;
        }
        var share = share(lane);
        if (share < SERVES || served(lane.index) > 0 || usual == null) {
            return share >= SERVES;
        }
        return Math.pow(1 - usual[lane.index], all) > CHANCE;
    }

    /** 代管: it serves a queue of another window too, or no longer. */
    void lend(Lane lane, boolean serves) {
        told.put(lane.index, serves);
    }

    /** It serves nobody else's queue any longer. */
    void alone() {
        told.replaceAll((lane, serves) -> false);
    }

    /** Whether it served a queue only for another window. */
    boolean lent(int lane) {
        return told.containsKey(lane);
    }

    boolean servedToday(Lane lane) {
        return all > 0 && served(lane.index) / all >= SERVES;
    }

    void count(Lane lane) {
        if (served.length <= lane.index) {
            served = Arrays.copyOf(served, Math.max(lane.index + 1, served.length * 2));
        }
        served[lane.index]++;
        all++;
    }

    void uncount(Lane lane) {
        served[lane.index]--;
        all--;
    }

    double served(int lane) {
        return lane < served.length ? served[lane] : 0;
    }

    /** It has not been seen today, for so long. */
    void absent(double chance, double since) {
        absent = true;
        comes = chance;
        overdue = since;
    }

    void begin(double ofDay) {
        began = began == UNKNOWN ? ofDay : began;
    }

    /** Second of the day at which the first of its queues usually opens; 0 where that is not known. */
    double opens(List<Lane> all) {
        return all.stream()
                .filter(this::serves)
                .mapToDouble(lane -> lane.opens)
                .filter(second -> second >= 0)
                .min()
                .orElse(0);
    }

    void serve(Person person, Now now) {
        begin(now.second() - person.taken < AT_ONCE ? BEFORE : now.ofDay());
        serving = person;
        person.counter = this;
        since = now.second();
        sinceOfDay = now.ofDay();
        passedOver = false;
        closed = false;
    }

    void idle(Now now) {
        idleSince = now.second();
        idleSinceOfDay = now.ofDay();
    }

    void handled(double seconds, double usually) {
        if (usually > 0 && seconds > 0) {
            pace += Math.clamp(Math.log(seconds / usually), -2, 2);
            paced++;
        }
    }

    /** How much longer than others this window takes. */
    double factor() {
        return Math.exp(pace / paced);
    }
}
