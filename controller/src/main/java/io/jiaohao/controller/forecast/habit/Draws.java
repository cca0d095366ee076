// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.habit;

/** Numbers between 0 and 1 without order, the same ones every time (splitmix64): what is forecast must not depend on chance. One thread. */
public final class Draws {
    private long state;

    /** Each seed begins somewhere else: with the step below as factor, one stream would be the next one, shifted by one. */
    public void restart(long seed) {
        state = mixed(seed * 0xD1B54A32D192ED03L);
    }

    public double next() {
        state += 0x9E3779B97F4A7C15L;
        return (mixed(state) >>> 11) * 0x1.0p-53;
    }

    private static long mixed(long state) {
        var mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
