// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.keypad;

import io.jiaohao.display.pad.Tap;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.WindowNumber;
import java.util.EnumSet;
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
    /** A number was typed and left: whoever goes on with it means another key than what stands on it alone. */
    private boolean forgotten;
    /** All digits were taken back. */
    private boolean erased;
    /** A window was chosen that is none of ours: nobody knows whose keys these are. */
    private boolean astray;

    /** What a key has become. */
    sealed interface Outcome {}

    record Press(WindowNumber window, Tap tap) implements Outcome {}

    /** Not yet a press, or never one. */
    record Nothing() implements Outcome {}

    /** The clerk means something, and it cannot be known what: that has to be seen, and nothing be done. */
    record Refused() implements Outcome {}

    Typing(KeypadSettings settings) {
        this.settings = settings;
        this.window = settings.windows().getFirst();
    }

    /** The window whose keys these are now. */
    WindowNumber window() {
        return window;
    }

    /** A key went down. Some keypads send NumLock by themselves before and after digits. */
    Outcome down(KeypadKey key, long now) {
        if (key == KeypadKey.NUMLOCK) {
            return new Nothing();
        }
        if (now - typedAt >= settings.forget().toNanos()) {
            forget();
        }
        if (isDigit(key)) {
            typed = typed.length() < LONGEST ? typed + key.digit() : typed;
            typedAt = now;
            erased = false;
            return new Nothing();
        }
        return key == KeypadKey.BACKSPACE && (erased || !(typed.isEmpty() || forgotten)) ? takenBack(now) : done(key);
    }

    private void forget() {
        forgotten |= !typed.isEmpty();
        typed = "";
        erased = false;
    }

    /** No number begins with a zero, so that a zero by itself is free to be a key; unless it goes on with a number that was left. */
    private boolean isDigit(KeypadKey key) {
        return key.isDigit() && (key != KeypadKey.ZERO || !typed.isEmpty() || forgotten);
    }

    /** One Backspace too many is no key of its own. */
    private Outcome takenBack(long now) {
        if (erased) {
            return new Refused();
        }
        typed = typed.substring(0, typed.length() - 1);
        typedAt = now;
        erased = typed.isEmpty();
        return new Nothing();
    }

    private Outcome done(KeypadKey key) {
        var number = forgotten ? "" : typed;
        var unsure = forgotten;
        typed = "";
        forgotten = false;
        erased = false;
        if (key == settings.choose() && settings.windows().size() > 1) {
            return chosen(number);
        }
        return unsure || astray ? new Refused() : press(key, number);
    }

    private Outcome chosen(String number) {
        var chosen = settings.windows().stream()
                .filter(each -> each.toString().equals(number))
                .findFirst();
        chosen.ifPresent(each -> window = each);
        astray = chosen.isEmpty();
        return astray ? new Refused() : new Nothing();
    }

    private Outcome press(KeypadKey key, String before) {
        return settings.keys()
                .meaning(before, key)
                .<Outcome>map(tap -> new Press(window, ticketed(tap, before)))
                .orElseGet(Nothing::new);
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
