// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.bank;

import io.jiaohao.controller.voice.cutting.Stretch;
import io.jiaohao.protocol.voice.BankManifest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;

/**
 * A script read aloud by espeak-ng, with a pause after each line: one WAV, and where each line lies in it.
 *
 * @param lines true beginnings and ends
 */
record SpokenScript(Path wav, List<Stretch> lines) {
    private static final int HEAD = 44;

    /** {@code pause}: milliseconds after the line of that number. */
    static SpokenScript read(Path folder, List<String> script, IntUnaryOperator pause)
            throws IOException, InterruptedException {
        var sound = new ByteArrayOutputStream();
        var lines = new ArrayList<Stretch>();
        sound.write(silence(700));
        for (var n = 0; n < script.size(); n++) {
            var from = sound.size() / 2;
            sound.write(spoken(folder, script.get(n)));
            lines.add(new Stretch(from, sound.size() / 2));
            sound.write(silence(pause.applyAsInt(n)));
        }
        sound.write(silence(500));
        return new SpokenScript(wav(folder.resolve("read.wav"), sound.toByteArray()), lines);
    }

    private static byte[] silence(int millis) {
        return new byte[2 * (BankManifest.RATE * millis / 1000)];
    }

    /** Without what stands in brackets for the reader, and without the silence that espeak-ng leaves around it. */
    private static byte[] spoken(Path folder, String line) throws IOException, InterruptedException {
        var file = folder.resolve("line.wav");
        run(
                "espeak-ng",
                "-v",
                "cmn-latn-pinyin",
                "-s",
                "150",
                "-w",
                file.toString(),
                "--",
                line.replaceAll("\\(.*\\)", ""));
        var bytes = Files.readAllBytes(file);
        var from = HEAD;
        var to = bytes.length;
        while (from + 2 < to && quiet(bytes, from)) {
            from += 2;
        }
        while (to - 2 > from && quiet(bytes, to - 2)) {
            to -= 2;
        }
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static boolean quiet(byte[] bytes, int at) {
        return Math.abs((bytes[at] & 0xff) | (bytes[at + 1] << 8)) < 100;
    }

    static Path wav(Path file, byte[] sound) throws IOException {
        var samples = new short[sound.length / 2];
        java.nio.ByteBuffer.wrap(sound)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return Files.write(file, Samples.wav(samples));
    }

    /** What sox makes of {@code from}: {@code effects} stand behind both files, {@code format} between them. */
    static Path sox(Path from, Path to, List<String> format, List<String> effects)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sox", "-R", from.toString()));
        command.addAll(format);
        command.add(to.toString());
        command.addAll(effects);
        run(command.toArray(String[]::new));
        return to;
    }

    static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }
}
