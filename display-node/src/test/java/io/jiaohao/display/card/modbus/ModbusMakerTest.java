// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.card.CardPlace;
import io.jiaohao.protocol.serial.SerialSettings;
import io.jiaohao.protocol.serial.SerialSettings.Parity;
import io.jiaohao.protocol.settings.ConfigError;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Settings of a Modbus bar: defaults, every key set to something else, and what wrong ones are told. */
final class ModbusMakerTest {
    @Test
    void theLeastSettingsHaveSensibleDefaults() {
        var least = read("serial = '/dev/serial/by-id/usb-x'", CardPlace.window("window-3"));
        assertEquals(
                new ModbusSettings(
                        "window-3",
                        new SerialSettings("/dev/serial/by-id/usb-x", 9_600),
                        "",
                        1,
                        128,
                        16,
                        Duration.ofMillis(200),
                        Duration.ofMillis(300),
                        Duration.ofSeconds(10),
                        1,
                        8),
                least);
        assertFalse(least.playable());
        assertEquals("/dev/serial/by-id/usb-x address 1", least.place());
    }

    @Test
    void everyKeyCanBeSet() {
        var all = read("""
                serial = '/dev/ttyS1'
                baud = 19200
                parity = 'even'
                emulated = '/dev/ttyS2'
                address = 247
                width = 64
                height = 16
                minGapMillis = 1
                answerMillis = 50
                heartbeatMillis = 100
                colour = 'white'
                brightness = 15
                """, CardPlace.hall());
        assertEquals(
                new ModbusSettings(
                        "hall",
                        new SerialSettings("/dev/ttyS1", 19_200, Parity.EVEN),
                        "/dev/ttyS2",
                        247,
                        64,
                        16,
                        Duration.ofMillis(1),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        7,
                        15),
                all);
        assertTrue(all.playable());
    }

    @Test
    void wrongOnesAreToldWhatIsRight() {
        assertTrue(complaint("parity = 'odd'").contains("parity must be \"none\" or \"even\", not \"odd\""));
        assertTrue(complaint("colour = 'pink'").contains("colour must be one of [red, green"));
        assertTrue(complaint("address = 248").contains("address must be 1 to 247, not 248"));
    }

    private static String complaint(String line) {
        var error = assertThrows(
                ConfigError.class, () -> read("serial = '/dev/ttyS1'\n" + line, CardPlace.window("window-3")));
        return String.valueOf(error.getMessage());
    }

    private static ModbusSettings read(String text, CardPlace place) {
        var table = ConfigTable.parse("display.toml", text);
        var read = (ModbusSettings) new ModbusMaker().read(table, place);
        table.end();
        return read;
    }
}
