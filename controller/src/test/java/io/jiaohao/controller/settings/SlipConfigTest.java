// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.controller.printing.SlipTemplate;
import io.jiaohao.controller.printing.SlipTemplate.Line;
import io.jiaohao.protocol.settings.ConfigError;
import io.jiaohao.protocol.settings.ConfigTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a hall words {@code [slip]}. */
class SlipConfigTest {
    private static SlipTemplate read(String text) {
        return SlipConfig.read(ConfigTable.parse("hall.toml", text).tableOrEmpty("slip"));
    }

    @Test
    void whatTheUsualFileSaysIsWhatHoldsWithoutIt() {
        assertEquals(SlipTemplate.USUAL, read(""));
        assertEquals(SlipTemplate.USUAL, ControllerConfig.usual().slip());
    }

    @Test
    void everyKeyIsHeeded() {
        assertEquals(
                new SlipTemplate(
                        "便民大厅",
                        "Town Hall",
                        List.of(Line.NUMBER, Line.RULE, Line.MATERIALS, Line.RULE, Line.TIME),
                        SlipTemplate.Materials.LIST,
                        "停车请到北门",
                        "Parking is at the north gate"),
                read("""
                        [slip]
                        title = "便民大厅"
                        titleEn = "Town Hall"
                        lines = ["number", "rule", "materials", "rule", "time"]
                        materials = "list"
                        notice = "停车请到北门"
                        noticeEn = "Parking is at the north gate"
                        """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lines = [\"number\", \"tims\"] | hall.toml line 2: slip.lines has tims, which is not known; did you mean time?",
                "lines = [\"title\"] | hall.toml line 1: slip: lines must have number: a slip without it is none",
                "lines = [\"number\", \"qr\", \"qr\"] | hall.toml line 1: slip: lines has qr twice",
                "lines = \"number\" | hall.toml line 2: slip.lines must be a list of texts",
                "materials = \"table\" | hall.toml line 2: slip.materials must be \"sentence\" or \"list\", not \"table\"",
                "titel = \"x\" | hall.toml line 2: slip.titel is not known; did you mean title?",
            })
    void aMistakeIsSaidWithItsLine(String line, String message) {
        var error = assertThrows(ConfigError.class, () -> read("[slip]\n" + line + "\n"));
        assertEquals(message, error.getMessage());
    }

    @Test
    void aNoticeThatWouldFillTheSlipIsRefused() {
        var error = assertThrows(ConfigError.class, () -> read("[slip]\nnotice = \"" + "长".repeat(121) + "\"\n"));
        assertEquals("hall.toml line 1: slip: a text may have 120 characters, not 121", error.getMessage());
    }
}
