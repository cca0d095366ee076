// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import io.jiaohao.display.board.HallTime;
import io.jiaohao.display.board.Scene;

/**
 * One LED card. Connects by itself, reconnects with back-off, writes its newest scene again when the card comes back. All
 * methods return at once and may be called from any thread.
 */
public interface LedCard extends AutoCloseable {

    /** The name under which it is reported: {@code window-3}, {@code hall}. */
    String name();

    CardState state();

    void open();

    /**
     * Shows a scene as soon as the card may be written; a newer one replaces it before that.
     *
     * @param gotAt when the node got it, by {@link System#nanoTime}
     */
    void show(Scene scene, long gotAt);

    /** The hall's time of day, each time the controller tells it; cards without a clock do not care. */
    default void time(HallTime time) {}

    @Override
    void close();
}
