// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.glyphs;

import java.util.List;

/**
 * The dots of one character.
 *
 * @param width 8 or 16 dots
 * @param rows 16 rows from the top; the leftmost dot is the highest of {@code width} bits
 */
public record Glyph(int width, List<Integer> rows) {
    /** Every glyph's height in dots. */
    public static final int HEIGHT = 16;

    public Glyph {
        rows = List.copyOf(rows);
        if ((width != 8 && width != 16) || rows.size() != HEIGHT) {
            throw new IllegalArgumentException("a glyph is 8 or 16 wide and 16 high");
        }
    }

    public boolean lit(int x, int y) {
        return ((rows.get(y) >> (width - 1 - x)) & 1) != 0;
    }

    /** Reads Unifont's notation: 32 hexadecimal digits for an 8 dot glyph, 64 for a 16 dot one. */
    static Glyph parse(String hex) {
        var width = hex.length() / 4;
        var digits = width / 4;
        var rows = new java.util.ArrayList<Integer>(HEIGHT);
        for (var y = 0; y < HEIGHT; y++) {
            rows.add(Integer.parseInt(hex, y * digits, (y + 1) * digits, 16));
        }
        return new Glyph(width, rows);
    }
}
