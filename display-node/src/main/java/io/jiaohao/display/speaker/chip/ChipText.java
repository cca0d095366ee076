// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker.chip;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** A sentence in pieces that a chip takes: cut behind punctuation where there is some, and never within a character. Pure. */
final class ChipText {
    private static final Charset GBK = Charset.forName("GBK");
    private static final String BREAKS = ",。;!?、,.;!?";

    private ChipText() {}

    /** What no chip can read is left out; a bracket would begin a mark. */
    static String readable(String text) {
        var encoder = GBK.newEncoder();
        var readable = new StringBuilder();
        text.chars()
                .filter(c -> c != '[' && c != ']' && encoder.canEncode((char) c))
                .forEach(c -> readable.append((char) c));
        return readable.toString();
    }

    /** @param room bytes of each piece */
    static List<String> pieces(String text, int room) {
        var pieces = new ArrayList<String>();
        var rest = readable(text);
        while (bytes(rest) > room) {
            var end = end(rest, room);
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        if (!rest.isBlank()) {
            pieces.add(rest);
        }
        return pieces;
    }

    /** Behind the last punctuation that fits, or where the room ends. */
    private static int end(String text, int room) {
        var fits = 0;
        var used = 0;
        var breaks = 0;
        while (fits < text.length() && used + bytes(text.substring(fits, fits + 1)) <= room) {
            used += bytes(text.substring(fits, fits + 1));
            fits++;
            breaks = BREAKS.indexOf(text.charAt(fits - 1)) >= 0 ? fits : breaks;
        }
        return breaks > 0 ? breaks : fits;
    }

    static int bytes(String text) {
        return text.getBytes(GBK).length;
    }
}
