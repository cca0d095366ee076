// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import io.jiaohao.printer.line.Way;
import java.time.Duration;

/**
 * Where a printer is and how long it may take. Immutable.
 *
 * @param connect until a connection stands
 * @param answer until a status question is answered; a printer that takes longer counts as mute
 * @param print until a slip has come out
 * @param confirm how the printer tells that it did
 * @param status how the printer tells how it is
 */
public record PortSettings(Way way, Duration connect, Duration answer, Duration print, Confirm confirm, Status status) {
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

    /** How it is known that a printer is well. */
    public enum Status {
        /** By its answers to DLE EOT. */
        ASKED,
        /** By what it says by itself after GS a. */
        AUTOMATIC
    }
}
