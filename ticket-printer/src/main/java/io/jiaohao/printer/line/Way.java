// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.line;

import io.jiaohao.protocol.serial.SerialSettings;
import java.nio.file.Path;

/** How a printer is reached. Immutable. */
public sealed interface Way {

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
        public Path device() {
            return Path.of(settings.device());
        }

        @Override
        public String toString() {
            return settings.device();
        }
    }
}
