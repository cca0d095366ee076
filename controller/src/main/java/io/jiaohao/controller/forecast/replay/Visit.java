// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import java.time.LocalDate;

/**
 * A recorded visit; times in seconds from the day's midnight, {@link #NEVER} where there is none.
 *
 * @param called never where the person left before
 * @param finished the moment of leaving where nobody was called
 * @param window empty where nobody served
 */
public record Visit(
        LocalDate day,
        String service,
        String ticket,
        boolean priority,
        int taken,
        int called,
        int finished,
        String window) {
    public static final int NEVER = -1;

    /** The office before the colon; empty where the file is of one. */
    public String office() {
        var colon = service.indexOf(':');
        return colon < 0 ? "" : service.substring(0, colon);
    }

    /** The queue within its office. */
    public String queue() {
        return service.substring(service.indexOf(':') + 1);
    }

    public boolean wasCalled() {
        return called != NEVER;
    }

    /** Seconds until the call; where a clock slipped, none. */
    public int waited() {
        return Math.max(0, called - taken);
    }
}
