// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad;

import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.SignState;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one key of a pad asks for: a key of the contract, with its argument where it takes one. Pads with few keys have one that
 * opens a closed window, pauses an open one and continues a paused one ({@link #SWITCH}); which of the three it is, the sign over
 * the window decides. Immutable.
 *
 * @param key absent for the switch
 */
public record Tap(@Nullable Key key, @Nullable String argument) {
    /** How the switch is written in the settings. */
    public static final String SWITCH = "OPEN/PAUSE/CONTINUE";

    public static Tap of(Key key) {
        return new Tap(key, null);
    }

    /** Opens, pauses or continues. */
    public static Tap ofSwitch() {
        return new Tap(null, null);
    }

    /**
     * Reads {@code NEXT}, {@code HOLD KEPT} (a key and its argument) or {@link #SWITCH}.
     *
     * @throws IllegalArgumentException where it is none of them
     */
    public static Tap parse(String text) {
        if (text.equals(SWITCH)) {
            return ofSwitch();
        }
        var words = text.strip().split("\\s+", 2);
        if (!names().contains(words[0])) {
            throw new IllegalArgumentException("is no key");
        }
        return new Tap(Key.valueOf(words[0]), words.length == 1 ? null : words[1]);
    }

    /** What a key may be called in the settings. */
    public static Set<String> names() {
        var names = Arrays.stream(Key.values()).map(Key::name).collect(Collectors.toCollection(TreeSet::new));
        names.add(SWITCH);
        return names;
    }

    /** Whether the key says nothing without an argument, and has none (protocol.md 2). */
    public boolean lacksArgument() {
        return argument == null && (key == Key.TRANSFER || key == Key.CALL || key == Key.RATE);
    }

    /** The same key with {@code typed} as its argument. */
    public Tap with(String typed) {
        return new Tap(key, typed);
    }

    /** The key of the contract, under the sign that stands there now. */
    public Key under(@Nullable SignState sign) {
        if (key != null) {
            return key;
        }
        return switch (sign) {
            case PAUSED -> Key.CONTINUE;
            case CLOSED, OUT_OF_HOURS -> Key.OPEN;
            case OPEN, CALLING, SERVING -> Key.PAUSE;
            case null -> Key.PAUSE;
        };
    }

    @Override
    public String toString() {
        return (key == null ? SWITCH : key.name()) + (argument == null ? "" : " " + argument);
    }
}
