// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.max7219;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is shifted into a chain and latched at once: a word for each chip. The first word goes farthest, to the chip at the end
 * of the chain (domain.md 3.2).
 */
record Max7219Frame(List<Word> words) {
    static final int NO_OP = 0x00;
    static final int DIGIT_0 = 0x01;
    static final int DECODE_MODE = 0x09;
    static final int INTENSITY = 0x0a;
    static final int SCAN_LIMIT = 0x0b;
    static final int SHUTDOWN = 0x0c;
    static final int DISPLAY_TEST = 0x0f;

    /** A register, 0 to 15, and its byte. */
    record Word(int register, int data) {
        Word {
            if (register < 0 || register > 0x0f || data < 0 || data > 0xff) {
                throw new IllegalArgumentException("no word: register " + register + ", data " + data);
            }
        }
    }

    Max7219Frame {
        words = List.copyOf(words);
    }

    /** The same word to every chip. */
    static Max7219Frame toAll(int chips, int register, int data) {
        return new Max7219Frame(Collections.nCopies(chips, new Word(register, data)));
    }

    /**
     * What a chain must be told after power-up, before its rows and {@link #on}: lamps off first, for what stands in its registers then
     * is anything; the rest as {@link #again}.
     *
     * @param intensity 0 to 15
     */
    static List<Max7219Frame> begin(int chips, int intensity) {
        return Stream.concat(Stream.of(toAll(chips, SHUTDOWN, 0)), again(chips, intensity).stream())
                .toList();
    }

    /** What is told from time to time because noise resets chips: as {@link #begin}, but those that are well stay lit. */
    static List<Max7219Frame> again(int chips, int intensity) {
        return List.of(
                toAll(chips, DISPLAY_TEST, 0),
                toAll(chips, DECODE_MODE, 0),
                toAll(chips, SCAN_LIMIT, 7),
                toAll(chips, INTENSITY, intensity));
    }

    /** Lamps on, the last to be told. */
    static Max7219Frame on(int chips) {
        return toAll(chips, SHUTDOWN, 1);
    }
}
