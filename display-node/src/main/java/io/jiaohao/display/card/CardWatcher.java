// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import io.jiaohao.display.board.Scene;
import java.time.Duration;

/** Hears what a card says of itself. Called on the card's thread; must not block. */
public interface CardWatcher {

    /**
     * The card itself has acknowledged {@code scene}, {@code took} after the node got it; of a card that cannot answer, the scene was
     * written without error.
     */
    void took(Scene scene, Duration took);

    void state(CardState state);
}
