// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.serial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes through a pair of pseudo-terminals. */
final class SerialLineIT {
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyByteComesOutAsItWentIn() throws IOException {
        try (var pair = SerialPair.in(folder);
                var left = open(pair.left());
                var right = open(pair.right())) {
            // given
            var all = new byte[256];
            for (var n = 0; n < all.length; n++) {
                all[n] = (byte) n;
            }
            // when
            left.write(all);
            // then
            assertArrayEquals(all, read(right, all.length));
        }
    }

    @Test
    void aMutePeerCostsNoMoreThanThePatience() throws IOException {
        try (var pair = SerialPair.in(folder);
                var left = open(pair.left())) {
            var got = assertTimeoutPreemptively(SOON, () -> left.read(10, Duration.ofMillis(100)));
            assertEquals(0, got.length);
        }
    }

    @Test
    void whatWaitsIsCountedWithoutWaitingForIt() throws IOException {
        try (var pair = SerialPair.in(folder);
                var left = open(pair.left());
                var right = open(pair.right())) {
            assertEquals(0, right.waiting());
            left.write(new byte[] {1, 2, 3});
            assertTimeoutPreemptively(SOON, () -> {
                while (right.waiting() < 3) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    @Test
    void aPeerThatTakesNothingCostsNoMoreThanThePatienceAndClosingFreesTheLine() throws IOException {
        try (var pair = SerialPair.in(folder)) {
            var left = open(pair.left());
            // when: nobody reads at the other end, and this is more than the cable holds
            var stuck = assertThrows(
                    IOException.class,
                    () -> assertTimeoutPreemptively(
                            Duration.ofSeconds(5), () -> left.write(new byte[1_000_000], Duration.ofMillis(500))));
            assertTrue(String.valueOf(stuck.getMessage()).contains("takes nothing"), stuck.getMessage());
            // then: nothing more goes in, and the device can be had again
            assertThrows(IOException.class, () -> left.write(new byte[] {7}));
            assertTimeoutPreemptively(Duration.ofSeconds(5), left::close);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> open(pair.left()).close());
        }
    }

    @Test
    void aPulledPlugIsSaid() throws IOException {
        try (var pair = SerialPair.in(folder);
                var left = open(pair.left())) {
            // when
            pair.unplug();
            // then
            var gone = assertThrows(
                    IOException.class,
                    () -> assertTimeoutPreemptively(Duration.ofSeconds(5), () -> readUntilGone(left)));
            assertTrue(String.valueOf(gone.getMessage()).contains("check the USB plug"), gone.getMessage());
        }
    }

    @Test
    void closingEndsAReadThatWaits() throws IOException {
        try (var pair = SerialPair.in(folder)) {
            var left = open(pair.left());
            var reading = CompletableFuture.runAsync(() -> {
                try {
                    left.read(1, Duration.ofMinutes(1));
                } catch (IOException closed) {
                    // as wanted
                }
            });
            left.close();
            assertTimeoutPreemptively(Duration.ofSeconds(5), reading::join);
        }
    }

    @Test
    void aDeviceThatIsNotThereIsNamed() {
        var missing = assertThrows(IOException.class, () -> open(folder.resolve("nothing")));
        assertTrue(String.valueOf(missing.getMessage()).contains("nothing"), missing.getMessage());
    }

    @Test
    void aReplacedPlugOpensAgain() throws IOException {
        try (var pair = SerialPair.in(folder)) {
            open(pair.left()).close();
            pair.unplug();
            pair.again();
            try (var left = open(pair.left());
                    var right = open(pair.right())) {
                left.write(new byte[] {7});
                assertArrayEquals(new byte[] {7}, read(right, 1));
            }
        }
    }

    private static void readUntilGone(SerialLine line) throws IOException {
        while (line.read(10, Duration.ofMillis(50)).length == 0) {
            Thread.onSpinWait();
        }
    }

    private static SerialLine open(Path device) throws IOException {
        return SerialLine.open(new SerialSettings(device.toString(), 9_600));
    }

    private static byte[] read(SerialLine line, int bytes) throws IOException {
        var got = new ByteArrayOutputStream();
        while (got.size() < bytes) {
            var piece = line.read(bytes - got.size(), SOON);
            assertTrue(piece.length > 0, "only " + got.size() + " bytes came");
            got.writeBytes(piece);
        }
        return got.toByteArray();
    }
}
