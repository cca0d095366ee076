// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.words;

import java.util.Map;

/** How long something took, for people, as the manager's pages write it. Milliseconds in. Any thread. */
public final class Lengths {
    private static final Words WORDS = Words.load("menu");

    private record Said(String key, Map<String, Long> values) {}

    private Lengths() {}

    /** In Chinese. */
    public static String zh(long millis) {
        var said = said(millis);
        return WORDS.zh(said.key(), said.values());
    }

    /** In English. */
    public static String en(long millis) {
        var said = said(millis);
        return WORDS.en(said.key(), said.values());
    }

    private static Said said(long millis) {
        var s = Math.round(millis / 1_000.0);
        if (s >= 3_600) {
            return new Said("hoursMinutes", Map.of("h", s / 3_600, "m", s % 3_600 / 60));
        }
        return s >= 60
                ? new Said(s % 60 == 0 ? "minutesOnly" : "minutesSeconds", Map.of("m", s / 60, "s", s % 60))
                : new Said("seconds", Map.of("s", s));
    }
}
