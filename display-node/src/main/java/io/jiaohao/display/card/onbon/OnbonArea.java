// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

/**
 * A dynamic text area (domain.md 3.1, "Area (text)").
 *
 * @param x y width height in dots
 * @param runMode 0 loop, 1 stop on the last page, 2 delete after {@code timeout}
 * @param timeout seconds
 * @param align bits 0–1: 0 left, 1 right, 2 centre; bits 2–3: 0 top, 1 bottom, 2 middle
 * @param singleLine 1 single, 2 multi
 * @param newLine 1 manual, 2 auto
 * @param displayMode 1 still, 2 quick, 3 left …
 * @param stay half seconds a page stays
 * @param text GB2312 characters and the card's own escapes ({@code \n})
 */
record OnbonArea(
        int x,
        int y,
        int width,
        int height,
        int id,
        int lineGap,
        int runMode,
        int timeout,
        int align,
        int singleLine,
        int newLine,
        int displayMode,
        int exitMode,
        int speed,
        int stay,
        String text) {
    static final int SINGLE = 1;
    static final int MULTI = 2;
    static final int MANUAL = 1;
    static final int AUTO = 2;
    static final int STILL = 1;
    static final int LOOP = 0;
    static final int STOP_ON_LAST = 1;
    static final int DELETE_AFTER_TIMEOUT = 2;
    static final int CENTRE_MIDDLE = 0x0a;
    static final int LEFT_TOP = 0;

    boolean centred() {
        return (align & 3) == 2;
    }

    boolean right() {
        return (align & 3) == 1;
    }

    boolean manyLines() {
        return singleLine == MULTI;
    }
}
