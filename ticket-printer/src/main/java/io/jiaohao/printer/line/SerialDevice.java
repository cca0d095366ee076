// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.line;

import io.jiaohao.protocol.serial.SerialLine;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** A serial printer. */
final class SerialDevice implements Device {
    private static final Duration SPELL = Duration.ofMillis(250);
    private static final int BUFFER = 256;

    /** The line gives a write five seconds, which is more than these take at 1200 baud. */
    private static final int PIECE = 512;

    private final SerialSettings settings;
    private final SerialLine line;

    private SerialDevice(SerialSettings settings, SerialLine line) {
        this.settings = settings;
        this.line = line;
    }

    static SerialDevice open(SerialSettings settings) throws IOException {
        return new SerialDevice(settings, SerialLine.open(settings));
    }

    @Override
    public byte[] read() throws IOException {
        return line.read(BUFFER, SPELL);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        for (var from = 0; from < bytes.length; from += PIECE) {
            line.write(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE)));
        }
    }

    @Override
    public boolean there() {
        return Files.exists(Path.of(settings.device()));
    }

    @Override
    public void close() {
        line.close();
    }
}
