// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.habit;

/** Numbers between 0 and 1 without order, the same ones every time (splitmix64): what is forecast must not depend on chance. One thread. */
public final class Draws {
    private long state;

    public void restart(long seed) {
        state = seed * 0x9E3779B97F4A7C15L;
    }

    public double next() {
        state += 0x9E3779B97F4A7C15L;
        var mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
