// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.idcard;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.printer.idcard.SamEmulator.Temper;
import io.jiaohao.printer.idcard.SamFrame.Command;
import io.jiaohao.protocol.serial.SerialLine;
import io.jiaohao.protocol.serial.SerialPair;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a reader in software, over a pair of pseudo-terminals; and what only software does on demand. */
@SuppressWarnings("NullAway.Init") // plugged in before each test
final class SamEmulatorIT extends SamReaderContract {
    private static final String ONE = "110101190001010015";
    private static final String OTHER = "11010119000101002X";

    @TempDir
    private Path folder = Path.of("");

    private SerialPair pair;
    private SamEmulator emulator;

    @BeforeEach
    void plug() throws IOException {
        pair = SerialPair.in(folder);
        emulator = new SamEmulator(new SerialSettings(pair.right().toString(), 115_200));
    }

    @Override
    SerialSettings line() {
        return new SerialSettings(pair.left().toString(), 115_200);
    }

    @Override
    void lay() {
        emulator.lay(ONE);
    }

    /** And waits until the driver has looked again. */
    @Override
    void lift() {
        emulator.lift();
        var asked = emulator.asked();
        await().until(() -> emulator.asked() > asked + 1);
    }

    @Test
    void theEmulatorTakesTheFramesOfTheSourcesAndAnswersWithTheirs() throws IOException {
        try (var host = SerialLine.open(line())) {
            // given: no card
            assertAnswer("reply-no-card", "find", host);
            assertAnswer("reply-not-selected", "select", host);
            assertAnswer("reply-not-read", "read", host);
            // when
            emulator.lay(ONE);
            // then
            assertAnswer("reply-found", "find", host);
            assertAnswer("reply-selected", "select", host);
            host.write(Captures.bytes("read"));
            var card = exactly(1_295, host);
            // 1288 bytes follow the length; 90 read; 256 of text, 1024 of photo
            assertEquals("aaaaaa96690508000090" + "01000400", HexFormat.of().formatHex(card, 0, 14));
            // the sum of the rest is the last byte
            var sum = 0;
            for (var at = 5; at < card.length; at++) {
                sum ^= card[at];
            }
            assertEquals(0, sum);
        }
    }

    private static void assertAnswer(String reply, String command, SerialLine host) throws IOException {
        host.write(Captures.bytes(command));
        var expected = Captures.bytes(reply);
        assertArrayEquals(expected, exactly(expected.length, host), command);
    }

    private static byte[] exactly(int length, SerialLine host) throws IOException {
        var bytes = new byte[length];
        for (var filled = 0; filled < length; ) {
            var more = host.read(bytes, filled, length - filled, Duration.ofSeconds(10));
            assertTrue(more > 0, "only " + filled + " of " + length + " bytes");
            filled += more;
        }
        return bytes;
    }

    @Test
    void otherCardsHaveOtherHashesInWhichNoNumberStands() {
        try (var driver = driver()) {
            lay();
            await().until(() -> laid.size() == 1);
            lift();
            emulator.lay(OTHER);
            await().until(() -> laid.size() == 2);
            assertNotEquals(laid.getFirst(), laid.getLast());
            assertFalse(laid.toString().contains(ONE.substring(6, 14)));
            await().until(driver::clean);
        }
    }

    @Test
    void aForgottenCardCountsOnceHoweverLongItLies() {
        try (var driver = driver()) {
            lay();
            await().until(() -> laid.size() == 1);
            var asked = emulator.asked();
            await().until(() -> emulator.asked() > asked + 5);
            assertEquals(1, laid.size());
            assertTrue(driver != null);
        }
    }

    @Test
    void aCardTakenAwayTooEarlyCountsWhenItIsLaidAgain() {
        try (var driver = driver()) {
            emulator.temper(Temper.HASTY);
            lay();
            var asked = emulator.asked();
            await().until(() -> emulator.asked() > asked + 4);
            emulator.temper(Temper.USUAL);
            await().until(() -> laid.size() == 1);
            await().until(driver::clean);
        }
    }

