// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.voice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The lines somebody reads aloud to give the hall a voice, each with a pause after it. Their order is fixed: a recording is cut at
 * its pauses, and the n-th piece is the n-th line. The hall's own words come last, so that a recording made before a window was
 * added still counts right up to there.
 */
public record VoiceScript(String language, List<Unit> units) {

    /**
     * One line.
     *
     * @param key what a sentence is searched for, and the name of the clip in a {@link BankManifest}
     * @param toRead what the reader says: a line has no pause in it
     */
    public record Unit(String key, String toRead) {}

    public VoiceScript {
        units = List.copyOf(units);
    }

    /**
     * The script of a language.
     *
     * @param language {@code en…} for English; anything else reads Hanzi, aloud as the hall's people say them: a dialect is a bank
     *     of its own, read from the Chinese script
     * @param extraWords names the hall calls people to: desks, windows, services
     */
    public static VoiceScript of(String language, List<String> extraWords) {
        var units = new ArrayList<>(language.startsWith("en") ? EnglishScript.units() : ChineseScript.units());
        var known = new LinkedHashSet<>(units.stream().map(Unit::key).toList());
        extraWords.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty() && known.add(word))
                .forEach(word -> units.add(new Unit(word, word)));
        return new VoiceScript(language, units);
    }
}
