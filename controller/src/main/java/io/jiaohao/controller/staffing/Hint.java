// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.staffing;

/**
 * How many windows a pool needs in an hour, and why.
 *
 * @param open the part of the hour in which windows work, above 0 to 1: whoever came while they did not waits into it
 * @param people who come on a mean day
 * @param busyPeople who come on a busy one, no fewer than on a mean one; rounded up
 * @param handling mean seconds at a window
 * @param windows as many as a mean day needs
 * @param within the share within the target with them, 0 to 1
 * @param fewer the same with one window less; 0 where the line would only grow
 * @param busyWindows as many as {@code busyPeople} need
 */
public record Hint(
        int hour,
        double open,
        double people,
        int busyPeople,
        int handling,
        int windows,
        double within,
        double fewer,
        int busyWindows) {}
