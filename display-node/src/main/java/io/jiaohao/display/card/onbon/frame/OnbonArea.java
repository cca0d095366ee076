// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.frame;

/**
 * A dynamic text area (domain.md 3.1, "Area (text)"). Immutable; any thread.
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
public record OnbonArea(
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
    public static final int SINGLE = 1;
    public static final int MULTI = 2;
    public static final int MANUAL = 1;
    public static final int AUTO = 2;
    public static final int STILL = 1;
    /** Moves to the left. */
    public static final int LEFT = 3;

    public static final int LOOP = 0;
    public static final int STOP_ON_LAST = 1;
    public static final int DELETE_AFTER_TIMEOUT = 2;
    public static final int CENTRE_MIDDLE = 0x0a;
    public static final int LEFT_TOP = 0;

    public boolean centred() {
        return (align & 3) == 2;
    }

    public boolean right() {
        return (align & 3) == 1;
    }

    public boolean moves() {
        return displayMode == LEFT;
    }

    public boolean manyLines() {
        return singleLine == MULTI;
    }
}
