// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of which clips a sentence is put together: as few as possible, since each joint is heard, and the longer one first where two ways
 * take the same number. Pure; built once for a bank.
 */
public final class ClipPlan {
    private static final Duration COMMA = Duration.ofMillis(170);
    private static final Duration STOP = Duration.ofMillis(320);
    private static final String COMMAS = ",,、;;::";
    private static final String STOPS = "。.!!??";

    /** A clip to play, or a silence to keep. */
    public sealed interface Step {
        /** A clip by its key in the bank's manifest. */
        record Clip(String key) implements Step {}

        /** Between two clauses. */
        record Pause(Duration length) implements Step {}
    }

    /** The best way from one place to the end: how many clips, and the first of them where there is one. */
    private record Way(int clips, @Nullable String key) {}

    private final Map<String, String> keys = new HashMap<>();
    private final int longest;

    public ClipPlan(Set<String> keys) {
        keys.forEach(key -> this.keys.put(key.toLowerCase(Locale.ROOT), key));
        this.longest = keys.stream().mapToInt(String::length).max().orElse(0);
    }

    /** The clips of a sentence in words; empty where one of its words is in no clip. */
    public Optional<List<Step>> of(String sentence) {
        var text = sentence.strip().toLowerCase(Locale.ROOT);
        var ways = new ArrayList<@Nullable Way>();
        for (var at = 0; at <= text.length(); at++) {
            ways.add(null);
        }
        ways.set(text.length(), new Way(0, null));
        for (var at = text.length() - 1; at >= 0; at--) {
            ways.set(at, best(text, at, ways));
        }
        return ways.getFirst() == null ? Optional.empty() : Optional.of(walk(text, ways));
    }

    private @Nullable Way best(String text, int at, List<@Nullable Way> ways) {
        if (silent(text.charAt(at))) {
            var rest = ways.get(at + 1);
            return rest == null ? null : new Way(rest.clips(), null);
        }
        Way best = null;
        for (var end = Math.min(text.length(), at + longest); end > at; end--) {
            var rest = ways.get(end);
            if (rest != null && whole(text, at, end) && (best == null || rest.clips() + 1 < best.clips())) {
                best = new Way(rest.clips() + 1, text.substring(at, end));
            }
        }
        return best;
    }

    /** A clip, and no piece of a longer Latin word. */
    private boolean whole(String text, int from, int to) {
        return keys.containsKey(text.substring(from, to))
                && !(from > 0 && latin(text.charAt(from - 1)) && latin(text.charAt(from)))
                && !(to < text.length() && latin(text.charAt(to)) && latin(text.charAt(to - 1)));
    }

    private List<Step> walk(String text, List<@Nullable Way> ways) {
        var steps = new ArrayList<Step>();
        var at = 0;
        while (at < text.length()) {
            var way = ways.get(at);
            if (way == null || way.key() == null) {
                pause(text.charAt(at), steps);
                at++;
            } else {
                steps.add(new Step.Clip(keys.getOrDefault(way.key(), way.key())));
                at += way.key().length();
            }
        }
        while (!steps.isEmpty() && steps.getLast() instanceof Step.Pause) {
            steps.removeLast();
        }
        return steps;
    }

    /** A pause stands between clips, never at the end. */
    private static void pause(char c, List<Step> steps) {
        if (COMMAS.indexOf(c) >= 0) {
            steps.add(new Step.Pause(COMMA));
        } else if (STOPS.indexOf(c) >= 0) {
            steps.add(new Step.Pause(STOP));
        }
    }

    private static boolean silent(char c) {
        return Character.isWhitespace(c) || COMMAS.indexOf(c) >= 0 || STOPS.indexOf(c) >= 0;
    }

    private static boolean latin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
