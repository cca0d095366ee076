// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import io.jiaohao.protocol.settings.ConfigTable;
import java.util.List;

/**
 * Where a card hangs and what sizes make sense there: a window's bar is 64 or 128 dots wide, a hall screen and the staff
 * room's sign any multiple of eight. Immutable.
 *
 * @param name under which the card is reported: {@code window-3}, {@code hall}, {@code staff-room}
 * @param widths that are allowed, in dots; none for any multiple of 8
 * @param heights that are allowed, in dots; the last is the usual one
 */
public record CardPlace(String name, List<Integer> widths, List<Integer> heights) {
    private static final int USUAL_BAR = 128;
    private static final int USUAL_SCREEN = 256;

    public CardPlace {
        widths = List.copyOf(widths);
        heights = List.copyOf(heights);
    }

    /** The bar over a window. */
    public static CardPlace window(String name) {
        return new CardPlace(name, List.of(64, 128), List.of(16));
    }

    /** The screen in the hall. */
    public static CardPlace hall() {
        return new CardPlace("hall", List.of(), List.of(16, 32, 48, 64));
    }

    /** The sign in the staff room. */
    public static CardPlace staffRoom() {
        return new CardPlace("staff-room", List.of(), List.of(16, 48, 64, 32));
    }

    /** Reads {@code width}, checked. */
    public int width(ConfigTable table) {
        var width = table.whole("width", 64, 512, widths.isEmpty() ? USUAL_SCREEN : USUAL_BAR);
        if (widths.isEmpty() ? width % 8 != 0 : !widths.contains(width)) {
            throw table.wrong("width", "must be " + (widths.isEmpty() ? "a multiple of 8" : widths) + ", not " + width);
        }
        return width;
    }

    /** Reads {@code height}, checked. */
    public int height(ConfigTable table) {
        var height = table.whole("height", 16, 64, heights.getLast());
        if (!heights.contains(height)) {
            throw table.wrong("height", "must be one of " + heights + ", not " + height);
        }
        return height;
    }
}
