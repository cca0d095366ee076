// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.printer.port.PortSettings;
import io.jiaohao.printer.slip.Layout;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.settings.ConfigTable;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A slip printer's configuration, read once. Every key has a default or is asked for by name; an unknown or wrong one stops the start with
 * its line.
 *
 * @param dots width of the paper, 384 or 576
 * @param poll how often the printer is asked how it is
 * @param emulatorPort web server of {@code emulate}; 0 for any free one
 * @param kiosk its service buttons; absent where it has none
 */
record PrinterConfig(
        Broker broker,
        PortSettings port,
        int dots,
        Duration poll,
        int emulatorPort,
        @Nullable KioskConfig kiosk) {

    /** The way to the hall's broker; {@code user} is also this printer's id. */
    record Broker(String host, int port, boolean tls, HallId hall, NodeId user, String password) {}

    /** Reads and checks a file; a {@code ConfigError} names what is not right. */
    static PrinterConfig read(Path file) {
        return of(ConfigTable.read(file));
    }

    static PrinterConfig of(ConfigTable root) {
        var printer = root.needed("printer");
        var emulator = root.tableOrEmpty("emulator");
        var kiosk = root.table("kiosk");
        var config = new PrinterConfig(
                broker(root.needed("broker")),
                port(printer),
                width(printer),
                Duration.ofSeconds(printer.whole("pollSeconds", 1, 3600, 3)),
                emulator.whole("port", 0, 65_535, 0),
                kiosk == null ? null : KioskConfig.read(kiosk));
        printer.end();
        emulator.end();
        root.end();
        return config;
    }

    private static Broker broker(ConfigTable table) {
        var broker = new Broker(
                table.text("host", "127.0.0.1"),
                table.whole("port", 1, 65_535, 1883),
                table.flag("tls", false),
                table.as("hall", "main", HallId::new),
                table.as("user", "", NodeId::new),
                table.text("password"));
        table.end();
        return broker;
    }

    private static PortSettings port(ConfigTable table) {
        return new PortSettings(
                table.text("host"),
                table.whole("port", 0, 65_535, 9100),
                Duration.ofMillis(table.whole("connectMillis", 100, 30_000, 2_000)),
                Duration.ofMillis(table.whole("answerMillis", 50, 30_000, 800)),
                Duration.ofMillis(table.whole("printMillis", 500, 60_000, 10_000)),
                confirm(table));
    }

    private static PortSettings.Confirm confirm(ConfigTable table) {
        var confirm = table.text("confirm", "in-turn");
        return switch (confirm) {
            case "in-turn" -> PortSettings.Confirm.IN_TURN;
            case "status" -> PortSettings.Confirm.STATUS;
            default -> throw table.wrong("confirm", "must be \"in-turn\" or \"status\", not \"" + confirm + '"');
        };
    }

    private static int width(ConfigTable table) {
        var dots = table.whole("width", 1, 10_000, Layout.WIDE);
        if (dots != Layout.NARROW && dots != Layout.WIDE) {
            throw table.wrong("width", "must be 384 (58 mm) or 576 (80 mm) dots, not " + dots);
        }
        return dots;
    }
}
