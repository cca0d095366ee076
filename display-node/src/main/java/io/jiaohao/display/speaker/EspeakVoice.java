// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The program espeak-ng. Chinese by {@code cmn-latn-pinyin}: the plain {@code cmn} of 1.51 spells pinyin as English (domain.md
 * section 4). Text goes in as UTF-8 on standard input, so nothing in a sentence can become an option.
 */
public final class EspeakVoice implements Voice {
    static final String PROGRAM = "espeak-ng";
    private static final int PATIENCE_SECONDS = 20;

    private final Path file;
    private final int wordsPerMinute;

    /**
     * A voice that needs the program only when it speaks.
     *
     * @param file where each sentence's sound is written, over the one before
     */
    public EspeakVoice(Path file, int wordsPerMinute) {
        this.file = file;
        this.wordsPerMinute = wordsPerMinute;
    }

    @Override
    public Wav speak(String sentence, String language) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        PROGRAM,
                        "-b",
                        "1",
                        "-v",
                        voice(language),
                        "-s",
                        Integer.toString(wordsPerMinute),
                        "-w",
                        file.toString(),
                        "--stdin")
                .redirectErrorStream(true)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(spaced(sentence).getBytes(StandardCharsets.UTF_8));
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(PROGRAM + " did not finish");
        }
        if (process.exitValue() != 0) {
            throw new IOException(PROGRAM + " ended with " + process.exitValue() + ": " + said);
        }
        return Wav.read(file);
    }

    /** A letter before a Hanzi is read as a syllable of pinyin unless a space ends it (domain.md section 4). */
    static String spaced(String sentence) {
        return sentence.replaceAll("([A-Za-z])(?=\\p{IsHan})", "$1 ");
    }

    private static String voice(String language) {
        return language.startsWith("zh") ? "cmn-latn-pinyin" : language;
    }
}
