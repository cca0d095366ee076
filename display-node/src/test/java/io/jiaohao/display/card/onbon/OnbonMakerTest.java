// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.display.card.CardPlace;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Settings of an Onbon card: defaults, and every key set to something else. */
final class OnbonMakerTest {
    @Test
    void theLeastSettingsHaveSensibleDefaults() {
        var least = read("host = '192.168.1.33'", CardPlace.window("window-3"));
        assertEquals(
                new OnbonSettings(
                        "window-3",
                        "192.168.1.33",
                        5005,
                        1,
                        128,
                        16,
                        Duration.ofSeconds(1),
                        Duration.ofMillis(1_500),
                        Duration.ofSeconds(10)),
                least);
    }

    @Test
    void everyKeyCanBeSet() {
        var all = read("""
                host = 'card'
                port = 5006
                address = 7
                width = 320
                height = 32
                minGapMillis = 1
                answerMillis = 50
                heartbeatMillis = 100
                """, CardPlace.hall());
        assertEquals(
                new OnbonSettings(
                        "hall",
                        "card",
                        5006,
                        7,
                        320,
                        32,
                        Duration.ofMillis(1),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100)),
                all);
    }

    private static OnbonSettings read(String text, CardPlace place) {
        var table = ConfigTable.parse("display.toml", text);
        var read = (OnbonSettings) new OnbonMaker().read(table, place);
        table.end();
        return read;
    }
}
