// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

/** The estimates that halls use today (peers.md section 6), beside which the forecast is scored. */
public enum Simple {
    /** The place in the queue times three minutes. */
    PLACE_TIMES_THREE("place x 3 min"),
    /** Those ahead in the queue, times the day's mean handling, by the windows that served the queue that day. Knows the whole day. */
    MEAN_BY_WINDOWS("mean / windows"),
    /** The same with all who wait in the office and all its windows. Knows the whole day. */
    MEAN_BY_OFFICE("mean / windows of the office"),
    /** What the last one called from the queue had waited. */
    LAST_CALLED("last called");

    private final String words;

    Simple(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
