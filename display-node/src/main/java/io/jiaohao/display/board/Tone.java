// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.board;

/** What a scene means, for cards that have colours. Never the only way to tell: the text says it too. */
public enum Tone {
    /** Nobody is called and nobody served. */
    CALM,
    CALLING,
    SERVING,
    PAUSED,
    /** A warning in the staff room, by its level. */
    YELLOW,
    ORANGE,
    RED,
    /** The node speaks for itself: 人工叫号. */
    LOST
}
