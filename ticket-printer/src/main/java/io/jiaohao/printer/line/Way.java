// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.line;

import io.jiaohao.protocol.serial.SerialSettings;
import java.nio.file.Path;
import java.time.Duration;

/** How a printer is reached. Immutable. */
public sealed interface Way {
    /** How long so many bytes are under way where that is not next to nothing. */
    default Duration carries(int bytes) {
        return Duration.ZERO;
    }

    /** Over TCP, mostly on port 9100. */
    record Network(String host, int port) implements Way {
        @Override
        public String toString() {
            return host + ':' + port;
        }
    }

    /** Through the kernel's file for a printer on a USB cable: {@code /dev/usb/lp0}. */
    record DeviceFile(Path device) implements Way {
        @Override
        public String toString() {
            return device.toString();
        }
    }

    /** Over RS-232, or a USB printer that plays a serial port. */
    record Serial(SerialSettings settings) implements Way {
        /** A start bit, eight, a parity bit at most, a stop bit. */
        private static final long BITS = 11;

        public Path device() {
            return Path.of(settings.device());
        }

        @Override
        public Duration carries(int bytes) {
            return Duration.ofMillis(bytes * BITS * 1_000 / settings.baud());
        }

        @Override
        public String toString() {
            return settings.device();
        }
    }
}
