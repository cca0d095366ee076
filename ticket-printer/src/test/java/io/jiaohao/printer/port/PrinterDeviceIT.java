// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The contract on a real printer: {@code -Dprinter=192.168.1.50}; it costs six slips of paper. */
@EnabledIfSystemProperty(named = "printer", matches = ".+")
final class PrinterDeviceIT extends PrinterContract {
    @Override
    String host() {
        return System.getProperty("printer", "");
    }

    @Override
    int portNumber() {
        return 9100;
    }
}
