// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.speech.Lexicon;
import io.jiaohao.display.speech.Normaliser;
import io.jiaohao.protocol.voice.VoiceScript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every word of the hall as espeak-ng really says it. The table holds the pinyin that was written down by hand and the phonemes: a
 * tone that does not fit its pinyin is a misreading, whatever the phonemes were before.
 */
final class VocabularyIT {
    private static final Path TABLE = Path.of("src/test/resources/captures/espeak-ng/phonemes-zh.tsv");
    private static final Pattern TONE = Pattern.compile("\\d+");

    /** How espeak-ng writes the tones; a third before a third is a second, which is right. */
    private static final Map<Character, List<String>> TONES = Map.of(
            '1', List.of("55"),
            '2', List.of("35"),
            '3', List.of("214", "21"),
            '4', List.of("51"),
            '5', List.of("33", "22", "11"));

    private record Word(String text, String pinyin, String phonemes) {}

    private final EspeakVoice voice = new EspeakVoice(new Normaliser(false), ours(), 160);

    @Test
    void everyWordSoundsAsItDid() throws IOException, InterruptedException {
        for (var word : table()) {
            assertEquals(word.phonemes(), phonemes(word.text()), word.text());
        }
    }

    @Test
    void everyToneIsTheOneOfItsPinyin() throws IOException {
        var wrong = table().stream().filter(word -> !tonesFit(word)).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void theTableHasEveryLineOfTheScriptAndEveryWordOfTheLexicon() throws IOException {
        // given
        var known = table().stream().map(Word::text).collect(Collectors.toSet());
        // then
        VoiceScript.of("zh", List.of()).units().forEach(unit -> assertTrue(known.contains(unit.key()), unit.key()));
        lexiconText()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .forEach(word -> assertTrue(known.contains(word), word));
    }

    private static boolean tonesFit(Word word) {
        var tones =
                TONE.matcher(word.phonemes()).results().map(MatchResult::group).toList();
        var wanted = new ArrayList<Character>();
        for (var syllable : word.pinyin().split(" ", 0)) {
            wanted.add(syllable.charAt(syllable.length() - 1));
        }
        if (tones.size() != wanted.size()) {
            return false;
        }
        for (var n = 0; n < tones.size(); n++) {
            var thirdBeforeThird = wanted.get(n) == '3' && n + 1 < wanted.size() && wanted.get(n + 1) == '3';
            if (!TONES.getOrDefault(wanted.get(n), List.of()).contains(tones.get(n))
                    && !(thirdBeforeThird && tones.get(n).equals("35"))) {
                return false;
            }
        }
        return true;
    }

    private String phonemes(String text) throws IOException, InterruptedException {
        return voice.phonemes(Saying.of(text, "zh")).replaceAll("\\s+", " ");
    }

    private static List<Word> table() throws IOException {
        return Files.readString(TABLE)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(column -> new Word(column[0], column[1], column[2]))
                .toList();
    }

    private static Lexicon ours() {
        try {
            return Lexicon.parse(lexiconText());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String lexiconText() throws IOException {
        try (var in = Lexicon.class.getResourceAsStream("lexicon.txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
