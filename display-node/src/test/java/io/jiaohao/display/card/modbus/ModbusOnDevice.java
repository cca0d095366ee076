// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.LedCardContract;
import io.jiaohao.protocol.serial.SerialSettings;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

/** The contract on a real bar: {@code ./mvnw -pl display-node -am verify -Dit.test=ModbusOnDevice -Dmodbus.serial=/dev/ttyUSB0}. */
final class ModbusOnDevice extends LedCardContract {
    @Override
    protected CardModel model(Pace pace) {
        return new ModbusSettings(
                "window-3",
                new SerialSettings(System.getProperty("modbus.serial", ""), Integer.getInteger("modbus.baud", 9_600)),
                "",
                Integer.getInteger("modbus.address", 1),
                Integer.getInteger("modbus.width", 128),
                Integer.getInteger("modbus.height", 16),
                Duration.ofMillis(200),
                Duration.ofMillis(300),
                Duration.ofSeconds(10),
                1,
                8);
    }

    @AfterEach
    void unplug() {
        wires.close();
    }
}
