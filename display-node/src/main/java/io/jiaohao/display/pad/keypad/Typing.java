// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.keypad;

import io.jiaohao.display.pad.Tap;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.WindowNumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed on a keypad so far, and for which window. Times are nanoseconds of one monotonic clock. Owned by one thread; asks no
 * clock.
 */
final class Typing {
    private static final int LONGEST = 8;
    private static final Set<Key> OF_TICKETS = EnumSet.of(Key.CALL, Key.RESUME);

    private final KeypadSettings settings;
    private WindowNumber window;
    private String typed = "";
    private long typedAt;

    /** What a key has become. */
    record Press(WindowNumber window, Tap tap) {}

    Typing(KeypadSettings settings) {
        this.settings = settings;
        this.window = settings.windows().getFirst();
    }

    /** The window whose keys these are now. */
    WindowNumber window() {
        return window;
    }

    /** A key went down; empty where that is not yet a press. Some keypads send NumLock by themselves before and after digits. */
    Optional<Press> down(KeypadKey key, long now) {
        if (key == KeypadKey.NUMLOCK && !isChoosing(key)) {
            return Optional.empty();
        }
        if (now - typedAt >= settings.forget().toNanos()) {
            typed = "";
        }
        typedAt = now;
        if (key.isDigit() && (key != KeypadKey.ZERO || !typed.isEmpty())) {
            typed = typed.length() < LONGEST ? typed + key.digit() : typed;
            return Optional.empty();
        }
        var before = typed;
        typed = "";
        return isCorrection(key, before) || isChoice(key, before) ? Optional.empty() : press(key, before);
    }

    /** No number begins with a zero, so that a zero by itself is free to be a key. */
    private Optional<Press> press(KeypadKey key, String before) {
        return settings.keys().meaning(before, key).map(tap -> new Press(window, ticketed(tap, before)));
    }

    private boolean isCorrection(KeypadKey key, String before) {
        if (key != KeypadKey.BACKSPACE || before.isEmpty()) {
            return false;
        }
        typed = before.substring(0, before.length() - 1);
        return true;
    }

    private boolean isChoosing(KeypadKey key) {
        return key == settings.choose() && settings.windows().size() > 1;
    }

    private boolean isChoice(KeypadKey key, String before) {
        if (!isChoosing(key)) {
            return false;
        }
        settings.windows().stream()
                .filter(each -> each.toString().equals(before))
                .forEach(chosen -> window = chosen);
        return true;
    }

    private Tap ticketed(Tap tap, String before) {
        return tap.key() != null && OF_TICKETS.contains(tap.key()) && before.equals(tap.argument())
                ? tap.with(ticket(before))
                : tap;
    }

    private String ticket(String digits) {
        var letter = Character.digit(digits.charAt(0), 10);
        return letter >= 1 && letter <= settings.letters().length()
                ? settings.letters().charAt(letter - 1) + digits.substring(1)
                : digits;
    }
}
