// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos;

/**
 * Something a printer says of itself: where it stands in the answers to DLE EOT n and in the bytes that GS a switches on (Epson TM-U220
 * page 54 and 83, TM-T88III page 318). Several bits for one condition: some printers set only one of them (Citizen PPU-231).
 */
public enum Condition {
    DRAWER(1, 0x04, 0, 0x04, false),
    OFFLINE(1, 0x08, 0, 0x08, true),
    COVER_OPEN(2, 0x04, 0, 0x20, true),
    FEEDING(2, 0x08, 0, 0x40, false),
    STOPPED_BY_PAPER_END(2, 0x20, 0, 0, true),
    ERROR(2, 0x40, 0, 0, true),
    MECHANICAL(3, 0x04, 1, 0x04, true),
    CUTTER(3, 0x08, 1, 0x08, true),
    UNRECOVERABLE(3, 0x20, 1, 0x20, true),
    /** Mostly a hot print head, which cools down by itself. */
    AUTO_RECOVERABLE(3, 0x40, 1, 0x40, true),
    NEAR_END(4, 0x0c, 2, 0x03, false),
    PAPER_OUT(4, 0x60, 2, 0x0c, true);

    private final int question;
    private final int bits;
    private final int automaticByte;
    private final int automaticBits;
    private final boolean stops;

    Condition(int question, int bits, int automaticByte, int automaticBits, boolean stops) {
        this.question = question;
        this.bits = bits;
        this.automaticByte = automaticByte;
        this.automaticBits = automaticBits;
        this.stops = stops;
    }

    /** Whether nothing is printed while this lasts. */
    public boolean stops() {
        return stops;
    }

    int question() {
        return question;
    }

    int bits() {
        return bits;
    }

    int automaticByte() {
        return automaticByte;
    }

    int automaticBits() {
        return automaticBits;
    }
}
