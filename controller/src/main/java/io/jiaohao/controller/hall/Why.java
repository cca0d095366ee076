// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Rank;
import java.util.List;

/**
 * Why this ticket was called and no other: the reasons in order, and the figures they rest on.
 *
 * @param line in which it waited
 * @param weight of that line at the window
 * @param streak how many of the line had been called out of the order of arrival since the last in order
 * @param limit how many may be
 * @param passed how often this ticket was passed while it waited
 * @param passedAtMost how often it could have been: limit × (calls in order while it waited + 1); 0 for a ticket that was not in order
 */
public record Why(
        List<Reason> reasons, Line line, Rank rank, int weight, int streak, int limit, int passed, int passedAtMost) {

    /** One step of the thought. */
    public enum Reason {
        /** 指定叫号. */
        BY_HAND,
        /** Its time had come: an appointment, a promise for after lunch, a note from the day before. */
        DUE,
        /** Its time had not come, but nobody else waited. */
        EARLY,
        /** 优先. */
        PRIORITY,
        /** So many of priority or appointment had been called that it was the turn of those in order. */
        BOUND,
        /** Somebody in order had waited so long that only one in two went to priority. */
        AGED,
        /** Sent to this very window or clerk. */
        DIRECTED,
        /** The window stands in for another (代管). */
        COVERED,
        /** Its service weighs more here than that of others who waited longer. */
        WEIGHT,
        /** The longest wait, its weight included, of all the services here. */
        LONGEST,
        /** The first of its line. */
        ARRIVAL
    }

    public Why {
        reasons = List.copyOf(reasons);
    }
}
