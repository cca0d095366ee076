// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.sheet;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A month of the hall for the public: no person, no window, and no figure over so few that it could point at one. It brings the
 * definitions of its figures along, so that it reads the same when those of the program have changed.
 *
 * @param hall the hall's name then
 * @param exact whether its percentiles are of the times themselves; otherwise they were read from histograms
 * @param figures what its figures are, in the order in which they are shown
 * @param total the whole hall
 * @param services as planned then
 * @param days those on which there was anybody, by date
 * @param hours those of the day in which anybody came, by hour
 */
public record Sheet(
        YearMonth month,
        String hall,
        boolean exact,
        List<Defined> figures,
        Line total,
        List<Line> services,
        List<Line> days,
        List<Line> hours) {

    public Sheet {
        figures = List.copyOf(figures);
        services = List.copyOf(services);
        days = List.copyOf(days);
        hours = List.copyOf(hours);
    }

    /** What the numbers of a figure are. */
    public enum Unit {
        COUNT,
        MILLIS,
        /** 0 to 1. */
        SHARE
    }

    /**
     * A figure and what it is.
     *
     * @param key of its values
     * @param over the key of what it is over; empty where it is a count by itself
     */
    public record Defined(String key, Unit unit, String over, String zh, String en, String zhMeans, String enMeans) {}

    /**
     * Figures of one thing. A figure that is in neither map is over nothing.
     *
     * @param key code, date or hour of what it is about
     * @param values by figure
     * @param withheld why those are not told that would stand in {@code values}
     */
    public record Line(
            String key, String zh, String en, SortedMap<String, Double> values, SortedMap<String, Withheld> withheld) {
        public Line {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
            withheld = Collections.unmodifiableSortedMap(new TreeMap<>(withheld));
        }
    }
}
