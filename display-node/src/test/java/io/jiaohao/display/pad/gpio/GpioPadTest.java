// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.gpio;

import static io.jiaohao.display.pad.Views.in;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.pad.HeardPresses;
import io.jiaohao.display.pad.Tap;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys and lamps on pins that are simulated. */
final class GpioPadTest {
    private static final WindowNumber THREE = new WindowNumber(3);

    private static final Map<WindowNumber, GpioSettings.Place> NEXT =
            Map.of(THREE, new GpioSettings.Place(Map.of(Tap.of(Key.NEXT), 17), 24));

    private final HeardPresses heard = new HeardPresses();
    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
    private @Nullable GpioPad open;

    @Test
    void aKeyIsOnePressAndTheLampIsItsWindows() throws IOException {
        // given
        var pad = open(0, NEXT);
        await().until(() -> heard.stateOf("keys") == DeviceState.READY);
        // when
        assertEquals("OK", said(pad, "KEY 3 NEXT"));
        pad.show(THREE, in(SignState.SERVING, "A012", 1));
        // then
        assertEquals(List.of("3 NEXT"), heard.presses);
        assertEquals("LIT", said(pad, "LAMP 3"));
        pad.show(THREE, in(SignState.OPEN, null, 1));
        assertEquals("DARK", said(pad, "LAMP 3"));
    }

    @Test
    void aLampAloneIsSimulatedTooAndThatIsSaid() {
        open(null, Map.of(THREE, new GpioSettings.Place(Map.of(), 24)));
        await().until(() -> heard.reasonOf("keys").matches("simulated: .*|.*not recognised as a Raspberry Pi.*"));
    }

    @Test
    void onARaspberryPiSimulatedPinsAreAFault() {
        assertTrue(GpioPad.isPi("aarch64") && GpioPad.isPi("arm"));
        assertFalse(GpioPad.isPi("amd64"));
    }

    @Test
    void aPortThatIsTakenIsSaidWithWhatToDoAndTheLampsWork() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // when
            open(taken.getLocalPort(), NEXT);
            // then
            await().until(() -> heard.reasonOf("keys").contains("set another mockPort"));
            assertEquals(DeviceState.FAULTY, heard.stateOf("keys"));
        }
    }

    @Test
    void pinsThatCannotBeOpenedAreSaidWithWhatToDo() {
        // given
        var lamp = new GpioSettings.Place(Map.of(), 24);
        // when: two lamps are on one pin
        open(null, Map.of(THREE, lamp, new WindowNumber(4), lamp));
        // then
        await().until(() -> heard.reasonOf("keys").contains("group gpio"));
        assertEquals(DeviceState.FAULTY, heard.stateOf("keys"));
    }

    private GpioPad open(@Nullable Integer port, Map<WindowNumber, GpioSettings.Place> places) {
        var pad = new GpioPad(new GpioSettings(Duration.ofMillis(5), port, places), heard, timers, System::nanoTime);
        open = pad;
        pad.open();
        return pad;
    }

    private static String said(GpioPad pad, String line) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), pad.doorPort())) {
            socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
        timers.shutdownNow();
    }
}
