// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.sound.Pcm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real player, into ALSA's own file device where no sound card is. */
final class AplaySinkIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everySampleOfASentenceReachesTheDeviceAndItsLengthPasses() throws Exception {
        // given
        var sound = saw(11_025);
        try (var sink = sink()) {
            // when
            var began = System.nanoTime();
            sink.play(sound, "请");
            // then
            assertTrue(Duration.ofNanos(System.nanoTime() - began).compareTo(sound.length()) >= 0);
        }
        assertArrayEquals(sound.bytes(), Arrays.copyOf(Files.readAllBytes(heard()), 22_050));
    }

    @Test
    void onePlayerPlaysAllSentences() throws Exception {
        try (var sink = sink()) {
            sink.open();
            var player = player();
            sink.play(saw(2_205), "一");
            sink.play(saw(2_205), "二");
            assertEquals(player, player());
        }
    }

    @Test
    void aPlayerThatDiedWhileNobodySpokeIsReplacedAndTheSentenceIsWhole() throws Exception {
        try (var sink = sink()) {
            // given
            sink.open();
            var first = player();
            ProcessHandle.of(first).ifPresent(ProcessHandle::destroyForcibly);
            await().until(() ->
                    ProcessHandle.of(first).filter(ProcessHandle::isAlive).isEmpty());
            // when
            var sound = saw(11_025);
            sink.play(sound, "请");
            // then
            var heard = Files.readAllBytes(heard());
            assertArrayEquals(sound.bytes(), Arrays.copyOf(heard, 22_050));
        }
    }

    @Test
    void aDeviceThatIsPulledOutWhileNobodySpeaksIsNoticed() throws Exception {
        try (var sink = new AplaySink(
                AplaySink.PROGRAM, device(), System::nanoTime, Duration.ofSeconds(3), new OpenDevices(folder))) {
            // given
            sink.open();
            var first = player();
            sink.open();
            assertEquals(first, player());
            // when
            Files.delete(heard());
            // then
            sink.open();
            assertNotEquals(first, player());
        }
    }

    @Test
    void aDeviceThatTakesNothingIsToldOnceAndTrustedAgainOnlyWhenItTookSound() throws Exception {
        // given
        var starts = folder.resolve("starts");
        try (var sink = new AplaySink(
                program("exec sleep 60"), "any", System::nanoTime, Duration.ofMillis(200), OpenDevices.OF_ALSA)) {
            // when
            var told = assertThrows(IOException.class, () -> sink.play(saw(2 * Pcm.RATE), "请"));
            // then it was not begun again
            assertEquals("the sound device takes no sound: pull its plug and put it in again", told.getMessage());
            assertEquals(1, Files.readAllLines(starts).size());
            assertThrows(IOException.class, sink::open);
            // when it takes sound again
            program("exec cat > /dev/null");
            sink.open();
            sink.play(saw(10), "请");
            assertEquals(3, Files.readAllLines(starts).size());
        }
    }

    /** In the place of the player. */
    private String program(String does) throws IOException {
        var file = folder.resolve("player");
        Files.writeString(file, "#!/bin/sh\necho started >> " + folder.resolve("starts") + "\n" + does + "\n");
        assertTrue(file.toFile().setExecutable(true));
        return file.toString();
    }

    @Test
    void aDeviceThatIsNotThereIsToldWithWhatToDo() {
        try (var sink = new AplaySink("hw:7", System::nanoTime)) {
            var told = assertThrows(IOException.class, () -> sink.play(saw(10), "请"));
            assertTrue(String.valueOf(told.getMessage())
                    .endsWith("is the sound device plugged in and chosen? Try aplay -l"));
        }
    }

    private AplaySink sink() {
        return new AplaySink(device(), System::nanoTime);
    }

    private String device() {
        return "file:FILE=" + heard() + ",FORMAT=raw";
    }

    private Path heard() {
        return folder.resolve("heard.raw");
    }

    private static long player() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("aplay"))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    private static Pcm saw(int count) {
        var samples = new short[count];
        for (var n = 0; n < count; n++) {
            samples[n] = (short) (n * 37);
        }
        return Pcm.of(samples);
    }
}
