// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.voice.VoiceScript;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The longest recording that is let in, cut, heard and made a bank of in a program that has less memory than half of it. */
class StudioMemoryIT {
    private static final int RATE = 48_000;
    /** Of stereo at 48 kHz these are 60 MB. */
    private static final int SECONDS = 312;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void sixtyMegabytesBecomeABankInTwentyFour() throws IOException, InterruptedException {
        // given: a sound and a pause each second
        var said = studio(second -> RATE * 2 / 5);
        // then
        assertEquals(SECONDS + " of " + SECONDS, said);
    }

    @Test
    void aSoundThatNeverEndsIsRefusedInTwentyFour() throws IOException, InterruptedException {
        // given: a minute of quiet, and then not one pause
        var said = studio(second -> second < 60 ? 0 : RATE);
        // then
        assertEquals("NO_PAUSES", said);
    }

    /** What the studio says of a recording in which each second sounds for so many samples. */
    private String studio(IntUnaryOperator sounds) throws IOException, InterruptedException {
        var wav = folder.resolve("long.wav");
        try (var out = new BufferedOutputStream(Files.newOutputStream(wav))) {
            write(out, sounds);
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StudioMemoryIT.class.getName(),
                        folder.toString(),
                        wav.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), said);
        assertEquals(0, process.exitValue(), said);
        return said.strip().lines().toList().getLast();
    }

    /** Cuts a file, hears it and makes its bank; prints how many clips there are, or what is wrong. */
    public static void main(String[] args) throws IOException {
        var usual = VoiceScript.of("zh", List.of()).units().size();
        var words = IntStream.range(usual, SECONDS).mapToObj(n -> "词" + n).toList();
        var studio = new Studio(Path.of(args[0]), () -> words, () -> "f1");
        try {
            var recording = studio.take("long", "zh", Path.of(args[1]));
            var heard = studio.hear(recording).heard().size();
            studio.make(recording);
            System.out.println(heard + " of " + SECONDS);
        } catch (Unusable refused) {
            System.out.println(refused.flaw());
        }
    }

    private static void write(OutputStream out, IntUnaryOperator sounds) throws IOException {
        var length = 4 * RATE * SECONDS;
        var head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(36 + length);
        head.put("WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1)).putInt(16);
        head.putShort((short) 1)
                .putShort((short) 2)
                .putInt(RATE)
                .putInt(4 * RATE)
                .putShort((short) 4);
        head.putShort((short) 16)
                .put("data".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(length);
        out.write(head.array());
        for (var n = 0; n < SECONDS; n++) {
            out.write(second(sounds.applyAsInt(n)));
        }
    }

    private static byte[] second(int sounding) {
        var second = ByteBuffer.allocate(4 * RATE).order(ByteOrder.LITTLE_ENDIAN);
        for (var n = 0; n < RATE; n++) {
            var sample = (short) (n >= sounding ? 0 : Math.round(8_000 * Math.sin(2 * Math.PI * 440 * n / RATE)));
            second.putShort(sample).putShort(sample);
        }
        return second.array();
    }
}
