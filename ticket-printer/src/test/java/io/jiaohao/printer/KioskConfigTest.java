// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.serial.SerialSettings;
import io.jiaohao.protocol.settings.ConfigError;
import io.jiaohao.protocol.settings.ConfigTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KioskConfigTest {
    private static final String PRINTER = """
            [broker]
            user = "kiosk-1"
            password = "secret"
            [printer]
            host = "192.168.1.50"
            """;

    private static final String BUTTON = """
            [[kiosk.buttons]]
            service = "shebao"
            pin = 17
            """;

    @Test
    void withoutATableThereIsNoKiosk() {
        assertNull(read(""));
    }

    @Test
    void everyKeyHasItsDefault() {
        assertEquals(
                new KioskConfig(
                        List.of(new KioskConfig.Button(new ServiceCode("shebao"), 17, null)),
                        Duration.ofMillis(20),
                        null,
                        null),
                read(BUTTON));
        assertEquals(new KioskConfig.IdCard(new SerialSettings("/dev/x", 115_200), 2), idCard("serial = \"/dev/x\""));
    }

    @Test
    void everyKeyIsHeeded() {
        assertEquals(
                new KioskConfig(
                        List.of(
                                new KioskConfig.Button(new ServiceCode("shebao"), 117, 118),
                                new KioskConfig.Button(new ServiceCode("yibao"), 0, 999)),
                        Duration.ofMillis(35),
                        7005,
                        new KioskConfig.IdCard(new SerialSettings("/dev/ttyUSB0", 9_600), 0)),
                read("""
                        [kiosk]
                        debounceMillis = 35
                        mockPort = 7005
                        [[kiosk.buttons]]
                        service = "shebao"
                        pin = 117
                        lamp = 118
                        [[kiosk.buttons]]
                        service = "yibao"
                        pin = 0
                        lamp = 999
                        [kiosk.idcard]
                        serial = "/dev/ttyUSB0"
                        baud = 9600
                        perPersonPerDay = 0
                        """));
    }

    @Test
    void theExampleIsRightWhereItsCommentSignsAreTakenAway() throws IOException {
        // given
        var example = Files.readString(Path.of("src", "main", "config", "printer.example.toml"));
        var kiosk = example.substring(example.indexOf("# [kiosk]")).replaceAll("(?m)^# ?", "");
        // then
        assertEquals(
                new KioskConfig(
                        List.of(new KioskConfig.Button(new ServiceCode("shebao"), 17, 18)),
                        Duration.ofMillis(20),
                        null,
                        new KioskConfig.IdCard(new SerialSettings("/dev/serial/by-id/usb-…", 115_200), 2)),
                read(kiosk.replaceAll("(?m)^mockPort.*$", "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pin = 28 | test line 8: kiosk.buttons.pin must be 0 to 27, not 28",
                "lamp = 17 | test line 6: kiosk.buttons name pin 17 twice; a second button of a service goes in parallel to the first",
                "lmap = 18 | test line 9: kiosk.buttons.lmap is not known; did you mean lamp?",
                "service = \"a b\" | test line 8: kiosk.buttons.service service code must match",
            })
    void aWrongKeyNamesItselfAndItsLine(String line, String message) {
        var key = line.substring(0, line.indexOf(' '));
        var button = BUTTON.lines().filter(each -> !each.startsWith(key)).toList();
        var error = assertThrows(ConfigError.class, () -> read(String.join("\n", button) + "\n" + line + "\n"));
        assertEquals(message, String.valueOf(error.getMessage()).substring(0, message.length()));
    }

    @Test
    void aKioskWithoutButtonsAndAServiceWithTwoAreRefused() {
        assertEquals(
                "test line 6: kiosk.buttons must be there, at least one: [[kiosk.buttons]]",
                assertThrows(ConfigError.class, () -> read("[kiosk]\n")).getMessage());
        var twice = BUTTON + BUTTON.replace("17", "18");
        var error = assertThrows(ConfigError.class, () -> read(twice));
        assertEquals(
                "test line 6: kiosk.buttons name the service shebao twice; a second button of a service goes in parallel to the first",
                error.getMessage());
    }

    private static KioskConfig.@Nullable IdCard idCard(String lines) {
        var kiosk = read(BUTTON + "[kiosk.idcard]\n" + lines);
        return kiosk == null ? null : kiosk.idCard();
    }

    private static @Nullable KioskConfig read(String text) {
        return PrinterConfig.of(ConfigTable.parse("test", PRINTER + text)).kiosk();
    }
}
