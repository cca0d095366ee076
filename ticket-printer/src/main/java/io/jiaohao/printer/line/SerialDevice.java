// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.line;

import io.jiaohao.protocol.serial.SerialLine;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A serial printer. */
final class SerialDevice implements Device {
    private static final Duration SPELL = Duration.ofMillis(250);
    private static final int BUFFER = 256;

    /** A printer may hold up its hand while it works; whoever waits for the slip gives up sooner (printer.printMillis). */
    private static final Duration LONGEST_SLIP = Duration.ofSeconds(90);

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
        line.write(bytes, LONGEST_SLIP);
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
