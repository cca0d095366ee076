// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.glyphs;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A rectangle of dots, each lit in a colour or dark; what lies outside is cut. A colour is a sum of 1 red, 2 green and 4 blue,
 * or {@link #AMBER}, the one of lamps that have only one. Owned by one thread.
 */
public final class Dots {
    public static final int AMBER = 0;
    private static final int DARK = -1;

    private final int width;
    private final int height;
    private final byte[] colours;

    public Dots(int width, int height) {
        this.width = width;
        this.height = height;
        this.colours = new byte[width * height];
        Arrays.fill(colours, (byte) DARK);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public boolean lit(int x, int y) {
        return colour(x, y) != DARK;
    }

    /** The colour of a lit dot; -1 of a dark one. */
    public int colour(int x, int y) {
        return inside(x, y) ? colours[y * width + x] : DARK;
    }

    /** Number of lit dots: 0 for a dark card. */
    public int count() {
        var count = 0;
        for (var colour : colours) {
            count += colour == DARK ? 0 : 1;
        }
        return count;
    }

    public void light(int x, int y) {
        if (inside(x, y)) {
            colours[y * width + x] = AMBER;
        }
    }

    /** Draws a glyph with its upper left corner at {@code x}, {@code y}. */
    public void draw(Glyph glyph, int x, int y) {
        draw(glyph, x, y, AMBER);
    }

    /** The same in a colour. */
    public void draw(Glyph glyph, int x, int y, int colour) {
        for (var row = 0; row < Glyph.HEIGHT; row++) {
            for (var column = 0; column < glyph.width(); column++) {
                if (glyph.lit(column, row) && inside(x + column, y + row)) {
                    colours[(y + row) * width + x + column] = (byte) colour;
                }
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dots dots
                && width == dots.width
                && height == dots.height
                && Arrays.equals(colours, dots.colours);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(colours);
    }

    private boolean inside(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }
}
