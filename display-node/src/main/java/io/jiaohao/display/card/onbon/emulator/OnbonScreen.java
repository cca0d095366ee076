// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.emulator;

import io.jiaohao.display.board.HallTime;
import io.jiaohao.display.card.onbon.emulator.OnbonLines.Letter;
import io.jiaohao.display.card.onbon.frame.OnbonArea;
import io.jiaohao.display.card.onbon.frame.OnbonMessage;
import io.jiaohao.display.card.onbon.frame.OnbonMessage.Deletion;
import io.jiaohao.display.glyphs.Dots;
import io.jiaohao.display.glyphs.Glyph;
import io.jiaohao.display.glyphs.Glyphs;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a card makes of the frames it got: dynamic areas in its memory, pages that alternate, dots. Pages, lines, alignment,
 * stay, loop, time-out, colours, clock and movement to the left are kept as the maker describes them; how fast a line moves is
 * not described, and drawn as a dot for each {@link #STEP}. Immutable; times are nanoseconds of one monotonic clock.
 *
 * @param since when each area came
 * @param clock the card's own; absent until it is set
 */
record OnbonScreen(
        int width,
        int height,
        boolean on,
        Map<Integer, OnbonArea> areas,
        Map<Integer, Long> since,
        @Nullable HallTime clock) {
    private static final int LINE = Glyph.HEIGHT;
    private static final long HALF_SECOND = 500_000_000L;
    private static final long SECOND = 1_000_000_000L;
    /** A dot further for each of these and each step of the speed. */
    static final long STEP = 5_000_000L;

    OnbonScreen {
        areas = Map.copyOf(areas);
        since = Map.copyOf(since);
    }

    static OnbonScreen dark(int width, int height) {
        return new OnbonScreen(width, height, true, Map.of(), Map.of(), null);
    }

    OnbonScreen lamps(boolean lit) {
        return new OnbonScreen(width, height, lit, areas, since, clock);
    }

    OnbonScreen at(HallTime time) {
        return new OnbonScreen(width, height, on, areas, since, time);
    }

    OnbonScreen cleared() {
        return new OnbonScreen(width, height, on, Map.of(), Map.of(), clock);
    }

    OnbonScreen after(OnbonMessage.ShowAreas show, long now) {
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
        return new OnbonScreen(width, height, on, kept, times, clock);
    }

    @Nullable
    LocalDateTime time(long now) {
        return clock == null ? null : clock.at(now);
    }

    /** All pages, the areas of each below one another; an area with fewer pages than others begins again. */
    List<List<String>> pages(long now) {
        var each = inOrder().map(area -> pagesOf(area, now)).toList();
        var most = each.stream().mapToInt(List::size).max().orElse(0);
        var all = new ArrayList<List<String>>();
        for (var page = 0; page < most; page++) {
            var lines = new ArrayList<String>();
            for (var pages : each) {
                pages.get(page % pages.size()).forEach(line -> lines.add(OnbonLines.plain(line)));
            }
            all.add(lines);
        }
        return all;
    }

    /** The lines that stand there now, passing ones in full; empty when dark. */
    List<String> text(long now) {
        var lines = inOrder()
                .flatMap(area -> standing(area, now).stream())
                .map(line -> OnbonLines.plain(line).strip())
                .toList();
        return lines.stream().allMatch(String::isBlank) ? List.of() : lines;
    }

    Dots dots(Glyphs glyphs, long now) {
        var dots = new Dots(width, height);
        inOrder().forEach(area -> draw(dots, glyphs, area, now));
        return dots;
    }

    private java.util.stream.Stream<OnbonArea> inOrder() {
        return new TreeMap<>(areas).values().stream();
    }

    private long age(OnbonArea area, long now) {
        return now - since.getOrDefault(area.id(), now);
    }

    private List<List<Letter>> standing(OnbonArea area, long now) {
        var age = age(area, now);
        if (!on || (area.runMode() == OnbonArea.DELETE_AFTER_TIMEOUT && age > area.timeout() * SECOND)) {
            return List.of();
        }
        var pages = pagesOf(area, now);
        var turns = (int) Math.min(Integer.MAX_VALUE, age / (Math.max(1, area.stay()) * HALF_SECOND));
        var page = area.runMode() == OnbonArea.STOP_ON_LAST ? Math.min(turns, pages.size() - 1) : turns % pages.size();
        return pages.get(page);
    }

    private List<List<List<Letter>>> pagesOf(OnbonArea area, long now) {
        var wraps = area.manyLines() && area.newLine() == OnbonArea.AUTO;
        var lines = OnbonLines.of(area.text(), wraps ? area.width() / 8 : Integer.MAX_VALUE, time(now));
        if (!area.manyLines()) {
            return List.of(List.of(lines.stream().flatMap(List::stream).toList()));
        }
        var rows = Math.max(1, area.height() / LINE);
        var pages = new ArrayList<List<List<Letter>>>();
        for (var from = 0; from < lines.size(); from += rows) {
            pages.add(Collections.unmodifiableList(lines.subList(from, Math.min(lines.size(), from + rows))));
        }
        return pages;
    }

    private void draw(Dots dots, Glyphs glyphs, OnbonArea area, long now) {
        var lines = standing(area, now);
        var high = lines.size() * LINE;
        var middle = ((area.align() >> 2) & 3) == 2 ? Math.max(0, (area.height() - high) / 2) : 0;
        for (var row = 0; row < lines.size(); row++) {
            var line = lines.get(row);
            var wide = line.stream().mapToInt(letter -> letter.cells() * 8).sum();
            drawLine(dots, glyphs, area, line, start(area, wide, now), area.y() + middle + row * LINE);
        }
    }

    private int start(OnbonArea area, int wide, long now) {
        if (area.moves()) {
            var steps = age(area, now) / (STEP * (area.speed() + 1));
            return area.x() + area.width() - (int) (steps % (area.width() + wide));
        }
        var space = Math.max(0, area.width() - wide);
        return area.x() + (area.centred() ? space / 2 : area.right() ? space : 0);
    }

    private static void drawLine(Dots dots, Glyphs glyphs, OnbonArea area, List<Letter> line, int from, int y) {
        var x = from;
        for (var letter : line) {
            var glyph = glyphs.of(letter.codePoint());
            if (area.moves() || x + glyph.width() <= area.x() + area.width()) {
                dots.draw(glyph, x, y, letter.colour());
            }
            x += glyph.width();
        }
    }
}
