// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.glyphs;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads characters off lit dots, as an onlooker does: what emulated lamps say is what is lit, not what was sent. Knows the glyphs of
 * one font exactly as they are drawn; a line may begin at any dot. Immutable; any thread.
 */
public final class GlyphReader {
    private static final int HALF = 8;
    private static final int FULL = 16;

    private final Map<BitSet, Integer> halves = new HashMap<>();
    private final Map<BitSet, Integer> fulls = new HashMap<>();

    private record Line(String text, int known, int unknown) {}

    public GlyphReader(Glyphs glyphs) {
        glyphs.codePoints().forEach(c -> {
            var glyph = glyphs.of(c);
            var dots = new Dots(glyph.width(), Glyph.HEIGHT);
            dots.draw(glyph, 0, 0);
            if (dots.count() > 0) {
                (glyph.width() == HALF ? halves : fulls)
                        .merge(cut(dots, 0, 0, glyph.width()), c, GlyphReader::likelier);
            }
        });
    }

    /** Letters that look alike – A, Greek and Cyrillic – are read as Latin, strokes as Hanzi. */
    private static int likelier(int one, int other) {
        var hanzi = one >= 0x4e00 != other >= 0x4e00;
        return hanzi ? Math.max(one, other) : Math.min(one, other);
    }

    /** The line of 16 dots whose uppermost are at {@code y}, without blanks around it. */
    public String read(Dots dots, int y) {
        var best = new Line("", 0, 0);
        for (var from = 0; from < FULL; from++) {
            var line = from(dots, from, y);
            if (line.known - line.unknown > best.known - best.unknown) {
                best = line;
            }
        }
        return best.text.strip();
    }

    private Line from(Dots dots, int from, int y) {
        var text = new StringBuilder();
        var known = 0;
        // lamps left of where reading begins are lamps nobody read
        var unknown = from > 0 && !cut(dots, 0, y, from).isEmpty() ? 1 : 0;
        for (var x = from; x < dots.width(); ) {
            var half = cut(dots, x, y, HALF);
            var full = x + FULL <= dots.width() ? fulls.get(cut(dots, x, y, FULL)) : null;
            var c = full == null ? halfAt(half) : full;
            if (c == null) {
                unknown++;
            } else if (c != ' ') {
                known += full == null ? 1 : 2;
            }
            text.appendCodePoint(c == null ? '?' : c);
            x += full == null ? HALF : FULL;
        }
        return new Line(text.toString(), known, unknown);
    }

    private @Nullable Integer halfAt(BitSet half) {
        return half.isEmpty() ? Integer.valueOf(' ') : halves.get(half);
    }

    private static BitSet cut(Dots dots, int x, int y, int width) {
        var bits = new BitSet(width * Glyph.HEIGHT);
        for (var row = 0; row < Glyph.HEIGHT; row++) {
            for (var column = 0; column < width; column++) {
                bits.set(row * width + column, dots.lit(x + column, y + row));
            }
        }
        return bits;
    }
}
