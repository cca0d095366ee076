// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.voices;

import io.jiaohao.display.sound.Loudness;
import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.speech.Lexicon;
import io.jiaohao.display.speech.Normaliser;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/**
 * Any program of the hall's own that makes a WAV of a text: a neural voice, for instance. It gets the sentence on standard input and
 * writes to standard output, or into the file that stands for {@code {wav}} in its arguments; {@code {language}} is told too.
 */
public final class CommandVoice implements Voice {
    private static final String WAV = "{wav}";

    private final List<String> command;
    private final Duration patience;
    private final Normaliser normaliser;
    private final Lexicon lexicon;

    /**
     * A voice that needs its program only when it speaks.
     *
     * @param patience how long it may think about a sentence
     */
    public CommandVoice(List<String> command, Duration patience, Normaliser normaliser, Lexicon lexicon) {
        this.command = List.copyOf(command);
        this.patience = patience;
        this.normaliser = normaliser;
        this.lexicon = lexicon;
    }

    @Override
    public String name() {
        return "command";
    }

    @Override
    public Pcm speak(Saying saying) throws Unspeakable, InterruptedException {
        var words = lexicon.inPlainHanzi(normaliser.normalise(saying.text(), saying.language()));
        try {
            return Loudness.spoken(bytes(words, saying.language()));
        } catch (Unspeakable known) {
            throw known;
        } catch (IOException e) {
            throw new Unspeakable(command.getFirst() + " gave no sound: " + e.getMessage());
        }
    }

    private byte[] bytes(String words, String language) throws IOException, InterruptedException {
        if (command.stream().noneMatch(part -> part.contains(WAV))) {
            return Outside.run(filled("", language), words, patience);
        }
        var file = Files.createTempFile("voice", ".wav");
        try {
            Outside.run(filled(file.toString(), language), words, patience);
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private List<String> filled(String file, String language) {
        return command.stream()
                .map(part -> part.replace(WAV, file).replace("{language}", language))
                .toList();
    }
}
