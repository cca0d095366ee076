// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.staffroom;

import io.jiaohao.display.board.Page;
import io.jiaohao.protocol.Message.Alert;
import io.jiaohao.protocol.Message.AlertLevel;
import io.jiaohao.protocol.SignTexts;
import java.util.ArrayList;
import java.util.List;

/**
 * A warning as pages of a sign: {@code 【红】医保等候超时 A012 已等35分钟} where that fits, else broken where its words end. The level is a
 * word on the first page, so that nobody needs the colour. Pure.
 *
 * @param cells width in cells of 8 dots
 * @param rows lines of 16 dots
 */
record AlertTexts(int cells, int rows) {
    /** From this width on there is room for brackets. */
    private static final int ROOMY = 20;

    List<Page> pages(Alert alert) {
        var lines = lines(level(alert.level()) + alert.title(), alert.detail() == null ? "" : alert.detail());
        var pages = new ArrayList<Page>();
        for (var from = 0; from < lines.size(); from += rows) {
            pages.add(new Page(lines.subList(from, Math.min(lines.size(), from + rows))));
        }
        return List.copyOf(pages);
    }

    Page lost() {
        return Page.of(cells < SignTexts.cellsOf("叫号主机失联") ? "主机失联" : "叫号主机失联");
    }

    private String level(AlertLevel level) {
        var word =
                switch (level) {
                    case YELLOW -> "黄";
                    case ORANGE -> "橙";
                    case RED -> "红";
                };
        return cells < ROOMY ? word + ":" : "【" + word + "】";
    }

    /** What is and how it stands on one line, or on lines of their own. */
    private List<String> lines(String title, String detail) {
        var whole = (title + " " + detail).strip();
        if (SignTexts.cellsOf(whole) <= cells) {
            return List.of(whole);
        }
        var lines = new ArrayList<String>();
        broken(title, lines);
        for (var word : words(detail)) {
            broken(word, lines);
        }
        return lines;
    }

    /** The detail whole where it fits on a line, else its words. */
    private List<String> words(String detail) {
        return detail.isEmpty()
                ? List.of()
                : SignTexts.cellsOf(detail) <= cells ? List.of(detail) : List.of(detail.split(" ", -1));
    }

    private void broken(String text, List<String> lines) {
        var line = new StringBuilder();
        for (var c : text.codePoints().toArray()) {
            var longer = line + Character.toString(c);
            if (SignTexts.cellsOf(longer) > cells) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.appendCodePoint(c);
        }
        lines.add(line.toString());
    }
}
