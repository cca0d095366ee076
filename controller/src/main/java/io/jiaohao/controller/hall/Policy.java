// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import java.time.Duration;

/**
 * How this hall calls.
 *
 * @param callsAtMost first call and recalls together
 * @param doubleNext a second NEXT within this time is the first one again
 * @param missedWithin NEXT this soon after a call means nobody came
 * @param undoWithin how long a call can be taken back
 */
public record Policy(int callsAtMost, Duration doubleNext, Duration missedWithin, Duration undoWithin) {
    /** The customs of a hall (design.md section 4). */
    public static final Policy USUAL =
            new Policy(3, Duration.ofSeconds(2), Duration.ofSeconds(45), Duration.ofSeconds(15));

    public Policy {
        if (callsAtMost < 1 || callsAtMost > 9) {
            throw new IllegalArgumentException("calls at most must be 1 to 9, not " + callsAtMost);
        }
    }
}
