// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measured times, in nanoseconds, told in milliseconds. Not thread-safe. */
final class Percentiles {
    private final List<Long> nanos = new ArrayList<>();

    void add(long measured) {
        nanos.add(measured);
    }

    int count() {
        return nanos.size();
    }

    /** The smallest measured value that so many per cent do not exceed, in milliseconds with two decimals. */
    double millis(int percent) {
        var sorted = nanos.stream().sorted().toList();
        var rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return Math.round(sorted.get(Math.max(0, rank - 1)) / 10_000.0) / 100.0;
    }

    Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        if (!nanos.isEmpty()) {
            for (var percent : List.of(50, 95, 99)) {
                told.put("p" + percent, millis(percent));
            }
            told.put("max", millis(100));
        }
        return told;
    }
}
