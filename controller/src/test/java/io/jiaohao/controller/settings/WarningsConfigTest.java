// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Level;
import io.jiaohao.controller.warnings.Thresholds;
import io.jiaohao.controller.warnings.WarningRules;
import io.jiaohao.controller.warnings.telling.Audience;
import io.jiaohao.controller.warnings.webhook.WebhookSettings;
import io.jiaohao.controller.warnings.webhook.WebhookSettings.Format;
import io.jiaohao.protocol.settings.ConfigError;
import io.jiaohao.protocol.settings.ConfigTable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when on the hall is warned, by {@code [warnings]}. */
class WarningsConfigTest {
    private static final String HOOK = "[[warnings.webhook]]\nurl = 'https://relay.lan/in?key=x'\n";

    private static WarningsConfig config(String text) {
        return WarningsConfig.read(ConfigTable.parse("hall.toml", text).tableOrEmpty("warnings"));
    }

    private static WarningRules read(String text) {
        return config(text).rules();
    }

    @Test
    void theExampleSaysWhatHoldsWithoutIt() {
        assertEquals(config(""), ControllerConfig.usual().warnings());
        assertEquals(WarningRules.USUAL.repeat(), read("").repeat());
    }

    @Test
    void everyKeyIsHeeded() {
        var rules = read("""
                [warnings]
                wait = [1, 2, 3]
                repeatMinutes = 7
                holdMinutes = 3
                keepPercent = 80
                least = 5
                quiet = ["12:00-14:00"]
                """);
        assertEquals(new Thresholds(1, 2, 3), rules.thresholds().get(Kind.WAIT));
        assertEquals(Duration.ofMinutes(7), rules.repeat());
        assertEquals(Duration.ofMinutes(3), rules.hold());
        assertEquals(List.of(80, 5), List.of(rules.keepPercent(), rules.least()));
        assertEquals(List.of(Span.parse("12:00-14:00")), rules.quiet());
    }

    @Test
    void everyKindHasItsKey() {
        for (var kind : Kind.values()) {
            var rules = read("[warnings]\n" + kind.key() + " = [11, 12, 13]\n");
            assertEquals(new Thresholds(11, 12, 13), rules.thresholds().get(kind));
        }
    }

    @Test
    void whoRepeatsMoreOftenThanUsualHoldsNoLonger() {
        assertEquals(
                Duration.ofMinutes(2), read("[warnings]\nrepeatMinutes = 2\n").hold());
    }

    @Test
    void theStaffRoomHearsFromOrangeOnButNotHowLongSomebodyWorks() {
        var usual = config("").staffRoom();
        assertEquals(Level.ORANGE, usual.from().get(Kind.WAIT));
        assertEquals(Kind.values().length - 1, usual.from().size());
        assertNull(usual.from().get(Kind.AT_WORK));
        var own = config("""
                [warnings.staffRoom]
                level = "red"
                kinds = ["wait", "badGrades"]
                levels = {wait = "yellow", hallLoad = "orange"}
                """).staffRoom();
        assertEquals(
                Map.of(Kind.WAIT, Level.YELLOW, Kind.BAD_GRADES, Level.RED, Kind.HALL_LOAD, Level.ORANGE), own.from());
        assertEquals(
                Map.of(),
                config("[warnings.staffRoom]\nkinds = []\n").staffRoom().from());
    }

    @Test
    void aWebhookNeedsAnAddressAndMaySayAllElse() {
        assertEquals(
                List.of(new WebhookSettings(
                        "webhook-1",
                        URI.create("https://relay.lan/in?key=x"),
                        Audience.of(List.of(Kind.values()), Level.ORANGE),
                        "",
                        Format.JSON,
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(30))),
                config(HOOK).webhooks());
        var own = config(HOOK + """
                name = "duty"
                level = "red"
                kinds = ["wait"]
                secret = "SECabc"
                format = "dingtalk"
                timeoutSeconds = 2
                keepMinutes = 10
                """).webhooks().getFirst();
        assertEquals("duty", own.name());
        assertEquals(Map.of(Kind.WAIT, Level.RED), own.audience().from());
        assertEquals(Format.DINGTALK, own.format());
        assertEquals(List.of("SECabc", "PT2S", "PT10M"), List.of(own.secret(), own.timeout() + "", own.keep() + ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name = 'Duty' | hall.toml line 3: warnings.webhook.name must be 1 to 30 small letters, digits and -",
                "name = 'log' | hall.toml line 3: warnings.webhook.name is that of another listener: log",
                "level = 'pink' | hall.toml line 3: warnings.webhook.level must be yellow, orange, red, not \"pink\"",
                "kinds = ['weit'] | hall.toml line 3: warnings.webhook.kinds has \"weit\"; did you mean wait?",
                "levels = {weit = 'red'} | hall.toml line 3: warnings.webhook.levels has \"weit\"; did you mean wait?",
                "format = 'xml' | hall.toml line 3: warnings.webhook.format must be json, wecom or dingtalk, not \"xml\"",
                "timeoutSeconds = 0 | hall.toml line 3: warnings.webhook.timeoutSeconds must be 1 to 60, not 0",
                "keepMinutes = 0 | hall.toml line 3: warnings.webhook.keepMinutes must be 1 to 1440, not 0",
                "secred = 'x' | hall.toml line 3: warnings.webhook.secred is not known; did you mean secret?",
            })
    void aMistakeInAWebhookIsSaidWithItsLine(String line, String message) {
        var error = assertThrows(ConfigError.class, () -> config(HOOK + line + "\n"));
        assertEquals(message, error.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ftp://relay.lan/ | must begin with http:// or https://",
                "relay.lan | must begin with http:// or https://",
                "http://duty@relay.lan/ | must name a host, and neither a user nor a #fragment",
                "http:///in | must name a host, and neither a user nor a #fragment",
                "http://re lay/ | is no address",
                "http://relay:70000/ | must have a port of 1 to 65535 where it has one",
            })
    void anAddressMustBeOne(String url, String why) {
        var error = assertThrows(ConfigError.class, () -> config("[[warnings.webhook]]\nurl = '" + url + "'\n"));
        assertEquals("hall.toml line 2: warnings.webhook.url " + why, error.getMessage());
    }

    @Test
    void aWebhookWithoutAddressAndASecretForWecomAreRefused() {
        assertEquals(
                "hall.toml line 1: warnings.webhook.url is missing",
                assertThrows(ConfigError.class, () -> config("[[warnings.webhook]]\n"))
                        .getMessage());
        assertEquals(
                "hall.toml line 4: warnings.webhook.secret is of no use to wecom: its key stands in the url",
                assertThrows(ConfigError.class, () -> config(HOOK + "format = 'wecom'\nsecret = 'x'\n"))
                        .getMessage());
        assertThrows(ConfigError.class, () -> config(HOOK.repeat(9)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait = [20, 20, 50] | hall.toml line 2: warnings.wait must rise from 1 on: yellow, orange, red",
                "badGrades = [1, 3] | hall.toml line 2: warnings.badGrades must be three whole numbers: yellow, orange, red",
                "holdMinutes = 16 | hall.toml line 2: warnings.holdMinutes must not be more than repeatMinutes, 15",
                "weit = [1, 2, 3] | hall.toml line 2: warnings.weit is not known; did you mean wait?",
            })
    void aMistakeIsSaidWithItsLine(String line, String message) {
        var error = assertThrows(ConfigError.class, () -> read("[warnings]\n" + line + "\n"));
        assertEquals(message, error.getMessage());
    }
}
