// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.line;

import java.time.Instant;
import java.util.Comparator;

/**
 * A place among those of one rank; smaller is earlier.
 *
 * @param turn sequence of the entry that gave it; among the due, the millisecond at which it is due
 * @param part its position where one entry gave several
 * @param again sequence of the entry that put somebody behind this place; 0 for whoever had it first
 */
public record Place(long turn, int part, long again) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::turn).thenComparingInt(Place::part).thenComparingLong(Place::again);

    /** At the end, as of this entry. */
    public static Place at(long sequence, int part) {
        return new Place(sequence, part, 0);
    }

    /** Due at a time; of those due together, in the order in which they came. */
    public static Place due(Instant time, long sequence) {
        return new Place(time.toEpochMilli(), 0, sequence);
    }

    /** Just behind this one, and behind all who were put there before. */
    public Place behind(long sequence) {
        return new Place(turn, part, sequence);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
