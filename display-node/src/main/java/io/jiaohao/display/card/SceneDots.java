// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import io.jiaohao.display.board.Page;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.glyphs.Dots;
import io.jiaohao.display.glyphs.Glyph;
import io.jiaohao.display.glyphs.Glyphs;
import org.jspecify.annotations.Nullable;

/**
 * The dots of a scene at one moment, for lamps that cannot play a scene by themselves: a pure function of the scene and how long
 * it has stood. A single line on a bar stands in the middle, the lines of a screen at the left.
 *
 * @param width height in dots
 */
public record SceneDots(int width, int height, Glyphs glyphs) {
    private static final long HALF_SECOND = 500_000_000L;

    /** What is lit after {@code elapsed} nanoseconds. */
    public Dots at(Scene scene, long elapsed) {
        var dots = new Dots(width, height);
        var pages = scene.pages();
        if (!pages.isEmpty()) {
            var turn = Math.max(0, elapsed) / stay(scene);
            draw(dots, pages.get((int) (turn % pages.size())));
        }
        return dots;
    }

    /** Nanoseconds until time alone changes the dots; absent where it never does. */
    public @Nullable Long changesIn(Scene scene, long elapsed) {
        if (scene.pages().size() < 2) {
            return null;
        }
        return stay(scene) - Math.floorMod(elapsed, stay(scene));
    }

    private static long stay(Scene scene) {
        return scene.stay() * HALF_SECOND;
    }

    private void draw(Dots dots, Page page) {
        var rows = Math.max(1, height / Glyph.HEIGHT);
        for (var row = 0; row < Math.min(rows, page.lines().size()); row++) {
            var line = page.lines().get(row);
            draw(dots, line, rows == 1 ? Math.max(0, (width - wide(line)) / 2) : 0, row * Glyph.HEIGHT);
        }
    }

    private void draw(Dots dots, String line, int from, int y) {
        var x = from;
        for (var c : line.codePoints().toArray()) {
            var glyph = glyphs.of(c);
            dots.draw(glyph, x, y);
            x += glyph.width();
        }
    }

    private int wide(String line) {
        return line.codePoints().map(c -> glyphs.of(c).width()).sum();
    }
}
