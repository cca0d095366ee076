// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import io.jiaohao.display.glyphs.Glyphs;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One configured card, whoever makes it: its size, and how to drive it or play it. Immutable; any thread. */
public interface CardModel {

    /** The name under which it is reported: {@code window-3}, {@code hall}. */
    String name();

    int width();

    int height();

    /** Where it is reached, {@code 192.168.1.33:5005}: no two cards of a node are at one place. */
    String place();

    /** The serial line it hangs on; absent where it hangs on none. */
    default @Nullable SharedLine line() {
        return null;
    }

    /** Whether the last line of a page may be longer than the card, and passes by. */
    default boolean scrolls() {
        return false;
    }

    /** The driver of the real card; silent until {@link LedCard#open}. */
    LedCard drive(Wires wires, CardWatcher watcher);

    /** Whether {@link #play} can be asked for: a card on a serial line or on pins needs to be told of a far end first. */
    default boolean playable() {
        return true;
    }

    /**
     * The same card in software, listening where the settings say.
     *
     * @param clock nanoseconds, {@link System#nanoTime}
     */
    EmulatedCard play(Wires wires, Glyphs glyphs, LongSupplier clock);
}
