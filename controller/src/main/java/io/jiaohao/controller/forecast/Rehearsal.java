// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

import io.jiaohao.controller.forecast.habit.DayProfile;
import io.jiaohao.controller.forecast.habit.Draws;
import io.jiaohao.controller.forecast.habit.Durations;
import java.util.Arrays;

/**
 * Plays what stands before a person to its end, many times: windows become free, take the next one, some give up, until it is their
 * turn. The draws are the same for everybody, so that two who stand alike are told alike. One thread.
 */
final class Rehearsal {
    private static final int TIMES = 19;
    /** Idle so long before waiting people, a window is away. */
    private static final double AWAY = 600;
    /** Longer idleness is lunch or going home, which the profile of the day knows better. */
    private static final int BREAK = 1800;
    /** An unknown hall: five minutes each. */
    private static final double UNKNOWN = 300;

    private static final int ENOUGH = 15;
    private static final int NOBODY = -1;

    private final double[] waits = new double[TIMES];
    private final double[] plain = new double[TIMES];
    /** How many calls, by windows that serve the queue, before and including the own one, on average. */
    private double rank;

    private final Scene scene;
    private final Draws draws = new Draws();
    private final Stage stage;
    private final double[] rates;
    private final double[] free;
    private final double[] nextFavoured;
    private final int[] ordinary;
    private final int[] favoured;
    private final int[] coming;
    /** Nobody has waited so long for a good while: what would last longer is not played to its end. */
    private final double longest;

    private final double[] moods;
    private boolean byWindow;
    private int lane;
    private boolean ofFavoured;

    private Rehearsal(Scene scene, Stage stage, Now now) {
        this.scene = scene;
        this.stage = stage;
        longest = 1.5 * stage.own.longest + 600;
        rates = Arrays.stream(stage.lanes)
                .mapToDouble(one -> one.priorityRateAt(now.second()))
                .toArray();
        free = new double[stage.serves.length];
        moods = new double[stage.serves.length];
        nextFavoured = new double[stage.lanes.length];
        ordinary = new int[stage.lanes.length];
        favoured = new int[stage.lanes.length];
        coming = new int[stage.lanes.length];
    }

    static Rehearsal of(Scene scene, Stage stage, Now now) {
        var rehearsal = new Rehearsal(scene, stage, now);
        for (var n = 0; n < TIMES; n++) {
            rehearsal.byWindow = false;
            rehearsal.draws.restart(n + 1);
            rehearsal.plain[n] = Math.min(rehearsal.longest, stage.own.stretched(rehearsal.once(), now));
            rehearsal.byWindow = true;
            rehearsal.draws.restart(n + 1);
            rehearsal.waits[n] = Math.min(rehearsal.longest, Math.max(stage.own.opensIn(now), rehearsal.once()));
        }
        Arrays.sort(rehearsal.waits);
        Arrays.sort(rehearsal.plain);
        return rehearsal;
    }

    private double once() {
        for (var w = 0; w < free.length; w++) {
            moods[w] = 0.2 + 0.6 * draws.next();
            free[w] = atWork(w, firstFree(w));
        }
        Arrays.fill(ordinary, 0);
        Arrays.fill(favoured, 0);
        Arrays.fill(coming, 0);
        for (var i = 0; i < rates.length; i++) {
            nextFavoured[i] = untilFavoured(i);
        }
        while (true) {
            var w = soonest();
            var at = free[w];
            if (at >= longest) {
                return at;
            }
            arrive(at);
            if (!call(w, at)) {
                free[w] = Double.MAX_VALUE;
            } else if (isOwn()) {
                rank += 0.5 / TIMES;
                return at;
            } else {
                rank += servesOwn(w) ? 0.5 / TIMES : 0;
                free[w] = atWork(w, at + handling(w) + scene.gaps.drawUpTo(BREAK, draws.next()));
            }
        }
    }

    double median() {
        return middle(waits);
    }

    /** The mean of the middle half: as good as the median, and steadier. */
    private static double middle(double[] sorted) {
        var sum = 0.0;
        for (var i = TIMES / 4; i < TIMES - TIMES / 4; i++) {
            sum += sorted[i];
        }
        return sum / (TIMES - 2 * (TIMES / 4));
    }

    /** Where the crew as a whole grows and shrinks with the day, rather than each window by itself. */
    double plainMedian() {
        return middle(plain);
    }

    double mean() {
        return Arrays.stream(waits).sum() / TIMES;
    }

    /** From the tenth to the ninetieth of a hundred. */
    double spread() {
        return waits[TIMES * 9 / 10] - waits[TIMES / 10];
    }

    double rank() {
        return rank;
    }

    private boolean servesOwn(int w) {
        for (var i : stage.serves[w]) {
            if (i == stage.own()) {
                return true;
            }
        }
        return false;
    }

    private int soonest() {
        var best = 0;
        for (var w = 1; w < free.length; w++) {
            best = free[w] < free[best] ? w : best;
        }
        return best;
    }

    /** Whether the one called last is the person it is about: the last of their kind in their queue. */
    private boolean isOwn() {
        return lane == stage.own()
                && ofFavoured == stage.priority
                && (ofFavoured
                        ? favoured[lane] == stage.favoured[lane].length
                        : ordinary[lane] == stage.ordinary[lane].length);
    }

