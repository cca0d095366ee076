// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.habit;

import java.util.Arrays;

/** How likely somebody is to give up, by how long they have waited: leavings in each ten minutes of waiting. Forgets slowly. One thread. */
public final class Patience {
    private static final int AGES = 12;
    private static final long AGE = 600;
    private static final double MEMORY = 0.998;

    private final double[] left = new double[AGES];
    private final double[] waited = new double[AGES];
    private long lastLeft = Long.MIN_VALUE;

    public Patience() {
        Arrays.fill(left, 0.1);
        Arrays.fill(waited, 7200);
    }

    /** Somebody was called or went away after so long. Where many go in one second, they were sent home and did not give up. */
    public void learn(long seconds, boolean wentAway, long now) {
        for (var i = 0; i < AGES && seconds - i * AGE > 0; i++) {
            var part = i == AGES - 1 ? seconds - i * AGE : Math.min(AGE, seconds - i * AGE);
            var here = part < AGE || i == AGES - 1;
            left[i] = left[i] * MEMORY + (here && wentAway && now != lastLeft ? 1 : 0);
            waited[i] = waited[i] * MEMORY + part;
        }
        lastLeft = wentAway ? now : lastLeft;
    }

    /** The chance that somebody who has waited so long is still there after {@code more}. */
    public double stays(double elapsed, double more) {
        var hazard = 0.0;
        var from = elapsed;
        var to = elapsed + more;
        for (var i = Math.min(AGES - 1, (int) (from / AGE)); from < to; i = Math.min(AGES - 1, i + 1)) {
            var end = i == AGES - 1 ? to : Math.min(to, (i + 1.0) * AGE);
            hazard += (end - from) * left[i] / waited[i];
            from = end;
        }
        // the same to a thousandth, and much quicker
        return hazard < 0.05 ? 1 - hazard : Math.exp(-hazard);
    }
}
