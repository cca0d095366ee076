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
 * it has stood. A single line on a bar stands in the middle, the lines of a screen at the left;
 * a last line that is too long passes by.
 *
 * @param width height in dots
 */
public record SceneDots(int width, int height, Glyphs glyphs) {
    private static final long HALF_SECOND = 500_000_000L;
    /** 25 dots a second: a Hanzi in less than a second. */
    private static final long STEP = 40_000_000L;

    /** What is lit after {@code elapsed} nanoseconds. */
    public Dots at(Scene scene, long elapsed) {
        var dots = new Dots(width, height);
        var pages = scene.pages();
        if (!pages.isEmpty()) {
            var turn = Math.max(0, elapsed) / stay(scene);
            draw(dots, pages.get((int) (turn % pages.size())), Math.max(0, elapsed));
        }
        return dots;
    }

    /** Nanoseconds until time alone changes the dots; absent where it never does. */
    public @Nullable Long changesIn(Scene scene, long elapsed) {
        var turn = scene.pages().size() < 2 ? null : Long.valueOf(left(stay(scene), elapsed));
        if (scene.pages().stream().noneMatch(this::passes)) {
            return turn;
        }
        return turn == null ? left(STEP, elapsed) : Math.min(turn, left(STEP, elapsed));
    }

    private static long left(long of, long elapsed) {
        return of - Math.floorMod(elapsed, of);
    }

    private static long stay(Scene scene) {
        return scene.stay() * HALF_SECOND;
    }

    private boolean passes(Page page) {
        return wide(page.lines().getLast()) > width;
    }

    private void draw(Dots dots, Page page, long elapsed) {
        var rows = Math.max(1, height / Glyph.HEIGHT);
        var last = Math.min(rows, page.lines().size()) - 1;
        for (var row = 0; row <= last; row++) {
            var line = page.lines().get(row);
            draw(dots, line, row == last && passes(page) ? passing(line, elapsed) : standing(line, rows), row);
        }
    }

    private int standing(String line, int rows) {
        return rows == 1 ? Math.max(0, (width - wide(line)) / 2) : 0;
    }

    /** It begins whole at the left, so that it can be read at once, and comes in again from the right. */
    private int passing(String line, long elapsed) {
        var way = wide(line) + width;
        var gone = Math.floorMod(elapsed / STEP, way);
        return gone < wide(line) ? -gone : way - gone;
    }

    private void draw(Dots dots, String line, int from, int row) {
        var x = from;
        for (var c : line.codePoints().toArray()) {
            var glyph = glyphs.of(c);
            dots.draw(glyph, x, row * Glyph.HEIGHT);
            x += glyph.width();
        }
    }

    private int wide(String line) {
        return line.codePoints().map(c -> glyphs.of(c).width()).sum();
    }
}
