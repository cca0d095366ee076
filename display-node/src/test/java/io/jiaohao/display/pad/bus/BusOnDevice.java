// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/**
 * The contract on a real pad with address 3, with somebody who presses and looks:
 * {@code ./mvnw -pl display-node -am verify -Dit.test=BusOnDevice -Dpads.serial=/dev/ttyUSB0}.
 */
final class BusOnDevice extends PadBusContract {
    @Override
    String device() {
        return System.getProperty("pads.serial", "");
    }

    @Override
    void pressCall() {
        System.out.println("Press 呼叫 on the pad with address 3, once.");
    }

    @Override
    void assertShows(String cells, int beeps) throws IOException {
        System.out.println("Does the pad show [" + cells + "], and did it beep " + beeps + " times? yes or no");
        var answer = new Scanner(System.in, StandardCharsets.UTF_8).nextLine();
        assertTrue(answer.startsWith("y"), answer);
    }
}
