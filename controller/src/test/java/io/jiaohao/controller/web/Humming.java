// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Somebody who hums a script instead of reading it: as many tones, each as long as its line, with pauses between. */
record Humming(List<String> lines) {
    private static final int RATE = 22_050;

    byte[] wav() {
        var sound = Buffer.buffer();
        pause(sound, 0.5);
        for (var line : lines) {
            hum(sound, line);
            pause(sound, 0.6);
        }
        return wav(sound);
    }

    /** One line alone. */
    byte[] wav(int line) {
        var sound = Buffer.buffer();
        pause(sound, 0.3);
        hum(sound, lines.get(line));
        pause(sound, 0.3);
        return wav(sound);
    }

    static byte[] silence() {
        var sound = Buffer.buffer();
        pause(sound, 2);
        return wav(sound);
    }

    private static void hum(Buffer sound, String line) {
        var seconds = 0.12 + 0.18 * line.replaceAll("\\(.*\\)", "").length();
        for (var n = 0; n < seconds * RATE; n++) {
            sound.appendShortLE((short) Math.round(7_000 * Math.sin(2 * Math.PI * 330 * n / RATE)));
        }
    }

    private static void pause(Buffer sound, double seconds) {
        sound.appendBytes(new byte[2 * (int) (seconds * RATE)]);
    }

    private static byte[] wav(Buffer sound) {
        return Buffer.buffer()
                .appendBytes(tag("RIFF"))
                .appendIntLE(36 + sound.length())
                .appendBytes(tag("WAVEfmt "))
                .appendIntLE(16)
                .appendShortLE((short) 1)
                .appendShortLE((short) 1)
                .appendIntLE(RATE)
                .appendIntLE(2 * RATE)
                .appendShortLE((short) 2)
                .appendShortLE((short) 16)
                .appendBytes(tag("data"))
                .appendIntLE(sound.length())
                .appendBuffer(sound)
                .getBytes();
    }

    private static byte[] tag(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
