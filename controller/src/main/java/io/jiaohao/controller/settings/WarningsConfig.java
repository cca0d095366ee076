// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Thresholds;
import io.jiaohao.controller.warnings.WarningRules;
import io.jiaohao.controller.warnings.telling.Audience;
import io.jiaohao.controller.warnings.webhook.WebhookSettings;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of {@code [warnings]}: from when on, how often, when not, and who hears it.
 *
 * @param staffRoom what the sign in the staff room says
 */
public record WarningsConfig(WarningRules rules, Audience staffRoom, List<WebhookSettings> webhooks) {
    private static final int LEVELS = 3;
    private static final int MOST = 10_000;

    public WarningsConfig {
        webhooks = List.copyOf(webhooks);
    }

    public static WarningsConfig read(ConfigTable table) {
        var config = new WarningsConfig(
                rules(table), HearersConfig.staffRoom(table.tableOrEmpty("staffRoom")), HearersConfig.webhooks(table));
        table.end();
        return config;
    }

    private static WarningRules rules(ConfigTable table) {
        var usual = WarningRules.USUAL;
        Map<Kind, Thresholds> thresholds = new EnumMap<>(Kind.class);
        for (var kind : Kind.values()) {
            thresholds.put(kind, table.has(kind.key()) ? thresholds(table, kind.key()) : kind.usual());
        }
        var repeat = table.whole("repeatMinutes", 1, 1_440, (int) usual.repeat().toMinutes());
        var hold = table.whole(
                "holdMinutes", 0, 1_440, (int) Math.min(repeat, usual.hold().toMinutes()));
        if (hold > repeat) {
            throw table.wrong("holdMinutes", "must not be more than repeatMinutes, " + repeat);
        }
        return new WarningRules(
                thresholds,
                Duration.ofMinutes(repeat),
                Duration.ofMinutes(hold),
                table.whole("keepPercent", 1, 100, usual.keepPercent()),
                table.whole("least", 1, MOST, usual.least()),
                HoursConfig.spans(table, "quiet"));
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
