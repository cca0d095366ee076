// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.idcard;

import io.jiaohao.protocol.serial.SerialSettings;

/**
 * The contract on a real reader: {@code ./mvnw -pl ticket-printer -am verify -Dit.test=SamOnDevice -Dsam.serial=/dev/ttyUSB0}. Somebody
 * lays a card on it, takes it away and lays it again.
 */
final class SamOnDevice extends SamReaderContract {
    @Override
    SerialSettings line() {
        return new SerialSettings(System.getProperty("sam.serial", ""), Integer.getInteger("sam.baud", 115_200));
    }

    @Override
    void lay() {
        System.out.println("lay a card on the reader");
    }

    @Override
    void lift() {
        System.out.println("take the card away");
    }
}
