// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

import io.jiaohao.controller.forecast.habit.Arrivals;
import io.jiaohao.controller.forecast.habit.Draws;
import java.util.Arrays;

/** The queues while they are rehearsed: who still waits, who comes meanwhile and would be called before, whom a window takes next. One thread. */
final class Queues {
    static final int ORDINARY = 0;
    static final int FAVOURED = 1;
    private static final int NONE = -1;
    /** The age of somebody who came meanwhile: younger than all who waited. */
    private static final double NEW = -1;

    private static final double NOBODY = -2;
    private static final double[] NONE_COMES = {};

    private final Scene scene;
    private final Stage stage;
    private final Draws draws;
    /** How many a second come from now on, by class and queue, in each step of the day; empty where it does not matter. */
    private final double[][][] rates;

    private final double[][] next;
    private final int[][] gone;
    private final int[][] coming;
    private final int[] streaks;
    /** The queue and the class of the one called last. */
    private int lane;

    private int rank;
    private boolean own;

    Queues(Scene scene, Stage stage, Draws draws, Now now) {
        this.scene = scene;
        this.stage = stage;
        this.draws = draws;
        var lanes = stage.lanes.length;
        rates = new double[2][lanes][];
        for (var i = 0; i < lanes; i++) {
            rates[FAVOURED][i] = isOwn(FAVOURED, i) ? NONE_COMES : stage.lanes[i].coming(FAVOURED, now);
            rates[ORDINARY][i] = overtakes(i) ? stage.lanes[i].coming(ORDINARY, now) : NONE_COMES;
        }
        next = new double[2][lanes];
        gone = new int[2][lanes];
        coming = new int[2][lanes];
        streaks = new int[stage.serves.length];
    }

    /** Whether those who come to another queue from now on are called before the one it is about. */
    private boolean overtakes(int i) {
        if (stage.priority || i == stage.own()) {
            return false;
        }
        for (var w = 0; w < stage.serves.length; w++) {
            var mine = at(w, stage.own());
            var other = at(w, i);
            if (mine != NONE && other != NONE && stage.before[w][other][mine] > 0) {
                return true;
            }
        }
        return false;
    }

    private int at(int w, int i) {
        for (var n = 0; n < stage.serves[w].length; n++) {
            if (stage.serves[w][n] == i) {
                return n;
            }
        }
        return NONE;
    }

    private boolean isOwn(int kind, int i) {
        return i == stage.own() && kind == (stage.priority ? FAVOURED : ORDINARY);
    }

    /** As they stand now. */
    void restart() {
        for (var kind = 0; kind < 2; kind++) {
            Arrays.fill(gone[kind], 0);
            Arrays.fill(coming[kind], 0);
            for (var i = 0; i < rates[kind].length; i++) {
                next[kind][i] = untilNext(kind, i, 0);
            }
        }
        System.arraycopy(stage.streaks, 0, streaks, 0, streaks.length);
    }

    private double untilNext(int kind, int i, double after) {
        return rates[kind][i].length == 0
                ? Double.MAX_VALUE
                : Arrivals.until(rates[kind][i], stage.clock + after, -Math.log(1 - draws.next())) - stage.clock;
    }

    private void arrive(double at) {
        for (var kind = 0; kind < 2; kind++) {
            for (var i = 0; i < rates[kind].length; i++) {
                while (next[kind][i] <= at) {
                    coming[kind][i]++;
                    next[kind][i] = untilNext(kind, i, next[kind][i]);
                }
            }
        }
    }

    /** Calls the next one to a window; whoever gave up meanwhile is passed over. False where nobody waits for it. */
    boolean call(int w, double at) {
        arrive(at);
        while (choose(w)) {
            if (gone[rank][lane] == stage.ages[rank][lane].length) {
                coming[rank][lane]--;
                own = false;
                return called(w);
            }
            var age = stage.ages[rank][lane][gone[rank][lane]++];
            own = isOwn(rank, lane) && gone[rank][lane] == stage.ages[rank][lane].length;
            if (own || draws.next() < stage.lanes[lane].patience.stays(age, at)) {
                return called(w);
            }
        }
        return false;
    }

    /** When somebody comes whom a window serves that has nobody now. */
    double nextFor(int w) {
        var soonest = Double.MAX_VALUE;
        for (var i : stage.serves[w]) {
            soonest = Math.min(soonest, Math.min(next[ORDINARY][i], next[FAVOURED][i]));
        }
        return soonest;
    }

    private boolean called(int w) {
        streaks[w] = rank == FAVOURED ? streaks[w] + 1 : 0;
        return true;
    }

    /** Whether the one called last is the person it is about. */
    boolean calledOwn() {
        return own;
    }

    /** The queue of the one called last. */
    Lane lane() {
        return stage.lanes[lane];
    }

    private boolean choose(int w) {
        var ordinary = first(w, ORDINARY);
        var favoured = first(w, FAVOURED);
        if (ordinary == NONE && favoured == NONE) {
            return false;
        }
        var priority = favoured != NONE
                && (ordinary == NONE
                        || age(FAVOURED, favoured) >= age(ORDINARY, ordinary)
                        || draws.next() < scene.priorityFirst(streaks[w]));
        rank = priority ? FAVOURED : ORDINARY;
        lane = priority ? favoured : ordinary;
        return true;
    }

    /** The queue whose first a window would call among those of one class. */
    private int first(int w, int kind) {
        var best = NONE;
        for (var n = 0; n < stage.serves[w].length; n++) {
            var age = age(kind, stage.serves[w][n]);
            if (age > NOBODY && (best == NONE || goesBefore(w, n, best, kind))) {
                best = n;
            }
        }
        return best == NONE ? NONE : stage.serves[w][best];
    }

    private boolean goesBefore(int w, int one, int other, int kind) {
        var later = age(kind, stage.serves[w][one]) <= age(kind, stage.serves[w][other]);
        var chance = later ? stage.before[w][one][other] : stage.before[w][other][one];
        var laterGoes = draws.next() < chance;
        return later == laterGoes;
    }

    private double age(int kind, int i) {
        if (gone[kind][i] < stage.ages[kind][i].length) {
            return stage.ages[kind][i][gone[kind][i]];
        }
        return coming[kind][i] > 0 ? NEW : NOBODY;
    }
}
