// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.slip;

import java.util.List;

/**
 * A slip laid out; after its last element the paper is cut. Immutable; any thread.
 *
 * @param dots width of the paper: {@link #NARROW} or {@link #WIDE}, at 203 dots an inch
 */
public record Layout(int dots, List<Element> elements) {
    /** Paper of 58 mm. */
    public static final int NARROW = 384;

    /** Paper of 80 mm. */
    public static final int WIDE = 576;

    /** Dots of a Latin character of the base font; a Hanzi takes two such cells. */
    public static final int CELL = 12;

    public Layout {
        if (dots != NARROW && dots != WIDE) {
            throw new IllegalArgumentException("paper must be 384 or 576 dots wide, not " + dots);
        }
        elements = List.copyOf(elements);
    }

    /** Width in cells of the base font: 32 or 48. */
    public int cells() {
        return dots / CELL;
    }
}
