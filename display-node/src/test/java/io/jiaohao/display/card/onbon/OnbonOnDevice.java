// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.LedCardContract;
import io.jiaohao.display.card.onbon.settings.OnbonLook;
import io.jiaohao.display.card.onbon.settings.OnbonWire;
import java.time.Duration;

/** The contract on a real card: {@code ./mvnw -pl display-node -am verify -Dit.test=OnbonOnDevice -Donbon.host=192.168.1.33} or {@code -Donbon.serial=/dev/ttyUSB0}. */
final class OnbonOnDevice extends LedCardContract {
    @Override
    protected CardModel model(Pace pace) {
        return OnbonTestCards.at(
                wire(),
                Integer.getInteger("onbon.address", 1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                OnbonLook.PLAIN);
    }

    private static OnbonWire wire() {
        var serial = System.getProperty("onbon.serial", "");
        return serial.isEmpty()
                ? new OnbonWire.Tcp(System.getProperty("onbon.host", ""), Integer.getInteger("onbon.port", 5005))
                : new OnbonWire.Serial(serial, Integer.getInteger("onbon.baud", 0), "");
    }
}
