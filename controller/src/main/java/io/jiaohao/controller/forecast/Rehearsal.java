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
    private static final double NEVER = Double.MAX_VALUE;

    private final double[] waits = new double[TIMES];
    private final double[] plain = new double[TIMES];
    /** How many calls, by windows that serve the queue, before and including the own one, on average. */
    private double rank;

    private final Scene scene;
    private final Draws draws = new Draws();
    private final Stage stage;
    private final Queues queues;
    private final double[] free;
    /** Nobody has waited so long for a good while: what would last longer is not played to its end. */
    private final double longest;

    private final double[] moods;
    private boolean byWindow;
    private final double opensIn;

    private Rehearsal(Scene scene, Stage stage, Now now) {
        this.scene = scene;
        this.stage = stage;
        opensIn = stage.own.opensIn(now);
        longest = 1.5 * stage.own.longest + 600;
        queues = new Queues(scene, stage, draws, now);
        free = new double[stage.serves.length];
        moods = new double[stage.serves.length];
    }

    static Rehearsal of(Scene scene, Stage stage, Now now) {
        var rehearsal = new Rehearsal(scene, stage, now);
        for (var n = 0; n < TIMES; n++) {
            rehearsal.byWindow = false;
            rehearsal.draws.restart(n + 1);
            rehearsal.plain[n] = Math.min(rehearsal.longest, stage.own.stretched(rehearsal.once(), now));
            rehearsal.byWindow = true;
            rehearsal.draws.restart(n + 1);
            rehearsal.waits[n] = Math.min(rehearsal.longest, Math.max(rehearsal.opensIn, rehearsal.once()));
        }
        Arrays.sort(rehearsal.waits);
        Arrays.sort(rehearsal.plain);
        return rehearsal;
    }

    private double once() {
        for (var w = 0; w < free.length; w++) {
            moods[w] = 0.2 + 0.6 * draws.next();
            free[w] = stage.absent[w] ? firstThere(w) : atWork(w, firstFree(w));
        }
        queues.restart();
        while (true) {
            var w = soonest();
            var at = free[w];
            if (at >= longest) {
                return at;
            }
            if (!queues.call(w, at)) {
                free[w] = queues.nextFor(w);
            } else if (queues.calledOwn()) {
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

    /** When a window begins that has not been seen today; the crew as a whole is counted from the opening on. */
    private double firstThere(int w) {
        var comes = draws.next() < stage.comes[w];
        var in = scene.roster.comesIn(stage.overdue[w], draws.next());
        return !comes ? NEVER : byWindow ? Math.max(in, opensIn) : Math.max(0, in - opensIn);
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
        var usual = usual(queues.lane());
        return usual.size() == 0 ? -UNKNOWN * Math.log(1 - draws.next()) : usual.draw(draws.next()) * stage.factors[w];
    }
}
