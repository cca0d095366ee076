// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Level;
import io.jiaohao.controller.warnings.telling.Audience;
import io.jiaohao.controller.warnings.webhook.WebhookSettings;
import io.jiaohao.controller.warnings.webhook.WebhookSettings.Format;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who hears of warnings: {@code [warnings.staffRoom]} and each {@code [[warnings.webhook]]}. */
public final class HearersConfig {
    private static final int MOST_WEBHOOKS = 8;
    /** How long a clerk has worked is for the manager, not for the staff room. */
    private static final List<String> STAFF_ROOM = Stream.of(Kind.values())
            .filter(kind -> kind != Kind.AT_WORK)
            .map(Kind::key)
            .toList();

    private static final List<String> ALL =
            Stream.of(Kind.values()).map(Kind::key).toList();
    /** Names that other listeners have. */
    private static final Set<String> TAKEN = Set.of("log", "staffRoom");

    private HearersConfig() {}

    static Audience staffRoom(ConfigTable table) {
        var audience = audience(table, STAFF_ROOM);
        table.end();
        return audience;
    }

    static List<WebhookSettings> webhooks(ConfigTable table) {
        var tables = table.tables("webhook");
        if (tables.size() > MOST_WEBHOOKS) {
            throw table.wrong("webhook", "may be there " + MOST_WEBHOOKS + " times at most");
        }
        var webhooks = new ArrayList<WebhookSettings>();
        var names = new HashSet<>(TAKEN);
        for (var each : tables) {
            var webhook = webhook(each, "webhook-" + (webhooks.size() + 1));
            if (!names.add(webhook.name())) {
                throw each.wrong("name", "is that of another listener: " + webhook.name());
            }
            webhooks.add(webhook);
        }
        return webhooks;
    }

    private static WebhookSettings webhook(ConfigTable table, String usualName) {
        table.text("url");
        var webhook = new WebhookSettings(
                table.as("name", usualName, HearersConfig::name),
                table.as("url", "", WebhookSettings::address),
                audience(table, ALL),
                table.text("secret", ""),
                table.as("format", "json", Format::parse),
                Duration.ofSeconds(table.whole("timeoutSeconds", 1, 60, 5)),
                Duration.ofMinutes(table.whole("keepMinutes", 1, 1_440, 30)));
        if (webhook.format() == Format.WECOM && !webhook.secret().isEmpty()) {
            throw table.wrong("secret", "is of no use to wecom: its key stands in the url");
        }
        table.end();
        return webhook;
    }

    private static String name(String text) {
        if (!text.matches("[a-z0-9-]{1,30}")) {
            throw new IllegalArgumentException("must be 1 to 30 small letters, digits and -");
        }
        return text;
    }

    /** {@code kinds} from {@code level} on, and what {@code levels} says of single ones. */
    private static Audience audience(ConfigTable table, List<String> usual) {
        var level = table.as("level", "orange", HearersConfig::level);
        Map<Kind, Level> from = new EnumMap<>(Kind.class);
        for (var key : table.texts("kinds", usual)) {
            from.put(kind(table, "kinds", key), level);
        }
        var levels = table.tableOrEmpty("levels");
        for (var key : levels.keys()) {
            from.put(kind(table, "levels", key), levels.as(key, "orange", HearersConfig::level));
        }
        return new Audience(from);
    }

    private static Kind kind(ConfigTable table, String where, String key) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> table.wrong(where, "has \"" + key + '"' + ConfigTable.nearest(key, Set.copyOf(ALL))));
    }

    private static Level level(String name) {
        return Stream.of(Level.values())
                .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be "
                        + Stream.of(Level.values())
                                .map(level -> level.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ", not \"" + name + '"'));
    }
}
