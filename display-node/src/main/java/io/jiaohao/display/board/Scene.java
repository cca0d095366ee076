// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a card needs to go on by itself: pages in a loop. A flashing call is two pages, one of them dark, half a second
 * each.
 *
 * @param revision of the sign or board it shows; absent where the node shows something of its own (controller lost)
 * @param pages none for a dark card
 * @param stay half seconds each page stays
 * @param tone what it means, for cards with colours
 */
public record Scene(@Nullable Long revision, List<Page> pages, int stay, Tone tone) {
    /** Idle texts alternate every three seconds. */
    static final int CALM = 6;

    static final int FLASH = 1;

    public Scene {
        pages = List.copyOf(pages);
        if (stay < 1 || stay > 255) {
            throw new IllegalArgumentException("stay must be 1 to 255 half seconds, not " + stay);
        }
    }

    /** Without a meaning of its own. */
    public Scene(@Nullable Long revision, List<Page> pages, int stay) {
        this(revision, pages, stay, Tone.CALM);
    }

    Scene in(Tone other) {
        return new Scene(revision, pages, stay, other);
    }

    public boolean flashes() {
        return stay == FLASH && pages.size() > 1;
    }

    static Scene calm(@Nullable Long revision, List<Page> pages) {
        return new Scene(revision, pages, CALM);
    }

    /** True where a card showing {@code other} need not be written again. */
    public boolean looksLike(Scene other) {
        return tone == other.tone && pages.equals(other.pages) && (stay == other.stay || pages.size() < 2);
    }
}
