// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.keypad;

import io.jiaohao.display.pad.Operator;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The contract on a real keypad, with somebody who presses and looks:
 * {@code ./mvnw -pl display-node -am verify -Dit.test=KeypadOnDevice -Dkeypad.device=/dev/input/by-id/…-event-kbd}.
 */
final class KeypadOnDevice extends KeypadContract {
    private final Operator operator = new Operator();

    @Override
    Path device() {
        return Path.of(System.getProperty("keypad.device", ""));
    }

    @Override
    void plugIn() {
        operator.please("Plug the keypad in.");
    }

    @Override
    void press(KeypadKey... keys) {
        operator.please("Press, one after the other: " + Arrays.toString(keys));
    }

    @Override
    void assertLit(boolean lit) {
        operator.assertSays("Is the NumLock light " + (lit ? "on?" : "off?"));
    }
}
