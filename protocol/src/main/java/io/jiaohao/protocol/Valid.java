// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The one way a text becomes a value type: by its whole pattern, with the field's name in the complaint. */
final class Valid {
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private Valid() {}

    static void matches(String text, String pattern, String what) {
        Objects.requireNonNull(text, what);
        if (!PATTERNS.computeIfAbsent(pattern, Pattern::compile).matcher(text).matches()) {
            throw new IllegalArgumentException(what + " must match " + pattern + ", not \"" + shortened(text) + '"');
        }
    }

    static int atLeast(int least, int value, String what) {
        if (value < least) {
            throw new IllegalArgumentException(what + " must be at least " + least + ", not " + value);
        }
        return value;
    }

    static int within(int least, int most, int value, String what) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " must be " + least + " to " + most + ", not " + value);
        }
        return value;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
