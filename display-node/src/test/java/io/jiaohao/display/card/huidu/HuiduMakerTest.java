// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.card.CardPlace;
import io.jiaohao.protocol.settings.ConfigError;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Settings of a HUIDU card: defaults, every key set to something else, and what wrong ones are told. */
final class HuiduMakerTest {
    @Test
    void theLeastSettingsHaveSensibleDefaults() {
        assertEquals(
                new HuiduSettings(
                        "hall",
                        "192.168.6.1",
                        10_001,
                        256,
                        64,
                        new HuiduXml.Look("SimSun", 12, "#ff0000"),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(30)),
                read("host = '192.168.6.1'"));
    }

    @Test
    void everyKeyCanBeSet() {
        assertEquals(
                new HuiduSettings(
                        "hall",
                        "card",
                        10_002,
                        128,
                        16,
                        new HuiduXml.Look("Arial", 14, "#00FF00"),
                        Duration.ofMillis(1),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100)),
                read("""
                        host = 'card'
                        port = 10002
                        width = 128
                        height = 16
                        font = 'Arial'
                        fontSize = 14
                        colour = '#00FF00'
                        minGapMillis = 1
                        answerMillis = 50
                        heartbeatMillis = 100
                        """));
    }

    @Test
    void aColourThatIsNoneIsToldWhatIsRight() {
        var error = assertThrows(ConfigError.class, () -> read("host = 'card'\ncolour = 'red'"));
        assertTrue(String.valueOf(error.getMessage()).contains("colour must be like \"#ff0000\", not \"red\""));
    }

    private static HuiduSettings read(String text) {
        var table = ConfigTable.parse("display.toml", text);
        var read = (HuiduSettings) new HuiduMaker().read(table, CardPlace.hall());
        table.end();
        return read;
    }
}
