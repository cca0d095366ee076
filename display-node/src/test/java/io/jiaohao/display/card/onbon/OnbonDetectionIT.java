// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.card.EmulatedCard.Temper;
import io.jiaohao.display.card.Wires;
import io.jiaohao.display.card.onbon.settings.OnbonLook;
import io.jiaohao.display.card.onbon.settings.OnbonWire;
import io.jiaohao.display.glyphs.Glyphs;
import io.jiaohao.protocol.serial.SerialPair;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding a card whose address nobody knows. */
final class OnbonDetectionIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private final Wires wires = new Wires(new NioEventLoopGroup(1));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aCardOnASerialLineTellsWhatToWriteIntoTheSettings() throws IOException {
        try (var pair = SerialPair.in(folder);
                var card = card(new OnbonWire.Serial("", 0, pair.right().toString()), 7)) {
            // when
            var found = OnbonDetection.serial(pair.left().toString());
            // then
            assertTrue(found.card());
            assertEquals(
                    List.of(
                            "there is a card with address 7 on " + pair.left() + " at 9600 baud",
                            "its lamps are on, its brightness is 15 of 15, its clock says nothing",
                            "write into its settings:",
                            "driver = \"onbon\"",
                            "serial = \"" + pair.left() + "\"",
                            "baud = 9600",
                            "address = 7"),
                    found.lines());
            assertEquals(0, card.frames());
        }
    }

    @Test
    void aCardOnTheNetworkIsFoundToo() {
        try (var card = card(new OnbonWire.Tcp("127.0.0.1", 0), 300)) {
            var found = OnbonDetection.tcp("127.0.0.1", card.port());
            assertTrue(found.card());
            assertEquals("address = 300", found.lines().getLast());
        }
    }

    @Test
    void aMuteLineIsTriedAtBothSpeedsAndSaid() throws IOException {
        try (var pair = SerialPair.in(folder);
                var card = card(new OnbonWire.Serial("", 0, pair.right().toString()), 7)) {
            card.temper(Temper.DROPPING);
            var found = assertTimeoutPreemptively(
                    SOON, () -> OnbonDetection.serial(pair.left().toString()));
            assertFalse(found.card());
            assertEquals(
                    List.of(
                            "nobody answers on " + pair.left() + " at 9600 baud",
                            "nobody answers on " + pair.left() + " at 57600 baud"),
                    found.lines());
        }
    }

    @Test
    void aDeviceThatIsNotThereIsSaid() {
        var found = OnbonDetection.serial(folder.resolve("nothing").toString());
        assertFalse(found.card());
        assertTrue(found.lines().getFirst().contains("is not there"), found.toString());
    }

    private EmulatedCard card(OnbonWire wire, int address) {
        var second = Duration.ofSeconds(1);
        return OnbonTestCards.at(wire, address, second, second, second, OnbonLook.PLAIN)
                .play(wires, Glyphs.load(), System::nanoTime);
    }

    @AfterEach
    void close() {
        wires.loops().shutdownGracefully(0, 500, TimeUnit.MILLISECONDS).awaitUninterruptibly(2_000);
    }
}
