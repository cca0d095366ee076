// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.card.onbon.OnbonMessage.Deletion;
import io.jiaohao.display.glyphs.Dots;
import io.jiaohao.display.glyphs.Glyph;
import io.jiaohao.display.glyphs.Glyphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a card makes of the frames it got: dynamic areas in its memory, pages that alternate, dots. Pages, lines, alignment,
 * stay, loop and time-out are kept as the maker describes them; movement (display modes other than still) is drawn still.
 * Immutable; times are nanoseconds of one monotonic clock.
 *
 * @param since when each area came
 */
record OnbonScreen(int width, int height, boolean on, Map<Integer, OnbonArea> areas, Map<Integer, Long> since) {
    private static final int LINE = Glyph.HEIGHT;
    private static final long HALF_SECOND = 500_000_000L;
    private static final long SECOND = 1_000_000_000L;

    OnbonScreen {
        areas = Map.copyOf(areas);
        since = Map.copyOf(since);
    }

    static OnbonScreen dark(int width, int height) {
        return new OnbonScreen(width, height, true, Map.of(), Map.of());
    }

    OnbonScreen after(OnbonMessage message, long now) {
        return switch (message) {
            case OnbonMessage.ShowAreas show -> after(show, now);
            case OnbonMessage.Power(var lamps) -> new OnbonScreen(width, height, lamps, areas, since);
            case OnbonMessage.Clear() -> new OnbonScreen(width, height, on, Map.of(), Map.of());
            case OnbonMessage.Ping ignored -> this;
            case OnbonMessage.Brightness ignored -> this;
            case OnbonMessage.Ack ignored -> this;
            case OnbonMessage.Nack ignored -> this;
            case OnbonMessage.Other ignored -> this;
        };
    }

    private OnbonScreen after(OnbonMessage.ShowAreas show, long now) {
        var kept = new TreeMap<>(areas);
        var times = new TreeMap<>(since);
        switch (show.delete()) {
            case Deletion.None() -> {}
            case Deletion.All() -> kept.clear();
            case Deletion.These(var ids) -> ids.forEach(kept::remove);
        }
        for (var area : show.areas()) {
            kept.put(area.id(), area);
            times.put(area.id(), now);
        }
        times.keySet().retainAll(kept.keySet());
        return new OnbonScreen(width, height, on, kept, times);
    }

    /** All pages, areas in order of their ids. */
    List<List<String>> pages() {
        var all = new ArrayList<List<String>>();
        new TreeMap<>(areas).values().forEach(area -> all.addAll(pagesOf(area)));
        return all;
    }

    /** The lines that stand there now; empty when dark. */
    List<String> text(long now) {
        var lines = new ArrayList<String>();
        new TreeMap<>(areas).values().forEach(area -> standing(area, now).forEach(line -> lines.add(line.strip())));
        return lines.stream().allMatch(String::isBlank) ? List.of() : lines;
    }

    Dots dots(Glyphs glyphs, long now) {
        var dots = new Dots(width, height);
        new TreeMap<>(areas).values().forEach(area -> draw(dots, glyphs, area, standing(area, now)));
        return dots;
    }

    private List<String> standing(OnbonArea area, long now) {
        var age = now - since.getOrDefault(area.id(), now);
        if (!on || (area.runMode() == OnbonArea.DELETE_AFTER_TIMEOUT && age > area.timeout() * SECOND)) {
            return List.of();
        }
        var pages = pagesOf(area);
        var turns = (int) Math.min(Integer.MAX_VALUE, age / (Math.max(1, area.stay()) * HALF_SECOND));
        var page = area.runMode() == OnbonArea.STOP_ON_LAST ? Math.min(turns, pages.size() - 1) : turns % pages.size();
        return pages.get(page);
    }

    private static List<List<String>> pagesOf(OnbonArea area) {
        if (!area.manyLines()) {
            return List.of(List.of(OnbonText.plain(area.text())));
        }
        var lines =
                OnbonText.lines(area.text(), area.newLine() == OnbonArea.AUTO ? area.width() / 8 : Integer.MAX_VALUE);
        var rows = Math.max(1, area.height() / LINE);
        var pages = new ArrayList<List<String>>();
        for (var from = 0; from < lines.size(); from += rows) {
            pages.add(List.copyOf(lines.subList(from, Math.min(lines.size(), from + rows))));
        }
        return pages;
    }

    private static void draw(Dots dots, Glyphs glyphs, OnbonArea area, List<String> lines) {
        var high = lines.size() * LINE;
        var middle = ((area.align() >> 2) & 3) == 2 ? Math.max(0, (area.height() - high) / 2) : 0;
        for (var row = 0; row < lines.size(); row++) {
            drawLine(dots, glyphs, area, lines.get(row), area.y() + middle + row * LINE);
        }
    }

    private static void drawLine(Dots dots, Glyphs glyphs, OnbonArea area, String line, int y) {
        var wide = line.codePoints().map(c -> glyphs.of(c).width()).sum();
        var space = Math.max(0, area.width() - wide);
        var x = area.x() + (area.centred() ? space / 2 : area.right() ? space : 0);
        for (var c : line.codePoints().toArray()) {
            var glyph = glyphs.of(c);
            if (x + glyph.width() <= area.x() + area.width()) {
                dots.draw(glyph, x, y);
            }
            x += glyph.width();
        }
    }
}
