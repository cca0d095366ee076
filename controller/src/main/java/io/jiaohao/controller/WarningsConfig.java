// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Thresholds;
import io.jiaohao.controller.warnings.WarningRules;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The settings of {@code [warnings]}: from when on, how often, and when not. */
final class WarningsConfig {
    private static final int LEVELS = 3;
    private static final int MOST = 10_000;

    private WarningsConfig() {}

    static WarningRules read(ConfigTable table) {
        var usual = WarningRules.USUAL;
        Map<Kind, Thresholds> thresholds = new EnumMap<>(Kind.class);
        for (var kind : Kind.values()) {
            thresholds.put(kind, table.has(kind.key()) ? thresholds(table, kind.key()) : kind.usual());
        }
        var rules = new WarningRules(
                thresholds,
                Duration.ofMinutes(table.whole(
                        "repeatMinutes", 1, 1_440, (int) usual.repeat().toMinutes())),
                table.whole("keepPercent", 1, 100, usual.keepPercent()),
                table.whole("least", 1, MOST, usual.least()),
                HoursConfig.spans(table, "quiet"));
        table.end();
        return rules;
    }

    private static Thresholds thresholds(ConfigTable table, String key) {
        var levels = table.wholes(key);
        try {
            if (levels.size() != LEVELS) {
                throw new IllegalArgumentException("must be three whole numbers: yellow, orange, red");
            }
            return new Thresholds(levels.get(0), levels.get(1), levels.get(2));
        } catch (IllegalArgumentException e) {
            throw table.wrong(key, String.valueOf(e.getMessage()));
        }
    }
}
