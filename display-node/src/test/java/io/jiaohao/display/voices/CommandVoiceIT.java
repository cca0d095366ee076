// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.voices;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.speech.Lexicon;
import io.jiaohao.display.speech.Normaliser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of the hall's own, well and badly behaved. */
final class CommandVoiceIT {
    private static final Saying CALL = Saying.of("请行长到3号窗口", "zh");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aProgramThatWritesToStandardOutputIsHeard() throws Exception {
        var sound = voice("espeak-ng", "-v", "cmn-latn-pinyin", "--stdin", "--stdout")
                .speak(CALL);
        assertTrue(sound.length().toMillis() > 1_000, sound.toString());
    }

    @Test
    void aProgramThatWritesAFileIsHeardAndGetsHanziWithOneReading() throws Exception {
        // given
        var heard = folder.resolve("heard.txt");
        var voice = voice("sh", "-c", "tee " + heard + " | espeak-ng -v cmn-latn-pinyin --stdin -w $0", "{wav}");
        // when
        var sound = voice.speak(CALL);
        // then
        assertTrue(sound.length().toMillis() > 1_000, sound.toString());
        assertEquals("请航掌到三号窗口", Files.readString(heard));
    }

    @Test
    void aProgramThatThinksTooLongIsEnded() {
        var told = assertThrows(Unspeakable.class, () -> voice("sh", "-c", "sleep 60 & sleep 60")
                .speak(CALL));
        assertTrue(String.valueOf(told.getMessage()).contains("was not done in 2000 ms"), told.getMessage());
    }

    @Test
    void whatAProgramLeavesBehindIsEnded() throws Exception {
        // given a child that holds the pipe
        var pid = folder.resolve("pid");
        var voice = voice(
                "sh", "-c", "sleep 60 & echo $! > " + pid + "; exec espeak-ng -v cmn-latn-pinyin --stdin --stdout");
        // when
        var began = System.nanoTime();
        voice.speak(CALL);
        // then
        assertTrue(System.nanoTime() - began < 2_000_000_000L, "it was not waited for");
        var left = Long.parseLong(Files.readString(pid).strip());
        await().until(() ->
                ProcessHandle.of(left).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void aProgramThatFailsOrGivesNoSoundIsNamed() {
        assertEquals("sh ended with 3", reason("sh", "-c", "exit 3"));
        assertEquals("sh gave no sound: this is no WAV file", reason("sh", "-c", "echo hello"));
        assertEquals(
                "sox gave no sound: nothing can be heard in it",
                reason("sox", "-n", "-r", "22050", "-b", "16", "-t", "wav", "-", "trim", "0", "1", "gain", "-90"));
        assertTrue(reason("/nowhere/piper").startsWith("/nowhere/piper cannot be run: "));
    }

    private String reason(String... command) {
        return String.valueOf(
                assertThrows(Unspeakable.class, () -> voice(command).speak(CALL))
                        .getMessage());
    }

    private static CommandVoice voice(String... command) {
        return new CommandVoice(
                List.of(command), Duration.ofSeconds(2), new Normaliser(false), Lexicon.parse("行长\thang2 zhang3\t航掌"));
    }
}
