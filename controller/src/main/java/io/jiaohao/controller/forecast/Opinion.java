// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

import io.jiaohao.controller.forecast.habit.Band;
import io.jiaohao.controller.forecast.habit.Blend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes one estimate of several and learns from what came of it: the rehearsal, the pace of the calls, what the last ones waited (the
 * delay-history predictors of Ibrahim and Whitt), blended for the whole hall, for each queue and class and for each hour of the day, and
 * the blends weighed by their recent error. All is measured in a usual wait, so that a town office and a telephone learn alike. One thread.
 */
final class Opinion {
    /** How many opinions there are. */
    static final int OPINIONS = 6;

    /** Of how many single estimates an estimate is blended. */
    private static final int PARTS = 11;

    /** How soon a blend leaves the rehearsal for what the outcomes say. */
    private static final double SOON = 0.1;
    /** The same for a second blend of the whole hall: where the rehearsal knows better, a hasty one does harm. */
    private static final double LATE = 0.003;

    private static final double MEMORY = 1000;
    private static final int ENOUGH = 30;
    private static final int BAND = 400;
    /** The higher, the more the best of late counts; what several say is steadier than what one says. */
    private static final double POWER = 4;
    /** How soon an opinion's error is forgotten. */
    private static final double FORGETTING = 0.004;

    private static final double DAY = 86_400;
    private static final int HOUR = 3600;

    private final Blend hall = blend(SOON);
    private final Blend steady = blend(LATE);
    private final List<Blend> kinds = new ArrayList<>();
    /** For those who come in each hour of the day: before the windows are all there, at noon, at the end. */
    private final Blend[] hours = new Blend[24];

    private final Blend width = new Blend(new double[] {0.1, 0.2, 0.4}, 0.05, MEMORY);
    private final Band alone = new Band(BAND);
    private final Band queued = new Band(BAND);
    private double usual = 600;
    private int waits;

    Opinion() {
        Arrays.setAll(hours, hour -> blend(SOON));
    }

    private static Blend blend(double doubt) {
        var weights = new double[PARTS];
        weights[1] = 1;
        return new Blend(weights, doubt, MEMORY);
    }

    Estimate of(Person person, Rehearsal rehearsal, Now now) {
        person.unit = usual;
        person.hour = Math.clamp(now.ofDay() / HOUR, 0, hours.length - 1);
        person.parts = parts(person, rehearsal, now);
        person.opinions = new double[] {
            person.parts[1],
            person.parts[10],
            within(person, hall.of(person.parts)),
            within(person, kind(person).of(person.parts)),
            within(person, steady.of(person.parts)),
            within(person, hours[person.hour].of(person.parts))
        };
        person.said = Math.clamp(weighed(person) * usual, 0, DAY);
        person.spread = Math.max(10 / usual, width.of(spreads(person))) * usual;
        var band = band(person);
        var known = band.size() >= 10;
        var low = known ? person.said + band.low() * person.spread : person.said / 2;
        var high = known ? person.said + band.high() * person.spread : person.said * 2 + 60;
        return new Estimate(
                Math.round(person.said),
                (long) Math.clamp(low, 0, person.said),
                (long) Math.ceil(Math.clamp(high, person.said, DAY)),
                band.size() >= ENOUGH && person.lane.calls >= ENOUGH);
    }

    void learn(Person person, double wait) {
        var lane = person.lane;
        var errors = lane.errors[person.priority ? 1 : 0];
        var outcome = wait / person.unit;
        for (var i = 0; i < errors.length; i++) {
            errors[i] += (Math.abs(person.opinions[i] - outcome) - errors[i]) * FORGETTING;
        }
        hall.learn(person.parts, outcome);
        steady.learn(person.parts, outcome);
        kind(person).learn(person.parts, outcome);
        hours[person.hour].learn(person.parts, outcome);
        width.learn(spreads(person), Math.abs(wait - person.said) / person.unit);
        band(person).learn((wait - person.said) / person.spread);
        if (person.ahead > 0 && wait > 0) {
            usual += (wait - usual) * Math.max(0.005, 1.0 / (waits + 20));
            waits++;
        }
    }

    private double[] parts(Person person, Rehearsal rehearsal, Now now) {
        var lane = person.lane;
        var longestHere = lane.waiting.size() > 1 ? now.second() - lane.waiting.getFirst().taken : 0;
        var somebody = person.ahead > 0 ? 1 : 0;
        return new double[] {
            0.1,
            rehearsal.median() / usual,
            rehearsal.mean() / usual,
            somebody * lane.lastWait / usual,
            longestHere / usual,
            somebody * lane.placeTime() * (person.ahead + 1) / usual,
            person.priority ? rehearsal.median() / usual : 0,
            rehearsal.spread() / usual,
            rehearsal.plainMedian() / usual,
            rehearsal.rank() * lane.fast / usual,
            rehearsal.rank() * lane.slow / usual
        };
    }

    /** No blend goes far beyond what it was blended of. */
    private static double within(Person person, double blend) {
        var most = 0.5;
        for (var part : person.parts) {
            most = Math.max(most, 2 * part);
        }
        return Math.clamp(blend, 0, most);
    }

    private double weighed(Person person) {
        var errors = person.lane.errors[person.priority ? 1 : 0];
        var best = Double.MAX_VALUE;
        for (var error : errors) {
            best = Math.min(best, error);
        }
        var sum = 0.0;
        var said = 0.0;
        for (var i = 0; i < errors.length; i++) {
            var weight = Math.pow((best + 0.002) / (errors[i] + 0.002), POWER);
            sum += weight;
            said += weight * person.opinions[i];
        }
        return said / sum;
    }

    private static double[] spreads(Person person) {
        return new double[] {0.1, person.said / person.unit, person.parts[7]};
    }

    private Blend kind(Person person) {
        while (kinds.size() <= person.kind()) {
            kinds.add(blend(SOON));
        }
        return kinds.get(person.kind());
    }

    private Band band(Person person) {
        return person.foundSomebody ? queued : alone;
    }
}
