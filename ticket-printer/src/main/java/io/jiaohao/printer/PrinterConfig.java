// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.printer.escpos.PrintStyle;
import io.jiaohao.printer.escpos.PrintStyle.Cut;
import io.jiaohao.printer.escpos.PrintStyle.Qr;
import io.jiaohao.printer.line.Way;
import io.jiaohao.printer.port.PortSettings;
import io.jiaohao.printer.port.PortSettings.Confirm;
import io.jiaohao.printer.port.PortSettings.Status;
import io.jiaohao.printer.slip.Layout;
import io.jiaohao.protocol.node.BrokerSettings;
import io.jiaohao.protocol.serial.SerialSettings;
import io.jiaohao.protocol.settings.ConfigTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A slip printer's configuration, read once. Every key has a default or is asked for by name; an unknown or wrong one stops the start with
 * its line.
 *
 * @param dots width of the paper, 384 or 576
 * @param testSlip whether staff must find a slip readable each time the cover was open
 * @param memory where it is remembered which slips were begun: beside the settings unless told otherwise; absent: nowhere
 * @param hold how long a slip waits for paper
 * @param poll how often the printer is asked how it is
 * @param emulatorPort web server of {@code emulate}; 0 for any free one
 * @param kiosk its service buttons; absent where it has none
 */
record PrinterConfig(
        BrokerSettings broker,
        PortSettings port,
        int dots,
        PrintStyle style,
        boolean testSlip,
        @Nullable Path memory,
        Duration hold,
        Duration poll,
        int emulatorPort,
        @Nullable KioskConfig kiosk) {

    /** Reads and checks a file; a {@code ConfigError} names what is not right. */
    static PrinterConfig read(Path file) {
        return of(ConfigTable.read(file), beside(file));
    }

    /** Of settings that stand in no file. */
    static PrinterConfig of(ConfigTable root) {
        return of(root, "");
    }

    private static PrinterConfig of(ConfigTable root, String memory) {
        var printer = root.needed("printer");
        var emulator = root.tableOrEmpty("emulator");
        var kiosk = root.table("kiosk");
        var config = new PrinterConfig(
                BrokerSettings.read(root.needed("broker")),
                port(printer),
                width(printer),
                style(printer),
                printer.flag("testSlip", true),
                memory(printer.text("memory", memory)),
                Duration.ofSeconds(printer.whole("holdSeconds", 0, 60, 60)),
                Duration.ofSeconds(printer.whole("pollSeconds", 1, 3600, 3)),
                emulator.whole("port", 0, 65_535, 0),
                kiosk == null ? null : KioskConfig.read(kiosk));
        printer.end();
        emulator.end();
        root.end();
        return config;
    }

    /** Where an emulated printer listens: as the configured one, or anywhere where that has no network port. */
    int networkPort() {
        return port.way() instanceof Way.Network network ? network.port() : 0;
    }

    private static PortSettings port(ConfigTable table) {
        return new PortSettings(
                way(table),
                Duration.ofMillis(table.whole("connectMillis", 100, 30_000, 2_000)),
                Duration.ofMillis(table.whole("answerMillis", 50, 30_000, 800)),
                Duration.ofMillis(table.whole("printMillis", 500, 60_000, 10_000)),
                word(table, "confirm", Map.of("in-turn", Confirm.IN_TURN, "status", Confirm.STATUS), "in-turn"),
                word(table, "status", Map.of("asked", Status.ASKED, "automatic", Status.AUTOMATIC), "asked"));
    }

    /** One of three keys says which way. */
    private static Way way(ConfigTable table) {
        var ways = Stream.of("host", "device", "serial").filter(table::has).toList();
        if (ways.size() != 1) {
            throw table.wrong(
                    ways.isEmpty() ? "host" : ways.getLast(),
                    ways.isEmpty()
                            ? "is missing: a printer needs host (network), device (/dev/usb/lp0) or serial"
                            : "does not go with " + ways.getFirst() + ": a printer has one way only");
        }
        return switch (ways.getFirst()) {
            case "device" -> new Way.DeviceFile(Path.of(table.text("device")));
            case "serial" -> new Way.Serial(table.check(() -> SerialSettings.read(table, 9_600)));
            default -> new Way.Network(table.text("host"), table.whole("port", 0, 65_535, 9100));
        };
    }

    /** {@code printer-1.toml} has {@code printer-1.jobs} beside it, where this program may write there. */
    private static String beside(Path settings) {
        var file = settings.toAbsolutePath();
        var name = file.getFileName().toString().replaceAll("\\.toml$", "");
        return Files.isWritable(file.resolveSibling("."))
                ? file.resolveSibling(name + ".jobs").toString()
                : "";
    }

    private static @Nullable Path memory(String file) {
        return file.isBlank() ? null : Path.of(file);
    }

    private static PrintStyle style(ConfigTable table) {
        return new PrintStyle(
                word(table, "qr", Map.of("command", Qr.COMMAND, "raster", Qr.RASTER), "command"),
                word(table, "cut", Map.of("partial", Cut.PARTIAL, "full", Cut.FULL, "none", Cut.NONE), "partial"));
    }

    private static <T> T word(ConfigTable table, String key, Map<String, T> words, String usual) {
        return table.as(key, usual, text -> {
            var value = words.get(text);
            if (value == null) {
                throw new IllegalArgumentException(
                        "must be one of " + String.join(", ", new TreeSet<>(words.keySet())) + ", not \"" + text + '"');
            }
            return value;
        });
    }

    private static int width(ConfigTable table) {
        var dots = table.whole("width", 1, 10_000, Layout.WIDE);
        if (dots != Layout.NARROW && dots != Layout.WIDE) {
            throw table.wrong("width", "must be 384 (58 mm) or 576 (80 mm) dots, not " + dots);
        }
        return dots;
    }
}
