// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.figure;

import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a report is made of.
 *
 * @param windows absent where windows' time cannot be told apart: by service
 */
public record Sums(Tally tally, @Nullable WindowTime windows) {

    long count(Count count) {
        return tally.get(count);
    }

    @Nullable
    Long time(ToLongFunction<WindowTime> part) {
        return windows == null ? null : part.applyAsLong(windows);
    }

    @Nullable
    Double load() {
        return windows == null ? null : share(windows.serving() + windows.calling(), windows.open());
    }

    @Nullable
    Double ofOutcomes(Count outcome) {
        return share(tally.get(outcome), outcomes());
    }

    /** Not rounded; absent over nothing. */
    @Nullable
    Double share(Count part, Count whole) {
        return share(tally.get(part), tally.get(whole));
    }

    /** Rounded to the millisecond, half up; absent over nothing. */
    @Nullable
    Long mean(Count sum, Count over) {
        return mean(tally.get(sum), tally.get(over));
    }

    static @Nullable Long mean(long sum, long n) {
        return n == 0 ? null : Math.floorDiv(2 * sum + n, 2 * n);
    }

    @Nullable
    Long greatest(Count greatest, Count over) {
        return tally.get(over) == 0 ? null : tally.get(greatest);
    }

    @Nullable
    Long wait(int percent) {
        return quantile(tally.waits(), percent, Count.WAIT_MAX);
    }

    @Nullable
    Long openWait(int percent) {
        return quantile(tally.openWaits(), percent, Count.OPEN_WAIT_MAX);
    }

    @Nullable
    Long handling(int percent) {
        return quantile(tally.handlings(), percent, Count.HANDLING_MAX);
    }

    /** The clerk said what they came to. */
    long outcomes() {
        return sum(Count.DONE, Count.ACCEPTED, Count.INCOMPLETE, Count.ENQUIRY, Count.REFERRED, Count.NOT_DONE);
    }

    long rated() {
        return sum(Count.GRADE_1, Count.GRADE_2, Count.GRADE_3, Count.GRADE_4, Count.GRADE_5);
    }

    long sum(Count... counts) {
        var sum = 0L;
        for (var count : counts) {
            sum += tally.get(count);
        }
        return sum;
    }

    @Nullable
    static Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private @Nullable Long quantile(Spread spread, int percent, Count greatest) {
        return spread.histogram().size() == 0 ? null : spread.quantile(percent, tally.get(greatest));
    }
}