    @Test
    void aReaderThatComplainsIsFaultyAndOneThatIsMuteOrGarbledIsAbsentUntilItIsNot() {
        try (var driver = driver()) {
            await().until(() -> last("READY"));
            emulator.temper(Temper.COMPLAINING);
            await().until(() -> last("FAULTY"));
            emulator.temper(Temper.MUTE);
            await().until(() -> last("ABSENT"));
            emulator.temper(Temper.USUAL);
            await().until(() -> last("READY"));
            emulator.temper(Temper.GARBLED);
            await().until(() -> last("ABSENT"));
            emulator.temper(Temper.USUAL);
            await().until(() -> last("READY"));
            assertTrue(driver.clean());
        }
    }

    @Test
    void aReaderThatIsPulledOutAndPluggedInAgainHealsByItself() throws IOException {
        try (var driver = driver()) {
            await().until(() -> last("READY"));
            pair.unplug();
            await().until(() -> last("ABSENT"));
            emulator.close();
            pair.again();
            emulator = new SamEmulator(new SerialSettings(pair.right().toString(), 115_200));
            lay();
            await().until(() -> last("READY") && laid.size() == 1);
            assertTrue(driver != null);
        }
    }

    @Test
    void whatAReplyLeftInMemoryIsWipedWhateverComesOfIt() throws IOException {
        // given
        lay();
        var buffer = new byte[SamCodec.LONGEST];
        try (var line = SerialLine.open(line())) {
            var reader = new SamExchange(line, buffer);
            reader.ask(Command.FIND, Duration.ofSeconds(2), SamFrame.Reply::status);
            reader.ask(Command.SELECT, Duration.ofSeconds(2), SamFrame.Reply::status);
            // when
            var photo = reader.ask(Command.READ, Duration.ofSeconds(2), reply -> buffer[1_000]);
            // then
            assertEquals((byte) 0x50, photo.orElseThrow());
            assertTrue(Arrays.equals(new byte[SamCodec.LONGEST], buffer));
            emulator.temper(Temper.GARBLED);
            assertTrue(reader.ask(Command.READ, Duration.ofMillis(300), SamFrame.Reply::status)
                    .isEmpty());
            assertTrue(Arrays.equals(new byte[SamCodec.LONGEST], buffer));
        }
    }

    @Test
    void aReplyThatComesTooLateIsNotTakenForTheAnswerToTheNextCommand() throws IOException {
        // given
        emulator.temper(Temper.SLOW);
        try (var line = SerialLine.open(line())) {
            var reader = new SamExchange(line, new byte[SamCodec.LONGEST]);
            assertEquals(Optional.empty(), reader.ask(Command.FIND, Duration.ofMillis(100), SamFrame.Reply::status));
            // when: it has come meanwhile
            await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
            // then
            assertEquals(
                    Optional.of(SamStatus.DONE),
                    reader.ask(Command.STATUS, Duration.ofSeconds(5), SamFrame.Reply::status));
        }
    }

    @Test
    void aReaderThatIsMuteAndThenPulledOutSaysEachInItsTurn() throws IOException {
        emulator.temper(Temper.MUTE);
        try (var driver = driver()) {
            await().until(() -> last("ABSENT") && reasons.getLast().contains("没有应答"));
            pair.unplug();
            await().until(() -> reasons.getLast().contains("USB"));
            assertTrue(driver != null);
        }
    }

    @Test
    void aLineThatNeverFallsSilentIsMuteAndNotListenedToForEver() throws IOException {
        emulator.close();
        try (var noise = SerialLine.open(new SerialSettings(pair.right().toString(), 115_200));
                var line = SerialLine.open(line())) {
            // given
            Thread.ofPlatform().daemon().start(() -> chatter(noise));
            var reader = new SamExchange(line, new byte[SamCodec.LONGEST]);
            reader.ask(Command.FIND, Duration.ofMillis(300), SamFrame.Reply::status);
            // when
            var answer = assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> reader.ask(Command.STATUS, Duration.ofMillis(300), SamFrame.Reply::status));
            // then
            assertEquals(Optional.empty(), answer);
        }
    }

    private static void chatter(SerialLine noise) {
        try {
            while (true) {
                noise.write(new byte[4_096]);
            }
        } catch (IOException closed) {
            // as wanted
        }
    }

    private boolean last(String state) {
        return !states.isEmpty() && states.getLast().equals(state);
    }

    @AfterEach
    void unplug() throws IOException {
        emulator.close();
        pair.close();
    }
}
