// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.bank;

import io.jiaohao.protocol.voice.BankManifest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Samples as bytes, in files and as WAV. */
final class Samples {
    private static final int HEAD = 44;

    private Samples() {}

    static byte[] bytes(short[] samples) {
        var bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }

    /** Samples {@code from} to {@code to} of a file. */
    static short[] read(Path file, int from, int to) throws IOException {
        var bytes = new byte[2 * (to - from)];
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(2L * from);
            in.readFully(bytes);
        }
        var samples = new short[to - from];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    /** As a file of a bank: PCM, 16 bits, mono. */
    static byte[] wav(short[] samples) {
        var length = 2 * samples.length;
        var wav = ByteBuffer.allocate(HEAD + length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(tag("RIFF")).putInt(HEAD - 8 + length).put(tag("WAVE"));
        wav.put(tag("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(BankManifest.RATE)
                .putInt(2 * BankManifest.RATE)
                .putShort((short) 2)
                .putShort((short) 16);
        wav.put(tag("data")).putInt(length);
        wav.put(bytes(samples));
        return wav.array();
    }

    private static byte[] tag(String four) {
        return four.getBytes(StandardCharsets.ISO_8859_1);
    }
}
