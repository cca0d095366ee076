// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.bank.BankFiles;
import io.jiaohao.display.bank.BankMaker;
import io.jiaohao.display.bank.ClipVoice;
import io.jiaohao.display.bank.Shelf;
import io.jiaohao.display.sound.WavFile;
import io.jiaohao.display.speech.Normaliser;
import io.jiaohao.display.voices.EspeakVoice;
import io.jiaohao.display.voices.Saying;
import io.jiaohao.display.voices.Voice;
import io.jiaohao.display.voices.Voices;
import io.jiaohao.protocol.voice.VoiceScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about the voice: what is to be read aloud, a bank made by a program, and a sentence to listen to. */
@Command(name = "voice", description = "What is read aloud, banks, and a sentence to listen to.")
final class VoiceCommands {
    private static final int WORDS_PER_MINUTE = 160;

    private final Normaliser normaliser = new Normaliser(false);

    @Command(
            name = "script",
            description = "Prints the numbered lines that somebody reads aloud, with a pause after each.")
    int script(
            @Option(names = "--language", defaultValue = "zh") String language,
            @Option(names = "--words", split = ",", paramLabel = "NAME") @Nullable List<String> words) {
        var units = VoiceScript.of(language, given(words)).units();
        for (var n = 0; n < units.size(); n++) {
            System.out.printf("%3d  %s%n", n + 1, units.get(n).toRead());
        }
        return 0;
    }

    @Command(name = "make-bank", description = "Lets espeak-ng read the script into a bank of clips.")
    int makeBank(
            @Option(names = "--out", required = true, paramLabel = "DIR") Path out,
            @Option(names = "--language", defaultValue = "zh") String language,
            @Option(names = "--name", defaultValue = "espeak") String name,
            @Option(names = "--words", split = ",", paramLabel = "NAME") @Nullable List<String> words)
            throws IOException, InterruptedException {
        if (Files.exists(out)) {
            throw new IllegalStateException(out + " is there already: name a folder that is not");
        }
        var script = VoiceScript.of(language, given(words));
        new BankMaker(espeak()).make(out.toAbsolutePath(), name, script);
        System.out.println(script.units().size() + " clips in " + out);
        return 0;
    }

    @Command(
            name = "say",
            description = "Writes a sentence into a WAV file, by the clips of a bank if they have its words.")
    int say(
            @Parameters(paramLabel = "SENTENCE") String sentence,
            @Option(names = "--out", required = true, paramLabel = "FILE") Path out,
            @Option(names = "--bank", paramLabel = "DIR") @Nullable Path bank,
            @Option(names = "--language", defaultValue = "zh") String language)
            throws IOException, InterruptedException {
        var voices = new ArrayList<Voice>();
        if (bank != null) {
            var shelf = new Shelf();
            shelf.node(List.of(BankFiles.read(bank)));
            voices.add(new ClipVoice(shelf, normaliser));
        }
        voices.add(espeak());
        var spoken = new Voices(voices).speak(Saying.of(sentence, language));
        Files.write(out, WavFile.write(spoken.sound()));
        System.out.println(out + ": " + spoken.sound().length().toMillis() + " ms by " + spoken.voice());
        return 0;
    }

    private EspeakVoice espeak() throws IOException {
        return new EspeakVoice(normaliser, Lexicons.read(null), WORDS_PER_MINUTE);
    }

    private static List<String> given(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }
}
