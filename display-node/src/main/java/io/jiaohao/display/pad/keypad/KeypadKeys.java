// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.keypad;

import io.jiaohao.display.pad.Tap;
import io.jiaohao.protocol.Key;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the keys of a keypad mean. A key is written by its name, {@code ENTER}; with a certain number typed before it {@code 9_DOT}; with any other
 * {@code DIGITS_ENTER}, and then the number is the argument. Immutable.
 */
public record KeypadKeys(Map<String, Tap> taps) {
    /** How the name of a key begins before which any number is typed. */
    public static final String DIGITS = "DIGITS_";

    private static final String NAME = "(?:(?:[1-9][0-9]{0,5}|DIGITS)_)?(?:ZERO|" + names() + ")";

    public KeypadKeys {
        taps = Map.copyOf(taps);
        for (var name : taps.keySet()) {
            if (!name.matches(NAME)) {
                throw new IllegalArgumentException(
                        "is no key of a keypad: " + name + " (write ENTER, DIGITS_ENTER or 9_ENTER)");
            }
        }
    }

    private static String names() {
        return Arrays.stream(KeypadKey.values())
                .filter(key -> !key.isDigit())
                .map(Enum::name)
                .collect(Collectors.joining("|"));
    }

    /** With these a clerk works a whole day. */
    public static KeypadKeys usual() {
        var taps = new HashMap<String, Tap>();
        taps.put("ENTER", Tap.of(Key.NEXT));
        taps.put("PLUS", Tap.of(Key.RECALL));
        taps.put("MINUS", Tap.of(Key.NO_SHOW));
        taps.put("STAR", Tap.of(Key.HOLD));
        taps.put("SLASH", Tap.of(Key.RESUME));
        taps.put("DOT", Tap.ofSwitch());
        taps.put("ZERO", Tap.of(Key.ARRIVED));
        taps.put("BACKSPACE", Tap.of(Key.UNDO));
        taps.put("9_ENTER", Tap.of(Key.FINISH));
        taps.put("9_DOT", Tap.of(Key.CLOSE));
        taps.put("DIGITS_ENTER", Tap.of(Key.CALL));
        taps.put("DIGITS_SLASH", Tap.of(Key.RESUME));
        taps.put("DIGITS_STAR", Tap.of(Key.TRANSFER));
        return new KeypadKeys(taps);
    }

    /** The meaning of a key behind what was typed; empty where it has none. */
    Optional<Tap> meaning(String typed, KeypadKey key) {
        if (typed.isEmpty()) {
            return Optional.ofNullable(taps.get(key.name()));
        }
        var exact = taps.get(typed + '_' + key.name());
        if (exact != null) {
            return Optional.of(exact);
        }
        return Optional.ofNullable(taps.get(DIGITS + key.name()))
                .map(tap -> tap.argument() == null ? tap.with(typed) : tap);
    }
}
