// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

import io.jiaohao.controller.forecast.habit.DayProfile;
import io.jiaohao.controller.forecast.habit.Durations;
import java.util.ArrayList;
import java.util.List;

/** A queue: who waits in it now, and what has been learnt of it. One thread. */
final class Lane {
    static final long NOT_YET = Long.MIN_VALUE;

    final int index;
    final List<Person> waiting = new ArrayList<>();
    final Durations handling = new Durations(200);
    final DayProfile crew = new DayProfile();
    /** How long the last ones waited, and how many places that was for: recent ones weigh more. */
    double waited;
    double places;
    double lastWait;
    long lastCall = Long.MIN_VALUE / 2;
    long firstCallToday = NOT_YET;
    /** Leavings and the time spent waiting for them. */
    private static final int AGES = 12;
    private static final long AGE = 600;
    final double[] left = new double[AGES];
    private long lastLeft = Long.MIN_VALUE;
    final double[] patience = new double[AGES];

    /** Priority numbers an hour, lately. */
    double priorityRate;
    long prioritySeen;
    double longest = 1800;
    /** Second of the day of the first call, usually. */
    double opens = -1;
    int called;

    Lane(int index) {
        this.index = index;
        java.util.Arrays.fill(left, 0.1);
        java.util.Arrays.fill(patience, 7200);
    }

    void priorityTaken(long now) {
        priorityRate = priorityRateAt(now) + 1 / 3600.0;
        prioritySeen = now;
    }

    /** A second, fading over an hour. */
    double priorityRateAt(long now) {
        return priorityRate * Math.exp(-Math.max(0, now - prioritySeen) / 3600.0);
    }

    /** The chance that somebody who has waited so long is still there after {@code more}. */
    double stays(double elapsed, double more) {
        var hazard = 0.0;
        var from = elapsed;
        var to = elapsed + more;
        for (var i = Math.min(AGES - 1, (int) (from / AGE)); from < to; i = Math.min(AGES - 1, i + 1)) {
            var end = i == AGES - 1 ? to : Math.min(to, (i + 1.0) * AGE);
            hazard += (end - from) * left[i] / patience[i];
            from = end;
        }
        return Math.exp(-hazard);
    }

    void waited(Person person, long now, boolean wentAway) {
        var gone = Math.max(0, now - person.taken);
        for (var i = 0; i < AGES; i++) {
            var part = i == AGES - 1 ? gone - i * AGE : Math.min(AGE, gone - i * AGE);
            if (part <= 0) {
                break;
            }
            var ends = (part < AGE || i == AGES - 1) && now != lastLeft;
            left[i] = left[i] * 0.998 + (ends && wentAway ? 1 : 0);
            patience[i] = patience[i] * 0.998 + part;
        }
        lastLeft = wentAway ? now : lastLeft;
    }

    /** The clock time that {@code work} takes where the crew grows and shrinks as usual at this time of day. */
    double stretched(double work, Now now) {
        if (crew.days() == 0 || now.ofDay() >= 86_400) {
            return work;
        }
        var fair = 0.3 * crew.most();
        var usual = crew.at(now.ofDay());
        var here = DayProfile.step(now.ofDay());
        var early = firstCallToday == NOT_YET && opens > now.ofDay();
        var reference = early || usual < fair ? crew.most() : usual;
        var second = early ? opens : now.ofDay();
        var left = work;
        for (var last = crew.last(); left > 0 && second < last; ) {
            var step = DayProfile.step(second);
            var end = (step + 1.0) * DayProfile.STEP;
            var rate = step == here && usual >= fair ? 1 : Math.clamp(crew.at(second) / reference, 0.02, 3);
            var done = (end - second) * rate;
            if (done >= left) {
                return second + left / rate - now.ofDay();
            }
            left -= done;
            second = end;
        }
        return second + left - now.ofDay();
    }
}
