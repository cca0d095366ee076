// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.max7219;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.card.CardPlace;
import io.jiaohao.display.card.Spi;
import io.jiaohao.display.card.max7219.Max7219Layout.Kind;
import io.jiaohao.protocol.settings.ConfigError;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Settings of a chain: defaults, every key set to something else, and what wrong ones are told. */
final class Max7219MakerTest {
    @Test
    void theLeastSettingsHaveSensibleDefaults() {
        var least = read("");
        assertEquals(
                new Max7219Settings(
                        "window-3",
                        new Spi.Place(0, 0, 1_000_000),
                        0,
                        new Max7219Layout(128, 16, Kind.FC16, 0, false, false, false),
                        3,
                        Duration.ofMillis(100),
                        Duration.ofSeconds(10)),
                least);
        assertFalse(least.playable());
        assertEquals("/dev/spidev0.0", least.place());
    }

    @Test
    void everyKeyCanBeSet() {
        var all = read("""
                spi = 1
                chipSelect = 2
                hertz = 10000000
                mockPort = 7219
                width = 64
                height = 16
                module = 'generic'
                rotation = 270
                mirror = true
                from = 'left'
                rows = 'serpentine'
                brightness = 15
                minGapMillis = 20
                againSeconds = 60
                """);
        assertEquals(
                new Max7219Settings(
                        "window-3",
                        new Spi.Place(1, 2, 10_000_000),
                        7_219,
                        new Max7219Layout(64, 16, Kind.GENERIC, 270, true, true, true),
                        15,
                        Duration.ofMillis(20),
                        Duration.ofSeconds(60)),
                all);
        assertTrue(all.playable());
        assertEquals("127.0.0.1:7219", all.place());
    }

    @Test
    void wrongOnesAreToldWhatIsRight() {
        assertTrue(
                complaint("module = 'fc17'").contains("module must be one of [fc16, parola, generic], not \"fc17\""));
        assertTrue(complaint("rotation = 45").contains("rotation must be 0, 90, 180 or 270, not 45"));
        assertTrue(complaint("hertz = 20000000").contains("hertz must be 10000 to 10000000, not 20000000"));
    }

    private static String complaint(String line) {
        return String.valueOf(assertThrows(ConfigError.class, () -> read(line)).getMessage());
    }

    private static Max7219Settings read(String text) {
        var table = ConfigTable.parse("display.toml", text);
        var read = (Max7219Settings) new Max7219Maker().read(table, CardPlace.window("window-3"));
        table.end();
        return read;
    }
}
