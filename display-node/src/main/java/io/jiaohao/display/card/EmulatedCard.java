// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import io.jiaohao.display.glyphs.Dots;
import java.util.List;

/** An emulated LED card, as an onlooker sees it. Any thread. */
public interface EmulatedCard extends AutoCloseable {

    /** How the card answers, for trying out what a node does. */
    enum Temper {
        /** Acknowledges what it understands. */
        WELL,
        /** Takes everything, shows it and answers nothing. */
        MUTE,
        /** Refuses everything as busy. */
        REFUSING,
        /** Hangs up on every frame; on a line that nobody can hang up, hears nothing. */
        DROPPING,
        /** Acknowledges what it understands, after three quarters of the time a host waits for it. */
        SLOW,
        /** Acknowledges what it understands, after twice the time a host waits for it. */
        LATE,
        /** Does what it is told, and its answers arrive damaged. */
        GARBLING,
        /** Acknowledges what it understands, with a stray byte before each answer, as lines have that nobody ended well. */
        NOISY,
        /** Misses the next frame and is well again. */
        LOSES_ONE,
        /** Has just been without power, so that nothing stands on it, and is well again. */
        REBOOTS
    }

    String name();

    int width();

    int height();

    /** Port it listens on. */
    int port();

    /** What stands there now, line by line; empty when dark. */
    List<String> text();

    /** All pages that alternate. */
    List<List<String>> pages();

    /** Frames since the start, but for those that only ask whether it is there. */
    long frames();

    /** {@link System#nanoTime} when the last of them was complete; the same clock for all processes of a Linux machine. */
    long lastFrameAt();

    /** The last one as it came, in hexadecimal. */
    String lastFrame();

    Dots dots();

    void temper(Temper temper);

    Temper temper();

    @Override
    void close();
}
