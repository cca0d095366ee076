// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

import io.jiaohao.controller.forecast.habit.DayProfile;
import io.jiaohao.controller.forecast.habit.Preference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What stands before somebody at one moment, in plain arrays: the queues that matter to them with how long everybody in them has
 * waited, and the windows that serve these queues. One thread; good until the next event.
 */
final class Stage {
    /** A window of which this is known has nobody, and nobody has waited for it. */
    static final double READY = -1;

    /** Rarer than this is chance. */
    private static final double HARDLY = 0.05;

    final Lane own;
    private final int ownPlace;
    final boolean priority;
    final Lane[] lanes;
    /** How long those in each queue have waited, oldest first: in order, and with priority. */
    final double[][][] ages;

    final int[][] serves;
    /** Of two queues of a window, by their places among its queues: how often the first goes before, though it came later. */
    final double[][][] before;
    /** How many with priority it has called one after another. */
    final int[] streaks;

    final double[] factors;
    /** The queue of the visit that goes on at a window; -1 where none does. */
    final int[] busyWith;
    /** How long the visit, or the idleness before waiting people, has lasted. */
    final double[] since;
    /** Whether a window of the queue is at work now, and whether one was today. */
    private final boolean here;

    private final boolean wasHere;
    /** Whether a window has not been seen today though it usually is; then the chance that it comes, and for how long it might have been there. */
    final boolean[] absent;

    final double[] comes;
    final double[] overdue;
    /** When a window usually works; those that were never seen, when anybody does. */
    final DayProfile[] hours;
    /** The second of the day. */
    final double clock;

    Stage(Scene scene, Person person, Now now) {
        own = person.lane;
        priority = person.priority;
        var involved = new boolean[scene.lanes.size()];
        var counters = around(scene, involved, now);
        lanes = scene.lanes.stream().filter(lane -> involved[lane.index]).toArray(Lane[]::new);
        ownPlace = place(own);
        ages = new double[2][lanes.length][];
        for (var i = 0; i < lanes.length; i++) {
            ages[Queues.ORDINARY][i] = ages(lanes[i], false, now);
            ages[Queues.FAVOURED][i] = ages(lanes[i], true, now);
        }
        here = counters.stream().anyMatch(counter -> !counter.absent && counter.serves(own));
        wasHere = own.firstCallToday != Lane.NOT_YET
                || scene.counters.values().stream().anyMatch(counter -> counter.serves(own));
        var windows = counters.size() + expected(scene, counters, now);
        serves = new int[windows][];
        before = new double[windows][][];
        streaks = new int[windows];
        factors = new double[windows];
        busyWith = new int[windows];
        since = new double[windows];
        absent = new boolean[windows];
        comes = new double[windows];
        overdue = new double[windows];
        hours = new DayProfile[windows];
        clock = now.ofDay();
        for (var w = 0; w < windows; w++) {
            if (w < counters.size()) {
                seen(w, counters.get(w), now);
                before[w] = preferences(serves[w], scene.preference(counters.get(w).name));
                var known = scene.roster.hours(counters.get(w).name);
                hours[w] = known == null ? own.crew : known;
            } else {
                unseen(w, scene.roster);
                hours[w] = own.crew;
            }
        }
        somebodyComes();
    }

    int own() {
        return ownPlace;
    }

    /** The windows that serve this queue, and those that serve a queue that they serve, and so on. */
    private List<Counter> around(Scene scene, boolean[] involved, Now now) {
        involved[own.index] = true;
        var left = scene.roster.missing(scene.counters, scene.lanes, now);
        for (var counter : scene.counters.values()) {
            if (!counter.closed) {
                left.add(counter);
            }
        }
        var found = new ArrayList<Counter>();
        for (var grown = true; grown; ) {
            grown = false;
            for (var each = left.iterator(); each.hasNext(); ) {
                var counter = each.next();
                if (scene.lanes.stream().anyMatch(lane -> involved[lane.index] && counter.serves(lane))) {
                    scene.lanes.forEach(lane -> involved[lane.index] |= counter.serves(lane));
                    found.add(counter);
                    each.remove();
                    grown = true;
                }
            }
        }
        return found;
    }

