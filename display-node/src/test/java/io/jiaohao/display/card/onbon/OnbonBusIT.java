// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.CardState;
import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.card.EmulatedCard.Temper;
import io.jiaohao.display.card.EmulatedCardContract;
import io.jiaohao.display.card.Heard;
import io.jiaohao.display.card.LedCard;
import io.jiaohao.display.card.onbon.emulator.OnbonEmulatedBus;
import io.jiaohao.display.card.onbon.emulator.OnbonEmulator;
import io.jiaohao.display.card.onbon.settings.OnbonLook;
import io.jiaohao.display.card.onbon.settings.OnbonWire;
import io.jiaohao.display.glyphs.Glyphs;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.serial.SerialLine;
import io.jiaohao.protocol.serial.SerialPair;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract over a serial line, and what cards that share one owe to one another. */
final class OnbonBusIT extends EmulatedCardContract {
    private final Glyphs glyphs = Glyphs.load();
    private final List<AutoCloseable> open = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    private SerialPair pair;
    private EmulatedCard emulator;

    @BeforeEach
    void plug() throws IOException {
        pair = SerialPair.in(folder);
        open.add(pair);
        emulator = emulated(3);
    }

    @Override
    protected CardModel model(Pace pace) {
        return at(3, pace);
    }

    @Override
    protected EmulatedCard emulated() {
        return emulator;
    }

    private EmulatedCard emulated(int address) {
        var card = at(address, Pace.HURRIED).play(wires, glyphs, System::nanoTime);
        open.add(card);
        return card;
    }

    private LedCard driven(int address, Heard ear) {
        var card = at(address, Pace.BRISK).drive(wires, ear);
        open.add(card);
        card.open();
        return card;
    }

    private OnbonSettings at(int address, Pace pace) {
        return OnbonTestCards.at(
                new OnbonWire.Serial(pair.left().toString(), 0, pair.right().toString()),
                address,
                pace.gap(),
                pace.answer(),
                pace.heartbeat(),
                OnbonLook.PLAIN);
    }

    @Test
    void noTwoRefreshesComeWithinTheGap() {
        // given
        var card = open();
        // when
        for (var n = 1L; n <= 10; n++) {
            var revision = n;
            card.show(scene(revision, "A%03d".formatted(n)), System.nanoTime());
            await().pollInterval(Duration.ofMillis(1)).until(() -> heard.at(revision) != null);
        }
        // then
        var at = assertInstanceOf(OnbonEmulator.class, emulated()).refreshedAt();
        assertEquals(10, at.size());
        for (var n = 1; n < at.size(); n++) {
            var gap = Duration.ofNanos(at.get(n) - at.get(n - 1));
            assertTrue(gap.compareTo(Pace.BRISK.gap()) >= 0, gap.toString());
        }
    }

    @Test
    void cardsOnOneLineShowEachItsOwn() {
        // given
        var four = emulated(4);
        var five = emulated(5);
        // when
        driven(3, heard).show(scene(1, "A003"), System.nanoTime());
        driven(4, new Heard()).show(scene(1, "A004"), System.nanoTime());
        driven(5, new Heard()).show(scene(1, "A005"), System.nanoTime());
        // then
        await().untilAsserted(() -> assertEquals(
                List.of(List.of("A003"), List.of("A004"), List.of("A005")),
                List.of(emulator.text(), four.text(), five.text())));
    }

    @Test
    void aMuteCardCostsItsNeighboursNoMoreThanItsAnswerTime() {
        // given
        emulated(4).temper(Temper.DROPPING);
        var ear = new Heard();
        driven(4, ear);
        var well = driven(3, heard);
        await().until(() -> ear.reason("does not answer at address 4"));
        await().until(() -> well.state().equals(CardState.READY));
        // when
        for (var n = 1L; n <= 20; n++) {
            var revision = n;
            well.show(scene(revision, "A%03d".formatted(n)), System.nanoTime());
            await().until(() -> heard.at(revision) != null);
        }
        // then: a hundred milliseconds' gap and at the worst one mute turn of two hundred each; the bar is for a busy
        // machine
        var worst = heard.longest();
        System.out.println("beside a mute card a sign takes at the most " + worst.toMillis() + " ms");
        assertTrue(worst.toMillis() < 2_000, worst.toString());
        assertEquals(DeviceState.ABSENT, ear.states.getLast().state());
    }

