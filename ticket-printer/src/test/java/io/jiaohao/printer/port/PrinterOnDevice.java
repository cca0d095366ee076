// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import io.jiaohao.printer.line.Way;
import io.jiaohao.protocol.serial.SerialSettings;
import java.nio.file.Path;

/**
 * The contract on a real printer: {@code ./mvnw -pl ticket-printer -am verify -Dit.test=PrinterOnDevice -Dprinter=192.168.1.50}, or {@code
 * -Dprinter=/dev/usb/lp0}, or {@code -Dprinter=/dev/ttyUSB0 -Dbaud=9600}; it costs eight slips of paper.
 */
final class PrinterOnDevice extends PrinterContract {
    @Override
    Way way() {
        var where = System.getProperty("printer", "");
        if (!where.startsWith("/")) {
            return new Way.Network(where, 9100);
        }
        var baud = Integer.getInteger("baud");
        return baud == null ? new Way.DeviceFile(Path.of(where)) : new Way.Serial(new SerialSettings(where, baud));
    }
}