    /** Windows that usually work at this time of day, have not been seen yet and are not known by name. */
    private int expected(Scene scene, List<Counter> counters, Now now) {
        if ((!here && wasHere) || counters.stream().noneMatch(counter -> counter.serves(own))) {
            return (int) Math.max(1, Math.round(own.crew.most()));
        }
        if (scene.roster.isSteady()) {
            return 0;
        }
        var seen = scene.counters.values().stream()
                .filter(counter -> counter.serves(own))
                .count();
        if (scene.roster.knowsDelays()) {
            return (int) Math.max(0, Math.round(own.crew.most()) - seen);
        }
        // after a while they are not coming
        var fade = own.firstCallToday == Lane.NOT_YET ? 1 : Math.exp(-(now.second() - own.firstCallToday) / 1200.0);
        return (int) Math.max(0, Math.round((own.crew.at(now.ofDay()) - seen) * fade));
    }

    private static double[] ages(Lane lane, boolean favoured, Now now) {
        var ages = new double[lane.waiting.size()];
        var n = 0;
        for (var person : lane.waiting) {
            if (person.favoured == favoured) {
                ages[n++] = now.second() - person.taken;
            }
        }
        return Arrays.copyOf(ages, n);
    }

    private void seen(int w, Counter counter, Now now) {
        var mine = Arrays.stream(lanes).filter(counter::serves).toArray(Lane[]::new);
        serves[w] = Arrays.stream(mine).mapToInt(this::place).toArray();
        absent[w] = counter.absent;
        comes[w] = counter.comes;
        overdue[w] = counter.overdue;
        streaks[w] = counter.streak;
        factors[w] = counter.factor();
        var serving = counter.serving;
        if (serving != null) {
            busyWith[w] = place(serving.lane);
            since[w] = now.second() - counter.since;
        } else {
            busyWith[w] = -1;
            since[w] = idle(w, counter, now);
        }
    }

    private double[][] preferences(int[] mine, Preference known) {
        var chances = new double[mine.length][mine.length];
        for (var i = 0; i < mine.length; i++) {
            for (var j = 0; j < mine.length; j++) {
                var chance = known.chance(lanes[mine[i]].index, lanes[mine[j]].index);
                chances[i][j] = i == j || chance < HARDLY ? 0 : chance;
            }
        }
        return chances;
    }

    private void unseen(int w, Roster roster) {
        overdue[w] = clock - Math.max(0, own.opens);
        var late = roster.knowsDelays() ? roster.stillComes(overdue[w]) : 0;
        // where all rest that were here, they come back as they usually do
        absent[w] = roster.knowsDelays() && (here || (!wasHere && late > 0));
        comes[w] = late;
        serves[w] = new int[] {place(own)};
        before[w] = new double[][] {{0}};
        factors[w] = 1;
        busyWith[w] = -1;
        since[w] = READY;
    }

    /** A day on which nobody comes at all is not to be expected, however late it is. */
    private void somebodyComes() {
        var likeliest = -1;
        for (var w = 0; w < serves.length; w++) {
            if (Arrays.stream(serves[w]).anyMatch(lane -> lane == ownPlace)) {
                if (!absent[w]) {
                    return;
                }
                likeliest = likeliest < 0 || comes[w] > comes[likeliest] ? w : likeliest;
            }
        }
        if (likeliest >= 0) {
            comes[likeliest] = 1;
        }
    }

    private double idle(int w, Counter counter, Now now) {
        var longest = READY;
        for (var lane : serves[w]) {
            for (var kind : ages) {
                longest = Math.max(longest, kind[lane].length > 0 ? kind[lane][0] : READY);
            }
        }
        var idle = Math.min(longest, (double) now.second() - counter.idleSince);
        return idle <= 0 ? READY : idle;
    }

    private int place(Lane lane) {
        for (var i = 0; i < lanes.length; i++) {
            if (lanes[i] == lane) {
                return i;
            }
        }
        return -1;
    }
}
