// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.printer.port.PortSettings;
import io.jiaohao.printer.port.PortSettings.Confirm;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.settings.ConfigError;
import io.jiaohao.protocol.settings.ConfigTable;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrinterConfigTest {
    private static final String LEAST = """
            [broker]
            user = "printer"
            password = "secret"
            [printer]
            host = "192.168.1.50"
            """;

    @Test
    void everyKeyHasItsDefault() {
        assertEquals(
                new PrinterConfig(
                        new PrinterConfig.Broker(
                                "127.0.0.1", 1883, false, HallId.MAIN, new NodeId("printer"), "secret"),
                        new PortSettings(
                                "192.168.1.50",
                                9100,
                                Duration.ofSeconds(2),
                                Duration.ofMillis(800),
                                Duration.ofSeconds(10),
                                Confirm.IN_TURN),
                        576,
                        Duration.ofSeconds(3),
                        0,
                        null),
                read(LEAST));
    }

    @Test
    void everyKeyIsHeeded() {
        assertEquals(
                new PrinterConfig(
                        new PrinterConfig.Broker("broker", 8883, true, new HallId("east"), new NodeId("p-2"), "x"),
                        new PortSettings(
                                "p",
                                9101,
                                Duration.ofMillis(500),
                                Duration.ofMillis(100),
                                Duration.ofSeconds(1),
                                Confirm.STATUS),
                        384,
                        Duration.ofSeconds(9),
                        7004,
                        null),
                read("""
                        [broker]
                        host = "broker"
                        port = 8883
                        tls = true
                        hall = "east"
                        user = "p-2"
                        password = "x"
                        [printer]
                        host = "p"
                        port = 9101
                        width = 384
                        connectMillis = 500
                        answerMillis = 100
                        printMillis = 1000
                        confirm = "status"
                        pollSeconds = 9
                        [emulator]
                        port = 7004
                        """));
    }

    @Test
    void theExampleIsReadAsItStands() {
        var example = PrinterConfig.read(Path.of("src", "main", "config", "printer.example.toml"));
        assertEquals(read(LEAST).port(), example.port());
        assertEquals(read(LEAST).poll(), example.poll());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "widht = 384 | test line 6: printer.widht is not known; did you mean width?",
                "width = 400 | test line 6: printer.width must be 384 (58 mm) or 576 (80 mm) dots, not 400",
                "port = \"a\" | test line 6: printer.port must be a whole number",
                "confirm = \"no\" | test line 6: printer.confirm must be \"in-turn\" or \"status\", not \"no\"",
                "answerMillis = 5 | test line 6: printer.answerMillis must be 50 to 30000, not 5",
            })
    void aWrongKeyNamesItselfAndItsLine(String line, String message) {
        var error = assertThrows(ConfigError.class, () -> read(LEAST + line + "\n"));
        assertEquals(message, error.getMessage());
    }

    @Test
    void aMissingPasswordStopsTheStart() {
        var error =
                assertThrows(ConfigError.class, () -> read("[broker]\nuser = \"printer\"\n[printer]\nhost = \"p\"\n"));
        assertEquals("test line 1: broker.password is missing", error.getMessage());
    }

    private static PrinterConfig read(String text) {
        return PrinterConfig.of(ConfigTable.parse("test", text));
    }
}
