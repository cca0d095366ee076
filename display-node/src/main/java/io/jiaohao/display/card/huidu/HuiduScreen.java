// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import io.jiaohao.display.card.huidu.HuiduProgram.Area;
import io.jiaohao.display.card.huidu.HuiduProgram.Text;
import io.jiaohao.display.glyphs.Dots;
import io.jiaohao.display.glyphs.Glyph;
import io.jiaohao.display.glyphs.Glyphs;
import java.util.ArrayList;
import java.util.List;

/**
 * What a card makes of its program: in each area texts take turns. Effects other than at once are drawn still. Immutable.
 *
 * @param since nanoseconds, when the program came
 */
record HuiduScreen(int width, int height, HuiduProgram program, long since) {
    private static final long TENTH = 100_000_000L;

    /** The lines that stand there now; empty when dark. */
    List<String> text(long now) {
        var lines = program.areas().stream()
                .map(area -> standing(area, now).text().strip())
                .toList();
        return lines.stream().allMatch(String::isEmpty) ? List.of() : lines;
    }

    /** Page by page, a line of each area. */
    List<List<String>> pages() {
        var pages = new ArrayList<List<String>>();
        var most = program.areas().stream()
                .mapToInt(area -> area.texts().size())
                .max()
                .orElse(0);
        for (var page = 0; page < most; page++) {
            var lines = new ArrayList<String>();
            for (var area : program.areas()) {
                lines.add(page < area.texts().size() ? area.texts().get(page).text() : "");
            }
            pages.add(lines);
        }
        return pages;
    }

    private Text standing(Area area, long now) {
        var all = area.texts().stream()
                .mapToLong(text -> Math.max(1, text.tenths()))
                .sum();
        var at = all == 0 ? 0 : Math.floorMod((now - since) / TENTH, all);
        for (var text : area.texts()) {
            at -= Math.max(1, text.tenths());
            if (at < 0) {
                return text;
            }
        }
        return new Text("", "left", 0, 1);
    }

    Dots dots(Glyphs glyphs, long now) {
        var dots = new Dots(width, height);
        program.areas().forEach(area -> draw(dots, glyphs, area, standing(area, now)));
        return dots;
    }

    private static void draw(Dots dots, Glyphs glyphs, Area area, Text text) {
        var wide = text.text().codePoints().map(c -> glyphs.of(c).width()).sum();
        var space = Math.max(0, area.width() - wide);
        var x = area.x()
                + switch (text.align()) {
                    case "center" -> space / 2;
                    case "right" -> space;
                    default -> 0;
                };
        for (var c : text.text().codePoints().toArray()) {
            var glyph = glyphs.of(c);
            if (x + glyph.width() <= area.x() + area.width()) {
                dots.draw(glyph, x, area.y() + Math.max(0, (area.height() - Glyph.HEIGHT) / 2));
            }
            x += glyph.width();
        }
    }
}
