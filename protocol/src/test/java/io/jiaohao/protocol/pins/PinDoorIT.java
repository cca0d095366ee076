// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.pins;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Keys and lamps on Pi4J's mock, pressed through the door of simulated fingers. */
@Timeout(60)
final class PinDoorIT {
    private static final Map<String, Integer> KEYS = Map.of("3 NEXT", 17);
    private static final Map<String, Integer> LAMPS = Map.of("3", 18);

    private record Level(int bcm, boolean down) {}

    /** A door that opens for nobody until it is oiled, as in a program with too many files open. */
    private static final class JammedDoor extends ServerSocket {
        final AtomicInteger tried = new AtomicInteger();
        volatile boolean oiled;

        JammedDoor() throws IOException {
            super(0, 16, InetAddress.getLoopbackAddress());
        }

        @Override
        public Socket accept() throws IOException {
            tried.incrementAndGet();
            if (!oiled) {
                throw new SocketException("Too many open files");
            }
            return super.accept();
        }
    }

    private final List<Level> levels = new CopyOnWriteArrayList<>();
    private final Pins pins = Pins.open(Set.of(17), Set.of(18), 1_000, (bcm, down) -> levels.add(new Level(bcm, down)));

    @Test
    void aKeyGoesDownAndUpAndIsHeldAndLetGo() throws IOException {
        try (var door = new PinDoor(0, pins, KEYS, LAMPS, 5)) {
            assertEquals("OK", say(door, "KEY 3 NEXT"));
            assertEquals(List.of(new Level(17, true), new Level(17, false)), levels);
            assertEquals("OK", say(door, "DOWN 3 NEXT"));
            assertTrue(pins.down(17));
            assertEquals("OK", say(door, "UP 3 NEXT"));
            assertFalse(pins.down(17));
        }
    }

    @Test
    void aLampSaysWhetherItIsLit() throws IOException {
        try (var door = new PinDoor(0, pins, KEYS, LAMPS, 5)) {
            assertEquals("DARK", say(door, "LAMP 3"));
            pins.light(18, true);
            assertEquals("LIT", say(door, "LAMP 3"));
        }
    }

    @Test
    void whatIsNotHereIsSaid() throws IOException {
        try (var door = new PinDoor(0, pins, KEYS, LAMPS, 5)) {
            for (var line : List.of("KEY 4 NEXT", "LAMP 4", "hello", "SIT 3 NEXT", "KEY")) {
                assertTrue(say(door, line).startsWith("ERROR"), line);
            }
            assertEquals(List.of(), levels);
            assertFalse(pins.simulate(4, true));
            assertFalse(pins.down(4));
        }
    }

    @Test
    void aDoorAtWhichNobodyCanComeInIsTriedAgainAfterAPause() throws IOException {
        var jammed = new JammedDoor();
        try (var door = new PinDoor(jammed, pins, KEYS, LAMPS, 5)) {
            // when
            await().during(Duration.ofMillis(500)).until(() -> jammed.tried.get() <= 2);
            jammed.oiled = true;
            // then
            assertEquals("OK", say(door, "KEY 3 NEXT"));
        }
    }

    private static String say(PinDoor door, String line) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @AfterEach
    void close() {
        pins.close();
    }
}
