// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Thresholds;
import io.jiaohao.controller.warnings.WarningRules;
import io.jiaohao.protocol.settings.ConfigError;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when on the hall is warned, by {@code [warnings]}. */
class WarningsConfigTest {
    private static WarningRules read(String text) {
        return WarningsConfig.read(ConfigTable.parse("hall.toml", text).tableOrEmpty("warnings"));
    }

    @Test
    void theExampleSaysWhatHoldsWithoutIt() {
        assertEquals(read(""), ControllerConfig.usual().warnings());
        assertEquals(WarningRules.USUAL.repeat(), read("").repeat());
    }

    @Test
    void everyKeyIsHeeded() {
        var rules = read("""
                [warnings]
                wait = [1, 2, 3]
                repeatMinutes = 7
                keepPercent = 80
                least = 5
                quiet = ["12:00-14:00"]
                """);
        assertEquals(new Thresholds(1, 2, 3), rules.thresholds().get(Kind.WAIT));
        assertEquals(Duration.ofMinutes(7), rules.repeat());
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait = [20, 20, 50] | hall.toml line 2: warnings.wait must rise from 1 on: yellow, orange, red",
                "badGrades = [1, 3] | hall.toml line 2: warnings.badGrades must be three whole numbers: yellow, orange, red",
                "weit = [1, 2, 3] | hall.toml line 2: warnings.weit is not known; did you mean wait?",
            })
    void aMistakeIsSaidWithItsLine(String line, String message) {
        var error = assertThrows(ConfigError.class, () -> read("[warnings]\n" + line + "\n"));
        assertEquals(message, error.getMessage());
    }
}
