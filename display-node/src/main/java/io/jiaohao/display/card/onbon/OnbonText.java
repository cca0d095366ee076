// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A card's text with its escapes: {@code \n} ends a line; fonts, colours and clocks are left out. Pure. */
final class OnbonText {
    private static final Pattern FONT_OR_COLOUR = Pattern.compile("\\\\(F[OE]\\d{3}|C\\d|D[A-Z])");
    private static final String NEW_LINE = "\\n";

    private OnbonText() {}

    /** Everything as one line. */
    static String plain(String text) {
        return FONT_OR_COLOUR.matcher(text).replaceAll("").replace(NEW_LINE, "");
    }

    /** The lines, wrapped where one is wider than {@code cells}. */
    static List<String> lines(String text, int cells) {
        var lines = new ArrayList<String>();
        for (var line : FONT_OR_COLOUR.matcher(text).replaceAll("").split(Pattern.quote(NEW_LINE), -1)) {
            wrap(lines, line, cells);
        }
        return lines;
    }

    private static void wrap(List<String> lines, String line, int cells) {
        var current = new StringBuilder();
        var used = 0;
        for (var c : line.codePoints().toArray()) {
            var wide = c < 0x80 ? 1 : 2;
            if (used + wide > cells) {
                lines.add(current.toString());
                current.setLength(0);
                used = 0;
            }
            current.appendCodePoint(c);
            used += wide;
        }
        lines.add(current.toString());
    }
}
