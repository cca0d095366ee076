// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.voices;

import io.jiaohao.display.sound.Loudness;
import io.jiaohao.display.sound.NoSound;
import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.speech.Lexicon;
import io.jiaohao.display.speech.Normaliser;
import java.time.Duration;
import java.util.List;

/**
 * The program espeak-ng. Chinese by {@code cmn-latn-pinyin}: the plain {@code cmn} of 1.51 spells pinyin as English (domain.md
 * section 4); it reads pinyin among Hanzi, and the lexicon makes use of that.
 */
public final class EspeakVoice implements Voice {
    public static final String PROGRAM = "espeak-ng";
    private static final String MANDARIN = "cmn-latn-pinyin";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Normaliser normaliser;
    private final Lexicon lexicon;
    private final int wordsPerMinute;

    /** A voice that needs the program only when it speaks. */
    public EspeakVoice(Normaliser normaliser, Lexicon lexicon, int wordsPerMinute) {
        this.normaliser = normaliser;
        this.lexicon = lexicon;
        this.wordsPerMinute = wordsPerMinute;
    }

    @Override
    public String name() {
        return "espeak";
    }

    @Override
    public Pcm speak(Saying saying) throws Unspeakable, InterruptedException {
        var command = List.of(
                PROGRAM,
                "-b",
                "1",
                "-v",
                voice(saying.language()),
                "-s",
                Integer.toString(wordsPerMinute),
                "--stdin",
                "--stdout");
        try {
            return Loudness.spoken(Outside.run(command, spelled(saying), PATIENCE));
        } catch (NoSound e) {
            throw new Unspeakable(PROGRAM + " said nothing for this: " + e.getMessage());
        }
    }

    /** What the program is told. */
    String spelled(Saying saying) {
        var words = normaliser.normalise(saying.text(), saying.language());
        return mandarin(saying.language()) ? lexicon.withPinyin(words) : words;
    }

    /** Every phoneme of a sentence, in the program's own letters: how the vocabulary is checked. */
    String phonemes(Saying saying) throws Unspeakable, InterruptedException {
        var command = List.of(PROGRAM, "-q", "-x", "-b", "1", "-v", voice(saying.language()), "--stdin");
        return new String(Outside.run(command, spelled(saying), PATIENCE), java.nio.charset.StandardCharsets.UTF_8)
                .strip();
    }

    private static boolean mandarin(String language) {
        return language.startsWith("zh");
    }

    private static String voice(String language) {
        return mandarin(language) ? MANDARIN : language;
    }
}
