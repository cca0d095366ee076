// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos;

/** The dots of characters, as a print head has them. Any thread. */
public interface Glyphs {
    /** Dots that every character is high. */
    int HEIGHT = 24;

    /** The dots of a character: 24 high, 12 wide for Latin and 24 for others. Never empty-handed: a frame for an unknown one. */
    Dots of(int codePoint);
}
