// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A sound file and how long it plays. */
public record Wav(Path file, Duration length) {
    private static final int FIRST_CHUNK = 12;

    /**
     * Finds out how long a file plays.
     *
     * @throws IOException where the file is no RIFF WAVE file with a sound in it
     */
    public static Wav read(Path file) throws IOException {
        return new Wav(file, length(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN), file));
    }

    private static Duration length(ByteBuffer in, Path file) throws IOException {
        if (in.limit() < FIRST_CHUNK
                || !name(in, 0).equals("RIFF")
                || !name(in, 8).equals("WAVE")) {
            throw new IOException(file + " is no WAV file");
        }
        var bytesPerSecond = 0;
        var at = FIRST_CHUNK;
        while (at + 8 <= in.limit()) {
            var size = Math.clamp(in.getInt(at + 4) & 0xffffffffL, 0, in.limit() - at - 8);
            if (name(in, at).equals("fmt ") && size >= 16) {
                bytesPerSecond = in.getInt(at + 16);
            } else if (name(in, at).equals("data") && bytesPerSecond > 0) {
                return Duration.ofMillis(1000L * size / bytesPerSecond);
            }
            at += 8 + size + (size & 1);
        }
        throw new IOException(file + " has no sound in it");
    }

    private static String name(ByteBuffer in, int at) {
        var bytes = new byte[4];
        in.get(at, bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
