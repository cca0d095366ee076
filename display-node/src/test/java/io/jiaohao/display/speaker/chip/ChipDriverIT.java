// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker.chip;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.speaker.Utterance;
import io.jiaohao.display.speech.Lexicon;
import io.jiaohao.display.speech.Normaliser;
import io.jiaohao.display.voices.Saying;
import io.jiaohao.display.voices.Unspeakable;
import io.jiaohao.protocol.serial.SerialLine;
import io.jiaohao.protocol.serial.SerialPair;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The driver against the chip in software, over a pair of pseudo-terminals. */
final class ChipDriverIT {
    private static final Duration PER_CHARACTER = Duration.ofMillis(20);
    private static final String CALL = "请A零一二号,到三号窗口办理。";

    @TempDir
    private Path folder = Path.of("");

    @org.jspecify.annotations.Nullable
    private SerialPair cable;

    @BeforeEach
    void plug() throws IOException {
        cable = SerialPair.in(folder);
    }

    @AfterEach
    void unplug() throws IOException {
        cable().close();
    }

    @ParameterizedTest
    @CsvSource({"SYN6288, syn6288", "XFS5152CE, xfs5152ce"})
    void theEmulatorTakesTheFramesOfTheSourcesAndAnswersWithTheirBytes(ChipModel model, String name)
            throws IOException {
        try (var chip = slowChip(model);
                var host = SerialLine.open(new SerialSettings(cable().left().toString(), 9_600))) {
            // then: 41 taken, 4E busy, 4F idle
            assertEquals(0x4f, answer(host, name + "-query"));
            assertEquals(0x41, answer(host, name + "-speak"));
            assertEquals(List.of("请A001号到3号窗口"), chip.spoken());
            assertEquals(0x4e, answer(host, name + "-query"));
            assertEquals(0x41, answer(host, name + "-stop"));
            assertEquals(0x4f, answer(host, name + "-query"));
        }
    }

    private static int answer(SerialLine host, String name) throws IOException {
        host.write(ChipCaptures.bytes(name));
        var reply = host.read(1, Duration.ofSeconds(10));
        assertEquals(1, reply.length, name);
        return reply[0];
    }

    @Test
    void aSentenceIsOverWhenTheChipSaysSo() throws IOException {
        try (var chip = chip(ChipModel.SYN6288);
                var driver = driver(ChipModel.SYN6288)) {
            // when
            var began = System.nanoTime();
            var heard = driver.say(call(CALL, 50), Optional.empty());
            var took = Duration.ofNanos(System.nanoTime() - began);
            // then
            assertEquals(List.of("[v8]" + CALL), chip.spoken());
            assertEquals(List.of(), heard.notes());
            assertTrue(took.toMillis() >= 19L * CALL.length(), "took " + took);
        }
    }

    @Test
    void theOtherChipTakesTheSameWithoutASum() throws IOException {
        try (var chip = chip(ChipModel.XFS5152CE);
                var driver = driver(ChipModel.XFS5152CE)) {
            driver.say(call("请到12号窗口", 100), Optional.empty());
            driver.check();
            assertEquals(List.of("[v9]请到十二号窗口"), chip.spoken());
        }
    }

    @Test
    void aLongNoticeIsSpokenPieceAfterPieceEachToItsEnd() throws IOException {
        try (var chip = chip(ChipModel.SYN6288);
                var driver = driver(ChipModel.SYN6288)) {
            driver.say(call("各位群众请注意,".repeat(20), 100), Optional.empty());
            assertEquals(2, chip.spoken().size());
            assertEquals("各位群众请注意,".repeat(20), String.join("", chip.spoken()).replace("[v16]", ""));
        }
    }

    @Test
    void aRefusedTextIsSentAgainOnceAndThenTold() throws IOException {
        try (var chip = chip(ChipModel.SYN6288);
                var driver = driver(ChipModel.SYN6288)) {
            chip.refuse(1);
            driver.say(call(CALL, 100), Optional.empty());
            assertEquals(1, chip.spoken().size());
            chip.refuse(2);
            var told = assertThrows(IOException.class, () -> driver.say(call(CALL, 100), Optional.empty()));
            assertTrue(String.valueOf(told.getMessage()).contains("is it a SYN6288, at 9600 baud?"));
        }
    }

    @Test
    void aMuteChipIsGivenTheTimeItsTextTakesAndThatIsTold() throws IOException {
        try (var chip = chip(ChipModel.SYN6288);
                var driver = driver(ChipModel.SYN6288)) {
            // given
            chip.mute(true);
            // when
            var began = System.nanoTime();
            var heard = driver.say(call(CALL, 100), Optional.empty());
            var took = Duration.ofNanos(System.nanoTime() - began);
            // then
            assertEquals(List.of(ChipDriver.MUTE), heard.notes());
            assertEquals(1, chip.spoken().size());
            assertTrue(took.compareTo(PER_CHARACTER.multipliedBy(CALL.length())) >= 0, "took " + took);
        }
    }

    @Test
    void aPulledPlugIsToldAndAfterItIsBackTheChipSpeaksAgain() throws IOException {
        // given
        try (var driver = driver(ChipModel.SYN6288)) {
            cable().unplug();
            var told = assertThrows(IOException.class, driver::check);
            assertTrue(String.valueOf(told.getMessage()).contains("plug"), told.getMessage());
            // when
            cable().again();
            try (var chip = chip(ChipModel.SYN6288)) {
                driver.check();
                driver.say(call(CALL, 100), Optional.empty());
                // then
                await().until(() -> chip.spoken().size() == 1);
            }
        }
    }

    @Test
    void anotherLanguageIsLeftToAnotherVoice() {
        var english = new Utterance(Saying.of("Number A 0 1 2", "en"), false, 100);
        try (var driver = driver(ChipModel.SYN6288)) {
            assertThrows(Unspeakable.class, () -> driver.say(english, Optional.empty()));
        }
    }

    @Test
    void aTextWithoutAnythingToReadIsLeftToAnotherVoice() {
        var nothing = new Utterance(Saying.of("[]😀", "zh"), false, 100);
        try (var driver = driver(ChipModel.SYN6288)) {
            assertThrows(Unspeakable.class, () -> driver.say(nothing, Optional.empty()));
        }
    }

    private SerialPair cable() {
        return java.util.Objects.requireNonNull(cable);
    }

    private ChipEmulator chip(ChipModel model) throws IOException {
        return chip(model, PER_CHARACTER);
    }

    /** It does not end by itself while a test looks. */
    private ChipEmulator slowChip(ChipModel model) throws IOException {
        return chip(model, Duration.ofMinutes(1));
    }

    private ChipEmulator chip(ChipModel model, Duration perCharacter) throws IOException {
        return new ChipEmulator(
                model, new SerialSettings(cable().right().toString(), 9_600), perCharacter, System::nanoTime);
    }

    private ChipDriver driver(ChipModel model) {
        return new ChipDriver(
                model,
                new SerialSettings(cable().left().toString(), 9_600),
                new Normaliser(false),
                Lexicon.parse(""),
                PER_CHARACTER,
                System::nanoTime);
    }

    private static Utterance call(String text, int volume) {
        return new Utterance(Saying.of(text, "zh"), true, volume);
    }
}
