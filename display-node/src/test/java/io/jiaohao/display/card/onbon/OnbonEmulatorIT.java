// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.board.HallTime;
import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.CardState;
import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.card.EmulatedCard.Temper;
import io.jiaohao.display.card.EmulatedCardContract;
import io.jiaohao.display.card.Heard;
import io.jiaohao.display.card.onbon.emulator.OnbonEmulator;
import io.jiaohao.display.card.onbon.frame.Captures;
import io.jiaohao.display.card.onbon.settings.OnbonBrightness;
import io.jiaohao.display.card.onbon.settings.OnbonColours;
import io.jiaohao.display.card.onbon.settings.OnbonLook;
import io.jiaohao.display.card.onbon.settings.OnbonWire;
import io.jiaohao.display.glyphs.Glyphs;
import io.jiaohao.protocol.Message.DeviceState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The contract over a socket to the emulator, and how the driver takes a card's bad days. */
final class OnbonEmulatorIT extends EmulatedCardContract {
    private final EmulatedCard emulator = at(0, Pace.HURRIED).play(wires, Glyphs.load(), System::nanoTime);

    @Override
    protected CardModel model(Pace pace) {
        return at(emulator.port(), pace);
    }

    @Override
    protected EmulatedCard emulated() {
        return emulator;
    }

    private static OnbonSettings at(int port, Pace pace) {
        return at(port, pace, OnbonLook.PLAIN);
    }

    private static OnbonSettings at(int port, Pace pace, OnbonLook look) {
        return OnbonTestCards.at(
                new OnbonWire.Tcp("127.0.0.1", port), 3, pace.gap(), pace.answer(), pace.heartbeat(), look);
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
    void aSilentCardYieldsNoShown() {
        // given
        emulator.temper(Temper.MUTE);
        // when
        open().show(scene(1, "请A012号"), System.nanoTime());
        // then
        await().until(() -> heard.reason("did not answer"));
        assertEquals(List.of(), heard.took);
        assertTrue(heard.states.stream().noneMatch(CardState.READY::equals));
    }

    @Test
    void aCardThatTalksAndNeverAnswersIsSilent() throws Exception {
        // given
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> talk(server));
            // when
            var card = at(server.getLocalPort(), Pace.BRISK).drive(wires, heard);
            card.open();
            // then
            await().until(() -> heard.reason("did not answer"));
            card.close();
        }
    }

    private static void talk(ServerSocket server) {
        try (var host = server.accept()) {
            while (true) {
                host.getOutputStream().write(0x55);
                LockSupport.parkNanos(20_000_000);
            }
        } catch (IOException hungUp) {
            assertNotNull(hungUp.getMessage());
        }
    }

    @Test
    void aRefusingCardIsFaultyWithItsReasonAndYieldsNoShown() {
        emulator.temper(Temper.REFUSING);
        open().show(scene(1, "A001"), System.nanoTime());
        await().until(() -> heard.states.contains(CardState.faulty("is busy: if that stays, switch it off and on")));
        assertEquals(List.of(), heard.took);
    }

    @Test
    void aCardThatHangsUpIsAbsentAndWrittenAgainWhenItReturns() {
        // given
        var driver = open();
        driver.show(scene(1, "A001"), System.nanoTime());
        await().until(() -> heard.took.contains(scene(1, "A001")));
        // when
        emulator.temper(Temper.DROPPING);
        await().until(() -> driver.state().state() == DeviceState.ABSENT);
        emulator.temper(Temper.WELL);
        // then
        await().until(() -> heard.took.size() == 2);
        assertEquals(CardState.READY, driver.state());
    }

    @Test
    void aCardThatWasWithoutPowerUnnoticedShowsItsSignAgain() {
        // given
        open().show(scene(1, "A001"), System.nanoTime());
        await().until(() -> heard.took.size() == 1);
        // when
        emulator.temper(Temper.REBOOTS);
        assertEquals(List.of(), emulator.text());
        // then
        await().untilAsserted(() -> assertEquals(List.of("A001"), emulator.text()));
    }

    @Test
    void aCardThatIsClosedWhileItConnectsStaysClosed() {
        // when: both before the loop looks at its connections, whatever else the machine does
        var closed = at(emulator.port(), Pace.BRISK).drive(wires, heard);
        wires.loops()
                .submit(() -> {
                    closed.open();
                    closed.close();
                })
                .syncUninterruptibly();
        // then: a later one on the same loop is ready, and it is not
        var ear = new Heard();
        var later = at(emulator.port(), Pace.BRISK).drive(wires, ear);
        later.open();
        await().until(() -> ear.states.contains(CardState.READY));
        assertEquals(List.of(), heard.states);
        later.close();
    }

    @Test
    void aDeadCardIsNoticedThoughNobodyCalls() {
        var driver = open();
        await().until(() -> driver.state().equals(CardState.READY));
        emulator.temper(Temper.MUTE);
        await().until(() -> driver.state().state() == DeviceState.ABSENT);
    }

    @Test
    void aCardIsTheBrightnessOfTheHourOnceTheControllerHasToldTheTime() {
        // given
        var levels = new ArrayList<>(Collections.nCopies(48, 2));
        levels.set(19, 9);
        var look = new OnbonLook(new OnbonBrightness.OfDay(levels), OnbonColours.NONE, false, true, false);
        var card = at(emulator.port(), Pace.BRISK, look).drive(wires, heard);
        card.open();
        await().until(() -> card.state().equals(CardState.READY));
        // when
        card.time(new HallTime(LocalDateTime.of(2026, 11, 26, 9, 30), System.nanoTime()));
        // then
        await().until(() -> ((OnbonEmulator) emulator).brightness() == 9);
        card.close();
    }

    @Test
    void aDamagedFrameIsAnsweredWithItsCrcError() throws Exception {
        // given
        var bad = Captures.bytes("paused-address-3");
        bad[60] ^= 1;
        try (var host = new Socket(InetAddress.getLoopbackAddress(), emulator.port())) {
            // when
            host.getOutputStream().write(bad);
            var answer = host.getInputStream().readNBytes(30);
            // then
            assertTrue(HexFormat.of().formatHex(answer).contains("a00105"));
            assertEquals(0, emulator.frames());
        }
    }

    @Test
    void aFrameForAnotherScreenIsNotShown() throws Exception {
        try (var host = new Socket(InetAddress.getLoopbackAddress(), emulator.port())) {
            host.getOutputStream().write(Captures.bytes("ping-address-1"));
            host.getOutputStream().write(Captures.bytes("paused-address-3"));
            await().until(() -> emulator.frames() == 1);
            assertEquals(List.of("暂停服务"), emulator.text());
        }
    }
}
