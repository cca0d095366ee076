// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A rectangle of dots, each black or white; what lies outside is cut. Owned by one thread while drawn, then only read. */
public final class Dots {
    private final int width;
    private final int height;
    private final BitSet black;

    public Dots(int width, int height) {
        if (width < 0 || height < 0 || (long) width * height > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("no picture is " + width + " × " + height);
        }
        this.width = width;
        this.height = height;
        this.black = new BitSet(width * height);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public boolean black(int x, int y) {
        return inside(x, y) && black.get(y * width + x);
    }

    public void blacken(int x, int y) {
        if (inside(x, y)) {
            black.set(y * width + x);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dots dots && width == dots.width && height == dots.height && black.equals(dots.black);
    }

    @Override
    public int hashCode() {
        return 31 * black.hashCode() + width;
    }

    /** How many dots are black. */
    public int count() {
        return black.cardinality();
    }

    /** Draws another picture with its upper left corner at {@code left}, {@code top}, each dot so many times as wide and as high. */
    public void draw(Dots other, int left, int top, int wide, int high) {
        for (var y = 0; y < other.height * high; y++) {
            for (var x = 0; x < other.width * wide; x++) {
                if (other.black(x / wide, y / high)) {
                    blacken(left + x, top + y);
                }
            }
        }
    }

    /** Each dot also one to the right, as print heads make bold. */
    public Dots bold() {
        var bold = new Dots(width, height);
        bold.draw(this, 0, 0, 1, 1);
        bold.draw(this, 1, 0, 1, 1);
        return bold;
    }

    /** Rows of whole bytes from the top, leftmost dot in the highest bit, as GS v 0 has them. */
    byte[] bytes() {
        var row = (width + 7) / 8;
        var bytes = new byte[row * height];
        black.stream().forEach(at -> bytes[at / width * row + at % width / 8] |= (byte) (0x80 >> (at % width % 8)));
        return bytes;
    }

    /** The reverse of {@link #bytes}, from {@code from} on; {@code width} in dots. */
    public static Dots of(byte[] bytes, int from, int width, int height) {
        var dots = new Dots(width, height);
        var row = (width + 7) / 8;
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                if ((bytes[from + y * row + x / 8] & (0x80 >> (x % 8))) != 0) {
                    dots.blacken(x, y);
                }
            }
        }
        return dots;
    }

    private boolean inside(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }
}
