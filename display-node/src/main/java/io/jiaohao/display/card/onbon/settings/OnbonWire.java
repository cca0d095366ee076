// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.settings;

/** What a card hangs on. */
public sealed interface OnbonWire {

    /** Ethernet: the card is the server. */
    record Tcp(String host, int port) implements OnbonWire {
        @Override
        public String toString() {
            return host + ':' + port;
        }
    }

    /**
     * RS-485 or RS-232, which several cards may share.
     *
     * @param device path of the converter
     * @param baud 9600 or 57600, the two the maker offers; 0: try both
     * @param emulated where the emulator plugs in; empty for nowhere
     */
    record Serial(String device, int baud, String emulated) implements OnbonWire {
        public static final int SLOW = 9_600;
        public static final int FAST = 57_600;

        @Override
        public String toString() {
            return device;
        }
    }
}
