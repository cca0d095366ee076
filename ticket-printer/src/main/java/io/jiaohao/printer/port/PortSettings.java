// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import java.time.Duration;

/**
 * Where a printer is and how long it may take. Immutable.
 *
 * @param connect until a connection stands
 * @param answer until a status question is answered; a printer that takes longer counts as mute
 * @param print until a slip has come out
 * @param confirm how the printer tells that it did
 */
public record PortSettings(String host, int port, Duration connect, Duration answer, Duration print, Confirm confirm) {
    public PortSettings {
        if (connect.isNegative() || answer.isNegative() || print.isNegative()) {
            throw new IllegalArgumentException("a time-out must not be negative");
        }
    }

    /** How it is known that a slip came out. */
    public enum Confirm {
        /** By the answer to GS r 1, which waits its turn behind the slip. */
        IN_TURN,
        /** By status alone, for printers without GS r: says that the printer is well, not that it has finished. */
        STATUS
    }
}
