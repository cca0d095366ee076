// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.printer.escpos.PrintStyle;
import io.jiaohao.printer.escpos.PrintStyle.Cut;
import io.jiaohao.printer.escpos.PrintStyle.Qr;
import io.jiaohao.printer.line.Way;
import io.jiaohao.printer.port.PortSettings;
import io.jiaohao.printer.port.PortSettings.Confirm;
import io.jiaohao.printer.port.PortSettings.Status;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.node.BrokerSettings;
import io.jiaohao.protocol.serial.SerialSettings;
import io.jiaohao.protocol.settings.ConfigError;
import io.jiaohao.protocol.settings.ConfigTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
                        new BrokerSettings("127.0.0.1", 1883, false, HallId.MAIN, new NodeId("printer"), "secret"),
                        new PortSettings(
                                new Way.Network("192.168.1.50", 9100),
                                Duration.ofSeconds(2),
                                Duration.ofMillis(800),
                                Duration.ofSeconds(10),
                                Confirm.IN_TURN,
                                Status.ASKED),
                        576,
                        PrintStyle.USUAL,
                        true,
                        null,
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(3),
                        0,
                        null),
                read(LEAST));
    }

    @Test
    void everyKeyIsHeeded() {
        assertEquals(
                new PrinterConfig(
                        new BrokerSettings("broker", 8883, true, new HallId("east"), new NodeId("p-2"), "x"),
                        new PortSettings(
                                new Way.Network("p", 9101),
                                Duration.ofMillis(500),
                                Duration.ofMillis(100),
                                Duration.ofSeconds(1),
                                Confirm.STATUS,
                                Status.AUTOMATIC),
                        384,
                        new PrintStyle(Qr.RASTER, Cut.NONE),
                        false,
                        Path.of("/var/lib/jiaohao/printer.jobs"),
                        Duration.ofSeconds(20),
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
                        status = "automatic"
                        qr = "raster"
                        cut = "none"
                        testSlip = false
                        memory = "/var/lib/jiaohao/printer.jobs"
                        holdSeconds = 20
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
        assertEquals(read(LEAST).hold(), example.hold());
    }

    @Test
    void whichSlipsWereBegunIsRememberedBesideTheSettingsUnlessTheySayNowhere(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("printer-2.toml"), LEAST);
        assertEquals(folder.resolve("printer-2.jobs"), PrinterConfig.read(file).memory());
        assertNull(PrinterConfig.read(Files.writeString(file, LEAST + "memory = \"\"\n"))
                .memory());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "widht = 384 | test line 6: printer.widht is not known; did you mean width?",
                "width = 400 | test line 6: printer.width must be 384 (58 mm) or 576 (80 mm) dots, not 400",
                "port = \"a\" | test line 6: printer.port must be a whole number",
                "confirm = \"no\" | test line 6: printer.confirm must be one of in-turn, status, not \"no\"",
                "qr = \"png\" | test line 6: printer.qr must be one of command, raster, not \"png\"",
                "cut = \"half\" | test line 6: printer.cut must be one of full, none, partial, not \"half\"",
                "status = \"no\" | test line 6: printer.status must be one of asked, automatic, not \"no\"",
                "testSlip = 1 | test line 6: printer.testSlip must be true or false",
                "device = \"/dev/usb/lp0\" | test line 6: printer.device does not go with host: a printer has one way only",
                "holdSeconds = 61 | test line 6: printer.holdSeconds must be 0 to 60, not 61",
                "answerMillis = 5 | test line 6: printer.answerMillis must be 50 to 30000, not 5",
            })
    void aWrongKeyNamesItselfAndItsLine(String line, String message) {
        var error = assertThrows(ConfigError.class, () -> read(LEAST + line + "\n"));
        assertEquals(message, error.getMessage());
    }

    @Test
    void aPrinterOnAUsbCableNeedsItsDeviceFile() {
        assertEquals(
                new Way.DeviceFile(Path.of("/dev/usb/lp0")),
                read(way("device = \"/dev/usb/lp0\"")).port().way());
    }

    @Test
    void aSerialPrinterSpeaksAt9600BaudUnlessToldOtherwise() {
        assertEquals(
                new Way.Serial(new SerialSettings("/dev/serial/by-id/x", 9_600)),
                read(way("serial = \"/dev/serial/by-id/x\"")).port().way());
        assertEquals(
                new Way.Serial(new SerialSettings("/dev/serial/by-id/x", 115_200)),
                read(way("serial = \"/dev/serial/by-id/x\"\nbaud = 115200"))
                        .port()
                        .way());
    }

    @Test
    void aPrinterWithoutAWayStopsTheStart() {
        var error = assertThrows(ConfigError.class, () -> read(way("width = 384")));
        assertEquals(
                "test line 4: printer.host is missing: a printer needs host (network), device (/dev/usb/lp0) or serial",
                error.getMessage());
    }

    private static String way(String keys) {
        return LEAST.replace("host = \"192.168.1.50\"", keys);
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
