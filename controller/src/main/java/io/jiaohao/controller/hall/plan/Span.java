// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.plan;

import java.time.LocalTime;

/** From a time of day to a later one of the same day; the end is outside. */
public record Span(LocalTime from, LocalTime to) {
    public Span {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("must end after it begins: " + from + "-" + to);
        }
    }

    /** {@code 08:30-12:00}. */
    public static Span parse(String text) {
        var dash = text.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("must look like 08:30-12:00, not " + text);
        }
        return new Span(time(text.substring(0, dash)), time(text.substring(dash + 1)));
    }

    /** {@code 08:30}. */
    public static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.strip());
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("must be a time like 08:30, not " + text.strip(), e);
        }
    }

    public boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
