// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.serial;

import io.jiaohao.protocol.settings.ConfigTable;

/**
 * Which serial device, and how fast; always eight data bits and one stop bit.
 *
 * @param device path, best below {@code /dev/serial/by-id/}, which does not change when converters are plugged elsewhere
 * @param baud bits a second, 1200 to 921600
 */
public record SerialSettings(String device, int baud, Parity parity) {
    static final int SLOWEST = 1_200;
    static final int FASTEST = 921_600;

    /** The ninth bit; Modbus asks for {@code EVEN} unless both ends are told otherwise. */
    public enum Parity {
        NONE,
        EVEN,
        ODD
    }

    public SerialSettings {
        if (device.isBlank()) {
            throw new IllegalArgumentException("a serial device needs a path, like /dev/serial/by-id/usb-…");
        }
        if (baud < SLOWEST || baud > FASTEST) {
            throw new IllegalArgumentException("baud must be " + SLOWEST + " to " + FASTEST + ", not " + baud);
        }
    }

    /** Without parity, as most devices have it. */
    public SerialSettings(String device, int baud) {
        this(device, baud, Parity.NONE);
    }

    /** The same line at another speed. */
    public SerialSettings at(int other) {
        return new SerialSettings(device, other, parity);
    }

    /** Reads {@code serial} and {@code baud} of a device's settings. */
    public static SerialSettings read(ConfigTable table, int usualBaud) {
        return new SerialSettings(table.text("serial"), table.whole("baud", SLOWEST, FASTEST, usualBaud));
    }
}
