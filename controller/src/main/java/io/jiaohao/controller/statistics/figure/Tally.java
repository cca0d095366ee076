// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.figure;

import io.jiaohao.controller.statistics.day.Errand;
import java.util.EnumMap;
import java.util.Map;

/** Counts over some errands, and how their waits and handlings are spread. Mutable; one thread. */
public final class Tally {
    static final Count[] COUNTS = Count.values();

    private final Map<Count, Long> counts = new EnumMap<>(Count.class);
    private final Spread waits = new Spread();
    private final Spread openWaits = new Spread();
    private final Spread handlings = new Spread();

    public Tally add(Errand errand) {
        for (var count : COUNTS) {
            add(count, count.of(errand));
        }
        if (errand.called()) {
            waits.add(errand.waitMillis());
            openWaits.add(errand.openWaitMillis());
        }
        if (errand.served()) {
            handlings.add(errand.handlingMillis());
        }
        return this;
    }

    public Tally add(Tally other) {
        for (var count : COUNTS) {
            add(count, other.get(count));
        }
        waits.add(other.waits);
        openWaits.add(other.openWaits);
        handlings.add(other.handlings);
        return this;
    }

    public void add(Count count, long value) {
        counts.merge(count, value, count::together);
    }

    public long get(Count count) {
        return counts.getOrDefault(count, 0L);
    }

    public Spread waits() {
        return waits;
    }

    public Spread openWaits() {
        return openWaits;
    }

    public Spread handlings() {
        return handlings;
    }

    /** Whether quantiles are of the durations themselves; otherwise they are read from histograms. */
    public boolean exact() {
        return waits.exact() && openWaits.exact() && handlings.exact();
    }
}
