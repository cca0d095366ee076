// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.keypad;

import io.jiaohao.protocol.WindowNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One keypad and whose it is.
 *
 * @param device best below {@code /dev/input/by-id/}, ending in {@code -event-kbd}
 * @param windows that it serves; of several, a typed number and {@code choose} choose one; never NumLock, which many keypads send by themselves
 * @param letters prefixes of tickets by the first digit typed, {@code ABC}: 1012 is A012; empty where tickets are digits
 * @param forget what was typed and not finished is forgotten after this time
 * @param light whether the NumLock light is the lamp of the window
 */
public record KeypadSettings(
        Path device,
        List<WindowNumber> windows,
        KeypadKeys keys,
        KeypadKey choose,
        String letters,
        Duration forget,
        boolean light) {
    public KeypadSettings {
        windows = List.copyOf(windows);
    }

    /** As it is called among the devices of a node. */
    String name() {
        return "keypad-" + windows.getFirst();
    }
}
