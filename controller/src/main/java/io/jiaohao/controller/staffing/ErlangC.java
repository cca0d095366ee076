// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.staffing;

/**
 * Waiting where people come by chance (Poisson), take exponentially long, and all windows serve one line (M/M/c, Erlang 1917).
 * Everybody waits who does not find a free window, and nobody leaves.
 *
 * @param load people who come in a mean handling time, in Erlang: the windows that would be busy all the time; not negative
 * @param windows 1 or more
 */
public record ErlangC(double load, int windows) {
    public ErlangC {
        if (!(load >= 0) || windows < 1) {
            throw new IllegalArgumentException("no load " + load + " at " + windows + " windows");
        }
    }

    /** Whether the line does not grow for ever. */
    public boolean holds() {
        return load < windows;
    }

    /** The chance that somebody must wait; 1 where the line only grows. */
    public double waits() {
        if (!holds()) {
            return 1;
        }
        var blocked = blocked();
        return blocked / (1 - load / windows * (1 - blocked));
    }

    /** The share that waits no longer than {@code target}, in the unit of {@code handling}; 0 where the line only grows. */
    public double within(double target, double handling) {
        return holds() ? 1 - waits() * StrictMath.exp(-(windows - load) * target / handling) : 0;
    }

    /**
     * Erlang B, the chance that all windows are busy where nobody waits, by its recursion over windows, which neither overflows nor cancels
     * (as with factorials it would from some 170 windows on).
     */
    private double blocked() {
        var blocked = 1.0;
        for (var n = 1; n <= windows; n++) {
            blocked = load * blocked / (n + load * blocked);
        }
        return blocked;
    }
}
