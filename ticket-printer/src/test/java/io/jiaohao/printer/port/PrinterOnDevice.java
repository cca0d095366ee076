// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

/**
 * The contract on a real printer: {@code ./mvnw -pl ticket-printer -am verify -Dit.test=PrinterOnDevice -Dprinter=192.168.1.50}; it costs
 * six slips of paper.
 */
final class PrinterOnDevice extends PrinterContract {
    @Override
    String host() {
        return System.getProperty("printer", "");
    }

    @Override
    int portNumber() {
        return 9100;
    }
}