    private double firstFree(int w) {
        if (stage.busyWith[w] >= 0) {
            var factor = stage.factors[w];
            var usual = usual(stage.lanes[stage.busyWith[w]]);
            var left = usual.size() == 0
                    ? -UNKNOWN * Math.log(1 - draws.next())
                    : usual.left(stage.since[w] / factor, draws.next()) * factor;
            return left + scene.gaps.drawUpTo(BREAK, draws.next());
        }
        if (stage.since[w] == Stage.READY) {
            return scene.reactions.drawUpTo(BREAK, draws.next());
        }
        if (byWindow && stage.since[w] > AWAY && !usuallyWorks(w, DayProfile.step(stage.clock))) {
            return back(w, DayProfile.step(stage.clock));
        }
        return scene.gaps.size() == 0 ? 0 : scene.gaps.left(stage.since[w], draws.next());
    }

    private boolean usuallyWorks(int w, int step) {
        return stage.hours[w].days() == 0 || stage.hours[w].part(step) >= moods[w];
    }

    /** When a window that becomes free at {@code at} calls again: it may be away then, as it usually is at that time of day. */
    private double atWork(int w, double at) {
        var step = DayProfile.step(stage.clock + at);
        var atOnce = step <= DayProfile.step(stage.clock) + 1;
        return !byWindow || atOnce || usuallyWorks(w, step) ? at : Math.max(at, back(w, step));
    }

    /** After the day's usual end whoever is still there goes on. */
    private double back(int w, int from) {
        var last = DayProfile.step(stage.own.crew.last());
        var step = from;
        while (step < last && !usuallyWorks(w, step)) {
            step++;
        }
        return Math.max(0, step * (double) DayProfile.STEP - stage.clock);
    }

    /** What is known of a queue's handling, mixed with that of the whole hall while there is little. */
    private Durations usual(Lane of) {
        return of.handling.size() > ENOUGH * draws.next() ? of.handling : scene.handling;
    }

    private double handling(int w) {
        var usual = usual(stage.lanes[lane]);
        return usual.size() == 0 ? -UNKNOWN * Math.log(1 - draws.next()) : usual.draw(draws.next()) * stage.factors[w];
    }

    private double untilFavoured(int i) {
        return rates[i] < 1e-6 ? Double.MAX_VALUE : -Math.log(1 - draws.next()) / rates[i];
    }

    /** Those with priority who come meanwhile. */
    private void arrive(double at) {
        for (var i = 0; i < nextFavoured.length; i++) {
            while (nextFavoured[i] <= at) {
                coming[i]++;
                nextFavoured[i] += untilFavoured(i);
            }
        }
    }

    /** Calls the next one to a window; whoever gave up meanwhile is passed over. False where nobody waits for it. */
    private boolean call(int w, double at) {
        while (choose(w)) {
            if (ofFavoured && favoured[lane] == stage.favoured[lane].length) {
                coming[lane]--;
                // not the person it is about, who may be the last of the favoured that had come
                ofFavoured = stage.lanes[lane] != stage.own || !stage.priority;
                return true;
            }
            var age = ofFavoured ? stage.favoured[lane][favoured[lane]++] : stage.ordinary[lane][ordinary[lane]++];
            if (isOwn() || draws.next() < stage.lanes[lane].patience.stays(age, at)) {
                return true;
            }
        }
        return false;
    }

    /** Sets {@link #lane} and {@link #ofFavoured}. */
    private boolean choose(int w) {
        var only = stage.serves[w].length > 1 && draws.next() >= scene.oldestFirst ? some(w) : NOBODY;
        var bestOrdinary = NOBODY;
        var bestFavoured = NOBODY;
        for (var i : stage.serves[w]) {
            if (only == NOBODY || only == i) {
                bestOrdinary = older(ordinaryAge(i), i, bestOrdinary, ordinaryAge(bestOrdinary));
                bestFavoured = older(favouredAge(i), i, bestFavoured, favouredAge(bestFavoured));
            }
        }
        if (bestOrdinary == NOBODY && bestFavoured == NOBODY) {
            return false;
        }
        ofFavoured = bestFavoured != NOBODY
                && (bestOrdinary == NOBODY
                        || favouredAge(bestFavoured) >= ordinaryAge(bestOrdinary)
                        || draws.next() < scene.priorityFirst);
        lane = ofFavoured ? bestFavoured : bestOrdinary;
        return true;
    }

    private static int older(double age, int i, int best, double bestAge) {
        return age > bestAge ? i : best;
    }

    /** A queue in which somebody waits, by how much of the window's work comes from each. */
    private int some(int w) {
        var sum = 0.0;
        for (var n = 0; n < stage.serves[w].length; n++) {
            sum += somebody(stage.serves[w][n]) ? stage.shares[w][n] : 0;
        }
        var point = draws.next() * sum;
        for (var n = 0; n < stage.serves[w].length; n++) {
            point -= somebody(stage.serves[w][n]) ? stage.shares[w][n] : 0;
            if (point < 0) {
                return stage.serves[w][n];
            }
        }
        return NOBODY;
    }

    private boolean somebody(int i) {
        return ordinaryAge(i) >= 0 || favouredAge(i) >= 0;
    }

    private double ordinaryAge(int i) {
        return i != NOBODY && ordinary[i] < stage.ordinary[i].length ? stage.ordinary[i][ordinary[i]] : -1;
    }

    private double favouredAge(int i) {
        if (i != NOBODY && favoured[i] < stage.favoured[i].length) {
            return stage.favoured[i][favoured[i]];
        }
        return i != NOBODY && coming[i] > 0 ? 0 : -1;
    }
}
