// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.sound.WavFile;
import io.jiaohao.display.speech.Normaliser;
import io.jiaohao.display.voices.Saying;
import io.jiaohao.display.voices.Unspeakable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences of clips, and clips as files. */
final class BankTest {
    @TempDir
    private Path folder = Path.of("");

    private final ClipCache cache = new ClipCache(20_000);

    @Test
    void aSentenceIsItsClipsWithJointsAndAPauseBetweenClauses() throws IOException {
        // given words of 100, 200 and 300 ms
        var bank = bank("li", "请", "一", "号");
        // then 100 + 25 + 200 + 170 + 300
        assertLasts(795, bank.say("请一,号。", cache).orElseThrow());
        assertTrue(bank.say("请二号", cache).isEmpty());
        assertTrue(bank.say("。", cache).isEmpty());
    }

    @Test
    void whatWasWrittenIsReadAgainFromAFolderAndFromAZip() throws IOException {
        // given
        BankFiles.write(folder.resolve("li"), "li", "zh", Banks.tones("请", "一"));
        Files.write(folder.resolve("li.zip"), Banks.zipped(folder.resolve("li")));
        // then
        for (var place : List.of("li", "li.zip")) {
            var bank = BankFiles.read(folder.resolve(place));
            assertEquals("li zh", bank.name() + " " + bank.language());
            assertLasts(325, bank.say("请一", cache).orElseThrow());
        }
    }

    @Test
    void aClipThatIsMissingOrNoSoundIsNamed() throws IOException {
        // given
        BankFiles.write(folder.resolve("li"), "li", "zh", Banks.tones("请"));
        Files.writeString(folder.resolve("li").resolve("001.wav"), "no sound");
        // then
        var told = assertThrows(IOException.class, () -> BankFiles.read(folder.resolve("li")));
        assertTrue(String.valueOf(told.getMessage()).endsWith("001.wav: this is no WAV file"), told.getMessage());
        Files.write(folder.resolve("li").resolve("001.wav"), WavFile.write(Pcm.silence(Duration.ofSeconds(1))));
        var silent = assertThrows(IOException.class, () -> BankFiles.read(folder.resolve("li")));
        assertTrue(String.valueOf(silent.getMessage()).endsWith("001.wav: nothing can be heard in it"));
        Files.delete(folder.resolve("li").resolve("001.wav"));
        assertThrows(IOException.class, () -> BankFiles.read(folder.resolve("li")));
    }

    @Test
    void theBankThatWasAskedForSpeaksAndOthersOfItsLanguageHelpOut() throws IOException {
        // given
        var shelf = new Shelf();
        shelf.hall(List.of(bank("li", "请"), bank("wang", "一", "请", "号")));
        shelf.node(List.of(bank("made", "二")));
        var voice = new ClipVoice(shelf, new Normaliser(false));
        // then
        assertLasts(100, voice.speak(Saying.of("请", "zh")));
        assertLasts(200, voice.speak(new Saying("请", "zh", "wang", false)));
        assertLasts(300, voice.speak(new Saying("号", "zh", "li", false)));
        assertLasts(100, voice.speak(Saying.of("2", "zh")));
        assertThrows(Unspeakable.class, () -> voice.speak(new Saying("号", "zh", "li", true)));
        assertThrows(Unspeakable.class, () -> voice.speak(Saying.of("请", "en")));
    }

    @Test
    void ofAllBanksTogetherOnlyTheLastWordsAreInMemory() throws IOException {
        // given clips of 100, 200 and 300 ms, which is 4,410 to 13,230 bytes, and room for 20,000
        var li = bank("li", "一", "二", "三");
        var wang = bank("wang", "一", "二", "三");
        // when
        for (var words : List.of("一二三", "三二一", "一一三二")) {
            assertTrue(li.say(words, cache).isPresent());
            assertTrue(wang.say(words, cache).isPresent());
            // then
            assertTrue(cache.bytes() > 0 && cache.bytes() <= 20_000, cache.bytes() + " bytes");
        }
        // and what was said last needs no disk
        li.say("一", cache);
        Files.delete(folder.resolve("li").resolve("001.wav"));
        assertLasts(100, li.say("一", cache).orElseThrow());
    }

    @Test
    void aClipThatIsGoneLeavesTheSentenceToTheNextVoice() throws IOException {
        var shelf = new Shelf();
        shelf.hall(List.of(bank("li", "请")));
        Files.delete(folder.resolve("li").resolve("001.wav"));
        var told = assertThrows(
                Unspeakable.class, () -> new ClipVoice(shelf, new Normaliser(false)).speak(Saying.of("请", "zh")));
        assertTrue(String.valueOf(told.getMessage()).startsWith("the recording li cannot be read any more"));
    }

    private Bank bank(String name, String... words) throws IOException {
        BankFiles.write(folder.resolve(name), name, "zh", Banks.tones(words));
        return BankFiles.read(folder.resolve(name));
    }

    /** To three milliseconds: what is quiet at the edge of a tone is trimmed. */
    private static void assertLasts(long millis, Pcm sound) {
        assertTrue(Math.abs(sound.length().toMillis() - millis) <= 3, sound.toString());
    }
}
