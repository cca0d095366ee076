// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.frame;

/**
 * One frame of the 5K/6K protocol (domain.md 3.1): header fields that vary, and what it says. The rest of the header is fixed:
 * reserved 0, no barcode, CRC-16 check. Immutable; any thread.
 *
 * @param destination screen id; FFFF broadcast without reply, FFFE with reply
 * @param source 8000 for a host
 * @param deviceType FE any
 * @param version 02
 */
public record OnbonFrame(
        int destination, int source, int displayMode, int deviceType, int version, OnbonMessage message) {
    public static final int HOST = 0x8000;
    /** Heard and answered by whoever is there; the answer carries it as its source (the maker's document, 4). */
    public static final int ANY_CARD = 0xfffe;
    /** Heard by all and answered by none. */
    public static final int ALL_CARDS = 0xffff;

    public static final int ANY_TYPE = 0xfe;
    private static final int VERSION = 2;

    /** A frame from us to a card of any type. */
    public static OnbonFrame to(int address, OnbonMessage message) {
        return to(address, ANY_TYPE, message);
    }

    /** A frame from us to a card. */
    public static OnbonFrame to(int address, int deviceType, OnbonMessage message) {
        return new OnbonFrame(address, HOST, 0, deviceType, VERSION, message);
    }

    /** A card's answer to a host. */
    public static OnbonFrame answer(int from, OnbonMessage message) {
        return new OnbonFrame(HOST, from, 0, ANY_TYPE, VERSION, message);
    }
}
