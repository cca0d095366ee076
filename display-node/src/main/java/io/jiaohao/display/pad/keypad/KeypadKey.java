// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.keypad;

import java.util.Arrays;
import java.util.Optional;

/**
 * The keys of a numeric keypad and the codes they send ({@code linux/input-event-codes.h}): on most those of the keypad block, on some those of
 * the main block, and without NumLock those of the arrows.
 */
public enum KeypadKey {
    ZERO("0", 82, 11, 110),
    ONE("1", 79, 2, 107),
    TWO("2", 80, 3, 108),
    THREE("3", 81, 4, 109),
    FOUR("4", 75, 5, 105),
    FIVE("5", 76, 6),
    SIX("6", 77, 7, 106),
    SEVEN("7", 71, 8, 102),
    EIGHT("8", 72, 9, 103),
    NINE("9", 73, 10, 104),
    ENTER("", 96, 28),
    PLUS("", 78),
    MINUS("", 74, 12),
    STAR("", 55),
    SLASH("", 98, 53),
    DOT("", 83, 52, 111),
    EQUALS("", 117, 13),
    BACKSPACE("", 14),
    TAB("", 15),
    ESCAPE("", 1),
    NUMLOCK("", 69);

    private static final int UNUSED = -1;

    private final String digit;
    private final int code;
    private final int main;
    private final int arrow;

    KeypadKey(String digit, int code) {
        this(digit, code, UNUSED, UNUSED);
    }

    KeypadKey(String digit, int code, int main) {
        this(digit, code, main, UNUSED);
    }

    KeypadKey(String digit, int code, int main, int arrow) {
        this.digit = digit;
        this.code = code;
        this.main = main;
        this.arrow = arrow;
    }

    /** The key that sends a code. */
    static Optional<KeypadKey> of(int code) {
        return Arrays.stream(values())
                .filter(key -> code != UNUSED && (key.code == code || key.main == code || key.arrow == code))
                .findFirst();
    }

    int code() {
        return code;
    }

    boolean isDigit() {
        return !digit.isEmpty();
    }

    /** As it is typed; empty for other keys. */
    String digit() {
        return digit;
    }
}
