// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.settings;

import io.jiaohao.display.board.Tone;
import io.jiaohao.protocol.settings.ConfigTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The colour of each tone, on cards with more than one. Immutable. */
public record OnbonColours(Map<Tone, Integer> codes) {
    /** A card of one colour: nothing is said about it. */
    public static final OnbonColours NONE = new OnbonColours(Map.of());

    /** In the order of the card's codes, {@code \C1} to {@code \C7}. */
    private static final List<String> NAMES = List.of("red", "green", "yellow", "blue", "cyan", "magenta", "white");

    private static final Map<Tone, String> USUAL = Map.of(
            Tone.CALM, "yellow",
            Tone.CALLING, "red",
            Tone.SERVING, "green",
            Tone.PAUSED, "yellow",
            Tone.YELLOW, "yellow",
            // no lamp is orange: 【橙】 says it
            Tone.ORANGE, "yellow",
            Tone.RED, "red",
            Tone.LOST, "red");

    public OnbonColours {
        codes = Map.copyOf(codes);
    }

    /**
     * Reads {@code calm}, {@code calling}, {@code serving}, {@code paused}, {@code lost}, and {@code yellow}, {@code orange}, {@code red} of
     * warnings; the usual ones make do with red and green lamps.
     */
    public static OnbonColours read(ConfigTable table) {
        var codes = new EnumMap<Tone, Integer>(Tone.class);
        for (var tone : Tone.values()) {
            var key = tone.name().toLowerCase(Locale.ROOT);
            codes.put(tone, table.as(key, USUAL.getOrDefault(tone, "red"), OnbonColours::code));
        }
        table.end();
        return new OnbonColours(codes);
    }

    private static Integer code(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", NAMES) + ", not " + name);
        }
        return NAMES.indexOf(name) + 1;
    }

    /** The card's escape before a text; empty where it has one colour. */
    public String escape(Tone tone) {
        var code = codes.get(tone);
        return code == null ? "" : "\\C" + code;
    }
}
