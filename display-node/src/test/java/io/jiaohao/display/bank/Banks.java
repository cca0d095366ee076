// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.bank;

import io.jiaohao.display.sound.Pcm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Banks for tests: each word a tone of its own length. */
final class Banks {
    private Banks() {}

    static Map<String, Pcm> tones(String... words) {
        var clips = new LinkedHashMap<String, Pcm>();
        for (var word : words) {
            clips.put(word, tone(2_205 * (clips.size() + 1)));
        }
        return clips;
    }

    static Pcm tone(int count) {
        var samples = new short[count];
        for (var n = 0; n < count; n++) {
            samples[n] = (short) (6_000 * Math.sin(2 * Math.PI * 440 * (n + 20) / Pcm.RATE));
        }
        return Pcm.of(samples);
    }

    /** The zip of a bank's folder. */
    static byte[] zipped(Path bank) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var files = Files.list(bank)) {
            files.sorted().forEach(file -> {
                try {
                    zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                    zip.write(Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return out.toByteArray();
    }
}
