// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import io.jiaohao.display.speaker.Delivery.Outcome.Extent;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of the announcements, and how soon they were heard: counted as it happens. Thread-safe. */
final class SpeechFigures {
    private static final int KEPT = 1_000;

    private final Map<Extent, Integer> counts = new EnumMap<>(Extent.class);
    private final long[] firstSamples = new long[KEPT];
    private int begun;

    synchronized void count(Extent extent, int announcements) {
        counts.merge(extent, announcements, Integer::sum);
    }

    /** @param firstSample from when it could begin, received and nothing before it, to its first sample */
    synchronized void begun(Duration firstSample) {
        firstSamples[begun % KEPT] = firstSample.toNanos();
        begun++;
    }

    synchronized int count(Extent extent) {
        return counts.getOrDefault(extent, 0);
    }

    /** Of the last thousand. */
    synchronized Duration p99() {
        var count = Math.min(begun, KEPT);
        var sorted = Arrays.copyOf(firstSamples, count);
        Arrays.sort(sorted);
        return count == 0 ? Duration.ZERO : Duration.ofNanos(sorted[(int) Math.ceil(count * 0.99) - 1]);
    }

    @Override
    public String toString() {
        return Stream.of(Extent.values())
                        .map(extent -> count(extent) + " " + extent.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ", first sample p99 " + p99().toMillis() + " ms";
    }
}
