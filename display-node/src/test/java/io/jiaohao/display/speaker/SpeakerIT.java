// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.speech.Lexicon;
import io.jiaohao.display.speech.Normaliser;
import io.jiaohao.display.voices.EspeakVoice;
import io.jiaohao.display.voices.Voices;
import io.jiaohao.protocol.Message.Announce;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real voice into a folder, at the pace of the test. */
final class SpeakerIT {
    @TempDir
    private Path folder = Path.of("");

    private final List<Duration> lengths = new CopyOnWriteArrayList<>();

    @Test
    void callsAreSpokenInOrderEachTwiceWithTheirSentenceBeside() throws Exception {
        // given
        var speaker = speaker(List.of("zh"));
        speaker.announce(call("1", "A012", "请A零一二号,到三号窗口办理。"));
        speaker.announce(call("2", "A013", "请A零一三号,到四号窗口办理。"));
        // when
        speaker.open();
        await().until(() -> Files.exists(folder.resolve("0004.wav")));
        speaker.close();
        // then
        assertEquals("请A零一二号,到三号窗口办理。\n", Files.readString(folder.resolve("0001.txt")));
        assertEquals("请A零一二号,到三号窗口办理。\n", Files.readString(folder.resolve("0002.txt")));
        assertEquals("请A零一三号,到四号窗口办理。\n", Files.readString(folder.resolve("0003.txt")));
        lengths.forEach(
                length -> assertTrue(length.toMillis() > 1_500 && length.toMillis() < 9_000, length.toString()));
    }

    @Test
    void englishFollowsWhereTheHallWantsIt() throws Exception {
        var speaker = speaker(List.of("zh", "en"));
        speaker.announce(call("1", "A012", "请A零一二号,到三号窗口办理。"));
        speaker.open();
        await().until(() -> Files.exists(folder.resolve("0004.wav")));
        speaker.close();
        assertEquals("Number A 0 1 2, please go to window 3.\n", Files.readString(folder.resolve("0003.txt")));
    }

    @Test
    void aTicketThatWasTakenInEnglishIsCalledOnceInEach() throws Exception {
        var speaker = speaker(List.of("zh"));
        var call = call("1", "A012", "请A零一二号,到三号窗口办理。");
        speaker.announce(new Announce(call.id(), 1, 60, call.text(), call.texts(), call.ticket(), call.window(), "en"));
        speaker.announce(call("2", "A013", "请A零一三号,到四号窗口办理。"));
        speaker.open();
        await().until(() -> Files.exists(folder.resolve("0004.wav")));
        speaker.close();
        assertEquals("请A零一二号,到三号窗口办理。\n", Files.readString(folder.resolve("0001.txt")));
        assertEquals("Number A 0 1 2, please go to window 3.\n", Files.readString(folder.resolve("0002.txt")));
        assertEquals("请A零一三号,到四号窗口办理。\n", Files.readString(folder.resolve("0003.txt")));
    }

    private Speaker speaker(List<String> languages) throws Exception {
        var espeak = new EspeakVoice(new Normaliser(false), Lexicon.parse("A\tei1"), 160);
        return new Speaker(
                List.of(new Loudspeaker(
                        new Voices(List.of(espeak)),
                        new FolderSink(folder, lengths::add),
                        System::nanoTime,
                        Thread::startVirtualThread)),
                new SpeakerSettings("hall", languages, 2, true),
                System::nanoTime,
                condition -> assertEquals(Condition.WELL, condition));
    }

    private static Announce call(String id, String ticket, String text) {
        return new Announce(
                id,
                1,
                60,
                text,
                Map.of("zh", text, "en", "Number A 0 1 2, please go to window 3."),
                new TicketNumber(ticket),
                new WindowNumber(3));
    }
}
