// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import org.jspecify.annotations.Nullable;

/**
 * What a bar says of itself: the registers 0210 to 0216 of docs/modbus.md.
 *
 * @param version of the map
 * @param flags what is wrong, a bit each
 * @param shown number of the scene that stands there; 0 after power-up
 * @param colours it has, bit {@code n} for colour {@code n}
 */
record ModbusStatus(int version, int width, int height, int flags, int shown, int colours) {
    static final int VERSION = 1;
    static final int LAMPS = 1;
    static final int HOT = 2;

    /** What is wrong and what to do; absent where nothing is. */
    @Nullable
    String trouble() {
        if ((flags & LAMPS) != 0) {
            return "says that lamps are broken: look at it, and have the module replaced";
        }
        if ((flags & HOT) != 0) {
            return "says that it is too hot: give it air, or turn brightness down";
        }
        return flags == 0 ? null : "says that something is wrong (flags " + flags + "): see its manual";
    }
}