    @Test
    void aNoisyLineCostsNoCardItsAnswers() {
        // given
        emulator.temper(Temper.NOISY);
        // when
        var card = driven(3, heard);
        card.show(scene(1, "A001"), System.nanoTime());
        // then
        await().until(() -> heard.at(1) != null);
        assertEquals(List.of(CardState.READY), heard.states);
    }

    @Test
    void oneLostFrameTurnsAWorkingLineToNoOtherSpeed() {
        // given: a card at 57600, which is found at the second try
        emulator.close();
        var bus = wires.line(OnbonEmulatedBus.class, "fast", none -> fastBus());
        var fast = bus.plug(
                new OnbonEmulator("window-3", 3, 128, 16, 1_024, Pace.BRISK.answer(), glyphs, System::nanoTime));
        open.add(fast);
        var card = assertInstanceOf(OnbonBusCard.class, driven(3, heard));
        bus.hostAt(card.bus()::baud);
        card.show(scene(1, "A001"), System.nanoTime());
        await().until(() -> heard.at(1) != null);
        heard.forget();
        // when
        fast.temper(Temper.LOSES_ONE);
        card.show(scene(2, "A002"), System.nanoTime());
        // then
        await().until(() -> heard.at(2) != null);
        assertEquals(List.of(), heard.states);
        assertEquals(57_600, card.bus().baud());
    }

    @Test
    void aLineOnWhichSomebodyTalksAllTheTimeIsToldAndHealsWhenItIsQuiet() throws Exception {
        // given
        emulator.close();
        var plug = new SerialSettings(pair.right().toString(), 57_600);
        try (var chatter =
                await().ignoreException(IOException.class).until(() -> SerialLine.open(plug), line -> true)) {
            var talking = new AtomicBoolean(true);
            var talker = Thread.startVirtualThread(() -> talk(chatter, talking));
            // when
            driven(3, heard).show(scene(1, "A001"), System.nanoTime());
            await().until(() -> heard.reason("somebody talks on this line"));
            talking.set(false);
            talker.join();
        }
        var again = emulated(3);
        // then
        await().until(() -> heard.at(1) != null);
        assertEquals(List.of("A001"), again.text());
    }

    private OnbonEmulatedBus fastBus() {
        await().ignoreException(IOException.class).until(() -> {
            SerialLine.open(new SerialSettings(pair.right().toString(), 57_600)).close();
            return true;
        });
        return new OnbonEmulatedBus(pair.right().toString(), OnbonWire.Serial.FAST);
    }

    private static void talk(SerialLine chatter, AtomicBoolean talking) {
        try {
            while (talking.get()) {
                chatter.write(new byte[] {0x55});
                LockSupport.parkNanos(10_000_000);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void aFaultOfTheProgramLeavesNoCardDarkForGood() {
        // given
        var card = assertInstanceOf(OnbonBusCard.class, driven(3, heard));
        await().until(() -> card.state().equals(CardState.READY));
        // when
        card.bus().wish(() -> {
            throw new IllegalStateException("on purpose");
        });
        // then
        await().until(() -> heard.reason("fault of the program"));
        card.show(scene(1, "A001"), System.nanoTime());
        await().until(() -> heard.at(1) != null);
    }

    @Test
    void aPulledConverterIsToldAndHealsWhenItIsBack() throws IOException {
        // given
        var card = driven(3, heard);
        card.show(scene(1, "A001"), System.nanoTime());
        await().until(() -> heard.at(1) != null);
        // when
        pair.unplug();
        await().until(() -> heard.reason("check the USB plug"));
        card.show(scene(2, "A002"), System.nanoTime());
        emulator.close();
        pair.again();
        var again = emulated(3);
        // then
        await().until(() -> heard.at(2) != null);
        assertEquals(List.of("A002"), again.text());
    }

    @AfterEach
    void unplug() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
    }
}
