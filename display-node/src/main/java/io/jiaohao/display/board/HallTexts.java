// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.board;

import io.jiaohao.protocol.Message.Board;
import io.jiaohao.protocol.Message.BoardCall;
import io.jiaohao.protocol.SignTexts;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of the hall screen. A call is {@code A012号 请到 3号窗口 社保}; 优先 or 预约 stand in the place of 请到, so that
 * the columns stay.
 *
 * @param cells width in cells of 8 dots
 * @param rows lines of 16 dots
 * @param scrolls whether the card lets a line pass by that is longer than itself
 */
record HallTexts(int cells, int rows, boolean scrolls) {
    HallTexts {
        if (cells < SignTexts.NARROW || rows < 1) {
            throw new IllegalArgumentException("a hall screen needs 8 cells and 1 row, not " + cells + " and " + rows);
        }
    }

    /** One page, or, where it cannot pass by, as many as a long notice needs, the calls standing still on all of them. */
    List<Page> pages(Board board) {
        var lines = new ArrayList<String>();
        var notice = board.notice();
        var calls = notice == null ? rows : Math.max(1, rows - 1);
        board.recent().stream().limit(calls).map(this::call).forEach(lines::add);
        if (lines.isEmpty()) {
            lines.add(fit("请先取号,再在等候区留意叫号"));
        }
        if (notice == null || rows == 1) {
            return List.of(new Page(lines));
        }
        return parts(notice).stream().map(part -> withNotice(lines, part)).toList();
    }

    Page lost() {
        return new Page(List.of(fit("请听窗口人工叫号"), fit("手中号码继续有效")).subList(0, Math.min(rows, 2)));
    }

    private Page withNotice(List<String> calls, String part) {
        var lines = new ArrayList<>(calls);
        while (lines.size() < rows - 1) {
            lines.add("");
        }
        lines.add(part);
        return new Page(lines);
    }

    private List<String> parts(String notice) {
        if (scrolls) {
            return List.of(notice);
        }
        var parts = new ArrayList<String>();
        for (var rest = notice; !rest.isEmpty(); ) {
            var part = fit(rest);
            parts.add(part);
            rest = rest.substring(part.length());
        }
        return parts;
    }

    private String call(BoardCall call) {
        var flag = call.flag() == null ? "请到" : call.flag();
        return fit(
                padded(call.number() + "号", 7) + padded(flag, 5) + padded(call.window() + "号窗口", 9) + call.service());
    }

    private static String padded(String text, int cells) {
        return text + " ".repeat(Math.max(1, cells - SignTexts.cellsOf(text)));
    }

    /** What stands over the edge would be drawn over the beginning of the next line. */
    private String fit(String text) {
        var kept = new StringBuilder();
        var used = 0;
        for (var c : text.codePoints().toArray()) {
            used += c < 0x80 ? 1 : 2;
            if (used > cells) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString();
    }
}
