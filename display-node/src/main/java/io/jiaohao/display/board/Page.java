// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.board;

import java.util.Collections;
import java.util.List;

/**
 * What stands on a card at one moment, line by line from the top. Each line fits the card's width, but for the last one of a
 * card that scrolls: that may be longer, and passes by.
 */
public record Page(List<String> lines) {
    public Page {
        lines = List.copyOf(lines);
    }

    public static Page of(String line) {
        return new Page(List.of(line));
    }

    /** The same page with its first line dark: the other half of a flashing call. */
    public Page firstLineDark() {
        var dark = new java.util.ArrayList<>(lines);
        dark.set(0, "");
        return new Page(Collections.unmodifiableList(dark));
    }
}
