// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.slip;

/** A piece of a slip, from top to bottom. Immutable; any thread. */
public sealed interface Element {

    /** A line of text; {@code size} is 1 to 8 times the base font (Hanzi of 24 × 24 dots, Latin of 12 × 24). */
    record Line(String text, int size, Align align, boolean bold) implements Element {
        public Line {
            if (size < 1 || size > 8) {
                throw new IllegalArgumentException("size must be 1 to 8, not " + size);
            }
        }
    }

    /** A QR code in the middle. */
    record Qr(String text) implements Element {}

    /** A line across the paper. */
    record Rule() implements Element {}

    /** Empty lines of the base font. */
    record Feed(int lines) implements Element {
        public Feed {
            if (lines < 1 || lines > 20) {
                throw new IllegalArgumentException("lines must be 1 to 20, not " + lines);
            }
        }
    }

    /** Where a line stands. */
    enum Align {
        LEFT,
        CENTRE
    }
}
