// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.whatif;

import java.util.List;

/**
 * Recorded visits as they were, as the plan of the record gives them in the rehearsal, and as another plan does. The last two are played
 * by the same rules and people, so that only the plans differ; how far the first two are apart is the error of the rehearsal.
 *
 * @param days how many recorded days were played
 * @param fresh windows of the other plan that neither the record nor the plan that held knows
 */
public record Effect(int days, int visits, Side recorded, Side before, Side after, List<String> fresh) {

    /**
     * The visits, one way.
     *
     * @param all all waits; absent ones are zero
     * @param left who went away before they were called
     * @param refused who would not have got a number
     * @param unserved who still waited at the end
     * @param past seconds of work after closing on a mean day, all windows together
     */
    public record Side(
            Waits all,
            List<Waits> services,
            List<Waits> classes,
            List<Load> windows,
            int left,
            int refused,
            int unserved,
            int past) {

        /** The share of those called who did not wait longer than the target of their service, 0 to 1. */
        public double met() {
            return all.met();
        }
    }

    /** Waits in seconds of one service (by code) or class ({@code priority}, {@code in order}). */
    public record Waits(String of, int called, int mean, int half, int nine, int longest, double met) {}

    /** Seconds of work at a window on a mean day, and for how many it was there until closing. */
    public record Load(String window, int seconds, int there) {}
}
