// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.slip;

import io.jiaohao.protocol.SignTexts;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines by the width on paper: a Hanzi takes two cells, Latin one. Latin words stay whole; closing marks never
 * begin a line and opening ones never end it (GB/T 15834); a span of time stays together.
 */
final class Wrap {
    private static final String CLOSING = ",。、;:!?)》」』”’】〉…—,.;:!?)]}%";
    private static final String JOINING = "–—";
    private static final String OPENING = "(《「『“‘【〈([{";

    private Wrap() {}

    /** At least one line; each at most {@code cells} wide ({@code cells} is 2 or more). */
    static List<String> lines(String text, int cells) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var piece : pieces(text, cells)) {
            if (SignTexts.cellsOf(line.toString()) + SignTexts.cellsOf(piece.stripTrailing()) > cells
                    && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? piece.stripLeading() : piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** As few lines, but none much shorter than the others: for lines in the middle of the paper. */
    static List<String> balanced(String text, int cells) {
        var lines = lines(text, cells);
        var narrower = cells;
        while (lines.size() > 1 && narrower > 2 && lines(text, narrower - 1).size() == lines.size()) {
            narrower--;
        }
        return lines(text, narrower);
    }

    /** What must not be broken; spaces belong to the piece before them. */
    private static List<String> pieces(String text, int cells) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        var before = 0;
        for (var c : text.codePoints().toArray()) {
            var full = SignTexts.cellsOf(piece.toString()) + SignTexts.cellsOf(Character.toString(c)) > cells;
            if (!piece.isEmpty() && ((full && c != ' ') || mayBreak(before, c))) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(c);
            before = c;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean mayBreak(int before, int c) {
        if (JOINING.indexOf(c) >= 0 || JOINING.indexOf(before) >= 0) {
            return false;
        }
        if (c == ' ' || CLOSING.indexOf(c) >= 0 || OPENING.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || before >= 0x80 || c >= 0x80;
    }
}
