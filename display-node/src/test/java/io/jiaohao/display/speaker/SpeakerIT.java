// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jiaohao.protocol.Message.Announce;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real voice into a folder, at the pace of the test. */
final class SpeakerIT {
    @TempDir
    private Path folder = Path.of("");

    private final List<Duration> lengths = new CopyOnWriteArrayList<>();

    @BeforeEach
    void needsTheVoice() {
        var missing = Programs.missing(String.valueOf(System.getenv("PATH")), false);
        if ("true".equals(System.getenv("CI"))) {
            assertEquals(Optional.empty(), missing, "CI must have every part");
        }
        assumeTrue(missing.isEmpty(), missing.orElse(""));
    }

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

    @Test
    void aBrokenVoiceIsReportedAndTheNextSentenceIsTried() throws Exception {
        // given
        var troubles = new CopyOnWriteArrayList<Optional<String>>();
        Voice broken = (sentence, language) -> {
            throw new java.io.IOException("no breath");
        };
        var speaker = new Speaker(
                broken, (wav, sentence) -> {}, new SpeakerSettings(List.of("zh"), 1), System::nanoTime, troubles::add);
        speaker.announce(call("1", "A012", "一"));
        speaker.announce(call("2", "A013", "二"));
        // when
        speaker.open();
        // then
        await().until(() -> troubles.size() == 2);
        speaker.close();
        assertEquals(Optional.of("no breath"), troubles.getFirst());
    }

    private Speaker speaker(List<String> languages) throws Exception {
        return new Speaker(
                new EspeakVoice(folder.resolve("spoken"), 160),
                new FolderSink(folder, lengths::add),
                new SpeakerSettings(languages, 2),
                System::nanoTime,
                trouble -> assertEquals(Optional.empty(), trouble));
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
