// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import io.jiaohao.display.glyphs.Glyphs;
import java.util.function.LongSupplier;

/** One configured card, whoever makes it: its size, and how to drive it or play it. Immutable; any thread. */
public interface CardModel {

    /** The name under which it is reported: {@code window-3}, {@code hall}. */
    String name();

    int width();

    int height();

    /** Where it is reached, {@code 192.168.1.33:5005}: no two cards of a node are at one place. */
    String place();

    /** The driver of the real card; silent until {@link LedCard#open}. */
    LedCard drive(Wires wires, CardWatcher watcher);

    /**
     * The same card in software, listening where the settings say.
     *
     * @param clock nanoseconds, {@link System#nanoTime}
     */
    EmulatedCard play(Wires wires, Glyphs glyphs, LongSupplier clock);
}
