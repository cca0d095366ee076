// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.controller.web.rooms.Phones;
import io.jiaohao.protocol.settings.ConfigError;
import io.jiaohao.protocol.settings.ConfigTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What phones may do, by {@code [phone]}. */
class PhoneConfigTest {
    private static PhoneConfig read(String text, boolean reachable) {
        return PhoneConfig.read(ConfigTable.parse("hall.toml", text).tableOrEmpty("phone"), reachable);
    }

    @Test
    void withoutSettingsPhonesMayOnlyLookAtTheirOwnNumber() {
        assertEquals(new PhoneConfig("", true, Phones.NOTHING), read("", false));
        assertEquals(Phones.NOTHING, ControllerConfig.usual().pages().phones());
    }

    @Test
    void everyKeyIsHeeded() {
        assertEquals(
                new PhoneConfig("大厅WiFi", false, new Phones(true, true)),
                read("[phone]\nwifi = \"大厅WiFi\"\nbooking = true\ntickets = true\n", true));
    }

    @Test
    void slipsShowTheirQrWhateverIsSeenFromHereWhereTheHallSaysSo() {
        assertEquals(new PhoneConfig("", false, Phones.NOTHING), read("[phone]\ncheck = false\n", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wifi = \"hall\" | hall.toml line 2: phone.wifi needs http.publicUrl: the address at which phones in this network find the hall",
                "wifi = \"012345678901234567890123456789012\" | hall.toml line 2: phone.wifi may have 32 bytes, as the name of a network",
                "boking = true | hall.toml line 2: phone.boking is not known; did you mean booking?",
            })
    void aMistakeIsSaidWithItsLine(String line, String message) {
        var error = assertThrows(ConfigError.class, () -> read("[phone]\n" + line + "\n", false));
        assertEquals(message, error.getMessage());
    }
}
