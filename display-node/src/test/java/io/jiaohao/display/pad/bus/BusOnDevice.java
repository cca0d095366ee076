// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import io.jiaohao.display.pad.Operator;

/**
 * The contract on a real pad with address 3, with somebody who presses and looks:
 * {@code ./mvnw -pl display-node -am verify -Dit.test=BusOnDevice -Dpads.serial=/dev/ttyUSB0}.
 */
final class BusOnDevice extends PadBusContract {
    private final Operator operator = new Operator();

    @Override
    String device() {
        return System.getProperty("pads.serial", "");
    }

    @Override
    void pressCall() {
        operator.please("Press 呼叫 on the pad with address 3, once.");
    }

    @Override
    void assertShows(String cells, int beeps) {
        operator.assertSays("Does the pad show [" + cells + "], and did it beep " + beeps + " times?");
    }
}
