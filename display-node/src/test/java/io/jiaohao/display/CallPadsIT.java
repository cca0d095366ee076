// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.pad.bus.BusEmulator;
import io.jiaohao.display.pad.keypad.KeypadEmulator;
import io.jiaohao.display.pad.keypad.KeypadKey;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Message.Press;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.serial.SerialPair;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window with keys of all three kinds: simulated pins, an emulated bus and an emulated keypad over pseudo-terminals. */
final class CallPadsIT {
    @TempDir
    private Path folder = Path.of("");

    private final EmulatedController controller = new EmulatedController();
    private final List<Press> presses = controller.presses;
    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();
    private int doorPort;

    /** Everything at the window. */
    private record Counter(EmulatedCard card, SerialPair line, BusEmulator pad, KeypadEmulator keypad) {}

    @Test
    void aKeyOfEachKindIsOnePressWithWhatTheClerkSaw() throws Exception {
        // given
        var counter = start();
        controller.sign(7, SignState.OPEN, null, 12);
        await().until(() -> counter.pad().cells(3).equals("012   "));
        // when
        door("KEY 3 NEXT");
        assertTrue(counter.pad().press(3, 0x12));
        counter.keypad().press(KeypadKey.ONE, KeypadKey.ZERO, KeypadKey.ONE, KeypadKey.TWO, KeypadKey.ENTER);
        // then
        await().until(() -> presses.stream().map(Press::id).distinct().count() == 3);
        assertEquals(
                Set.of("NEXT null 7", "PAUSE null 7", "CALL A012 7"),
                new HashSet<>(presses.stream()
                        .map(press -> press.key() + " " + press.argument() + " " + press.seen())
                        .toList()));
        List.copyOf(presses).forEach(press -> controller.answer(press, true));
        await().until(() -> counter.pad().beeps(3) == 3);
        assertEquals(DeviceState.READY, controller.device("pad-3").state());
    }

    @Test
    void whatStandsAtTheWindowStandsOnItsPads() throws Exception {
        // given
        var counter = start();
        controller.sign(1, SignState.OPEN, null, 12);
        await().until(() -> counter.pad().cells(3).equals("012   "));
        assertEquals("DARK", door("LAMP 3"));
        // when
        controller.sign(2, SignState.CALLING, "A013", 11);
        // then
        await().until(() -> counter.pad().cells(3).equals("   013"));
        await().until(() -> door("LAMP 3").equals("LIT") && counter.keypad().lit());
        await().until(() -> counter.pad().beeps(3) == 1);
        controller.sign(3, SignState.CLOSED, null, 0);
        await().until(() -> counter.pad().cells(3).equals("      "));
        await().until(() -> door("LAMP 3").equals("DARK") && !counter.keypad().lit());
    }

    @Test
    void anUnansweredPressBlinksThenIsDroppedOnPadAndBar() throws Exception {
        // given
        var counter = start();
        controller.sign(1, SignState.OPEN, null, 12);
        await().until(() -> counter.pad().cells(3).equals("012   "));
        // when
        counter.keypad().press(KeypadKey.ENTER);
        // then
        await().until(() -> door("LAMP 3").equals("LIT"));
        await().until(() -> door("LAMP 3").equals("DARK"));
        await().until(() -> counter.card().text().equals(List.of("人工叫号")));
        await().until(() -> counter.pad().cells(3).equals("      "));
        await().until(() -> counter.pad().beeps(3) == 3);
        assertTrue(
                counter.keypad().switched() > 10, "blinked " + counter.keypad().switched() + " times");
        await().until(() -> counter.pad().cells(3).equals("012   "));
        await().until(() -> door("LAMP 3").equals("DARK") && !counter.keypad().lit());
        assertEquals(1, presses.stream().map(Press::id).distinct().count());
        assertEquals(Key.NEXT, presses.getFirst().key());
    }

    @Test
    void aRefusalBeepsTwice() throws Exception {
        // given
        var counter = start();
        controller.sign(1, SignState.OPEN, null, 0);
        await().until(() -> counter.pad().cells(3).equals("000   "));
        // when
        assertTrue(counter.pad().press(3, 0x0c));
        await().until(() -> !presses.isEmpty());
        controller.answer(presses.getFirst(), false);
        // then
        await().until(() -> counter.pad().beeps(3) == 2);
    }

