// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

/**
 * One frame of the 5K/6K protocol (domain.md 3.1): header fields that vary, and what it says. The rest of the header is fixed:
 * reserved 0, no barcode, CRC-16 check.
 *
 * @param destination screen id; FFFF broadcast without reply, FFFE with reply
 * @param source 8000 for a host
 * @param deviceType FE any
 * @param version 02
 */
record OnbonFrame(int destination, int source, int displayMode, int deviceType, int version, OnbonMessage message) {
    static final int HOST = 0x8000;
    static final int ANY_CARD = 0xfffe;
    private static final int ANY_TYPE = 0xfe;
    private static final int VERSION = 2;

    /** A frame from us to a card. */
    static OnbonFrame to(int address, OnbonMessage message) {
        return new OnbonFrame(address, HOST, 0, ANY_TYPE, VERSION, message);
    }

    /** A card's answer to a host. */
    static OnbonFrame answer(int from, OnbonMessage message) {
        return new OnbonFrame(HOST, from, 0, ANY_TYPE, VERSION, message);
    }
}
