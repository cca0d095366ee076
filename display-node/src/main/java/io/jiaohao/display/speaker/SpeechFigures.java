// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import java.time.Duration;
import java.util.Arrays;

/** What was spoken, and how soon: counted as it happens. Owned by one thread at a time. */
final class SpeechFigures {
    private static final int KEPT = 1_000;

    private final long[] firstSamples = new long[KEPT];
    private int whole;
    private int unheard;

    /** @param firstSample from when it could begin, received and nothing before it, to its first sample */
    void whole(Duration firstSample) {
        firstSamples[whole % KEPT] = firstSample.toNanos();
        whole++;
    }

    void unheard() {
        unheard++;
    }

    int count() {
        return whole;
    }

    /** Of the last thousand. */
    Duration p99() {
        var count = Math.min(whole, KEPT);
        var sorted = Arrays.copyOf(firstSamples, count);
        Arrays.sort(sorted);
        return count == 0 ? Duration.ZERO : Duration.ofNanos(sorted[(int) Math.ceil(count * 0.99) - 1]);
    }

    @Override
    public String toString() {
        return whole + " whole, " + unheard + " not heard, first sample p99 " + p99().toMillis() + " ms";
    }
}