    @Test
    void aCitizensRatingIsSentWithItsSourceAndIsNothingToTheClerk() throws Exception {
        // given
        var counter = start();
        controller.sign(1, SignState.OPEN, null, 3);
        await().until(() -> counter.pad().cells(3).equals("003   "));
        // when: this version's controller refuses ratings
        assertTrue(counter.pad().rate(5, 0));
        await().until(() -> !presses.isEmpty());
        controller.answer(presses.getFirst(), false);
        // then
        assertEquals(Key.RATE, presses.getFirst().key());
        assertEquals("5@evaluator-4", presses.getFirst().argument());
        presses.clear();
        assertTrue(counter.pad().press(3, 0x0c));
        await().until(() -> !presses.isEmpty());
        controller.answer(presses.getFirst(), true);
        await().until(() -> counter.pad().beeps(3) > 0);
        assertEquals(1, counter.pad().beeps(3));
    }

    @Test
    void aPulledBusStopsNoOtherKeyAndHealsWhenItIsBack() throws Exception {
        // given
        var counter = start();
        controller.sign(1, SignState.OPEN, null, 12);
        await().until(() -> controller.device("pads").state() == DeviceState.READY);
        // when
        counter.pad().close();
        counter.line().unplug();
        await().until(() -> controller.device("pads").state() == DeviceState.ABSENT);
        // then
        assertTrue(
                String.valueOf(controller.device("pads").reason()).contains("plug"),
                "" + controller.device("pads").reason());
        door("KEY 3 NEXT");
        counter.keypad().press(KeypadKey.PLUS);
        await().until(() -> presses.stream().map(Press::key).distinct().count() == 2);
        List.copyOf(presses).forEach(press -> controller.answer(press, true));
        counter.line().again();
        var back = pad(counter.line());
        await().until(() -> controller.device("pads").state() == DeviceState.READY);
        controller.sign(2, SignState.OPEN, null, 14);
        await().until(() -> back.cells(3).equals("014   "));
    }

    private Counter start() throws IOException {
        var line = pair("bus");
        var usb = pair("usb");
        var pad = pad(line);
        var keypad = new KeypadEmulator(usb.right());
        open.add(keypad);
        var emulation = new Emulation(config(0));
        open.add(emulation);
        var card = emulation.cards().getFirst();
        var node = new DisplayNode(config(card.port()), controller.line(), "test");
        open.add(node);
        await().until(() -> node.keyDoorPort() > 0 && controller.device("keys").state() == DeviceState.READY);
        await().until(() -> controller.device("pads").state() == DeviceState.READY
                && controller.device("keypad-3").state() == DeviceState.READY);
        assertTrue(String.valueOf(controller.device("pad-3").reason()).startsWith("unknown until it speaks"));
        doorPort = node.keyDoorPort();
        return new Counter(card, line, pad, keypad);
    }

    private SerialPair pair(String name) throws IOException {
        var pair = SerialPair.in(Files.createDirectories(folder.resolve(name)));
        open.add(pair);
        return pair;
    }

    private BusEmulator pad(SerialPair line) throws IOException {
        var pad = new BusEmulator(new SerialSettings(line.right().toString(), 9_600), System::nanoTime);
        open.add(pad);
        return pad;
    }

    private DisplayConfig config(int port) throws IOException {
        return DisplayConfig.read(Files.writeString(folder.resolve("display.toml"), """
                [broker]
                user = "display-1"
                password = "x"
                [pins]
                mockPort = 0
                [pads]
                serial = "%1$s/bus/left"
                grades = [5, 4, 3, 1]
                [keypads]
                letters = "A"
                [[windows]]
                number = 3
                lamp = 24
                  [windows.card]
                  host = "127.0.0.1"
                  port = %2$d
                  width = 64
                  minGapMillis = 0
                  [windows.keys]
                  NEXT = 17
                  [windows.pad]
                  address = 3
                  evaluator = 5
                  [windows.keypad]
                  device = "%1$s/usb/left"
                """.formatted(folder, port)));
    }

    private String door(String line) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), doorPort)) {
            socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
    }
}
