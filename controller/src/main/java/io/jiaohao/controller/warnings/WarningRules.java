// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings;

import io.jiaohao.controller.hall.plan.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * When a hall wants to be warned.
 *
 * @param repeat how long after it was said a warning that still holds is said again
 * @param hold between saying that something is over and that it is there, or the other way round, lies at least this; not longer than
 *     {@code repeat}
 * @param keepPercent a level is left only below so much of its threshold (1 to 100), so that it does not flicker
 * @param least a share over fewer says nothing
 * @param quiet times of day when nothing is said; the page shows it all the same
 */
public record WarningRules(
        Map<Kind, Thresholds> thresholds,
        Duration repeat,
        Duration hold,
        int keepPercent,
        int least,
        List<Span> quiet) {
    public static final WarningRules USUAL =
            new WarningRules(Map.of(), Duration.ofMinutes(15), Duration.ofMinutes(5), 90, 10, List.of());

    public WarningRules {
        thresholds = Map.copyOf(thresholds);
        quiet = List.copyOf(quiet);
        if (hold.isNegative() || hold.compareTo(repeat) > 0) {
            throw new IllegalArgumentException("must not be longer than repeatMinutes, " + repeat.toMinutes());
        }
    }

    /** Those of a kind. */
    public Thresholds of(Kind kind) {
        return thresholds.getOrDefault(kind, kind.usual());
    }
}
