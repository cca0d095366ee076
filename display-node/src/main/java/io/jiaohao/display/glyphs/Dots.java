// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.glyphs;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A rectangle of dots, each lit or dark; what lies outside is cut. Owned by one thread. */
public final class Dots {
    private final int width;
    private final int height;
    private final BitSet lit;

    public Dots(int width, int height) {
        this.width = width;
        this.height = height;
        this.lit = new BitSet(width * height);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public boolean lit(int x, int y) {
        return inside(x, y) && lit.get(y * width + x);
    }

    /** Number of lit dots: 0 for a dark card. */
    public int count() {
        return lit.cardinality();
    }

    public void light(int x, int y) {
        if (inside(x, y)) {
            lit.set(y * width + x);
        }
    }

    /** Draws a glyph with its upper left corner at {@code x}, {@code y}. */
    public void draw(Glyph glyph, int x, int y) {
        for (var row = 0; row < Glyph.HEIGHT; row++) {
            for (var column = 0; column < glyph.width(); column++) {
                if (glyph.lit(column, row) && inside(x + column, y + row)) {
                    lit.set((y + row) * width + x + column);
                }
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dots dots && width == dots.width && height == dots.height && lit.equals(dots.lit);
    }

    @Override
    public int hashCode() {
        return lit.hashCode();
    }

    private boolean inside(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }
}
