// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 通知 on the screens; outlives a day.
 *
 * @param number sequence of the entry that posted it, so never given twice
 * @param until by the clock; absent: until somebody takes it down
 */
public record Notice(long number, String text, @Nullable Instant until) {

    /** Whether its time has passed. */
    public boolean over(Instant now) {
        return until != null && !now.isBefore(until);
    }
}
