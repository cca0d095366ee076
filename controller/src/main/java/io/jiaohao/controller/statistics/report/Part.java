// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.report;

import io.jiaohao.controller.statistics.day.Errand;
import java.time.LocalDate;

/**
 * Where numbers come from, as finely as a roll-up tells it.
 *
 * @param from the day, or the first of the month or year
 * @param hour 0 to 23; -1 where it was not kept
 * @param window 0: not called
 * @param service empty: of a window's time, which belongs to none
 * @param staff the badge; empty where nobody knows, or it was not kept
 */
public record Part(LocalDate from, int hour, int window, String service, String staff) {

    public static Part of(Errand errand) {
        var window = errand.place().window();
        var staff = errand.place().staff();
        return new Part(
                errand.day(),
                errand.wish().hour(),
                window == null ? 0 : window.value(),
                errand.wish().service().text(),
                staff == null ? "" : staff);
    }

    /** Of a longer span. */
    public Part since(LocalDate first) {
        return new Part(first, hour, window, service, staff);
    }

    /** Without hour and person. */
    public Part whole() {
        return new Part(from, -1, window, service, "");
    }
}
