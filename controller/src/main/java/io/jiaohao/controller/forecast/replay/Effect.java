// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import java.util.List;

/**
 * What recorded visits would have been under one plan and under another. Both are played by the same rules with all windows open, so that
 * only the plans differ.
 *
 * @param days how many recorded days were played
 */
public record Effect(int days, int visits, Side before, Side after) {

    /**
     * The visits under one plan.
     *
     * @param met the share of those called who did not wait longer than the target of their service, 0 to 1
     * @param left who went away before they were called
     * @param refused who would not have got a number
     * @param unserved who still waited at the end
     */
    public record Side(
            List<Waits> services,
            List<Waits> classes,
            List<Load> windows,
            double met,
            int left,
            int refused,
            int unserved) {}

    /** Waits in seconds of one service (by code) or class ({@code priority}, {@code in order}). */
    public record Waits(String of, int called, int mean, int half, int nine, int longest, double met) {}

    /** Seconds of work at a window on a mean day. */
    public record Load(String window, int seconds) {}
}
