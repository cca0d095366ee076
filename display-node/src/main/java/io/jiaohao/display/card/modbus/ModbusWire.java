// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import io.jiaohao.protocol.serial.SerialLine;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.time.Duration;

/** Bytes to and from a line, whatever it is made of. Owned by one thread. */
interface ModbusWire extends AutoCloseable {

    /** What has come, none where nothing came in time. */
    byte[] read(int atMost, Duration patience) throws IOException;

    int waiting() throws IOException;

    void write(byte[] bytes) throws IOException;

    @Override
    void close();

    /** Opens a line; fails with what to do. */
    @FunctionalInterface
    interface Opener {
        ModbusWire open() throws IOException;
    }

    /** The serial device of the settings. */
    static ModbusWire serial(SerialSettings settings) throws IOException {
        var line = SerialLine.open(settings);
        return new ModbusWire() {
            @Override
            public byte[] read(int atMost, Duration patience) throws IOException {
                return line.read(atMost, patience);
            }

            @Override
            public int waiting() throws IOException {
                return line.waiting();
            }

            @Override
            public void write(byte[] bytes) throws IOException {
                line.write(bytes);
            }

            @Override
            public void close() {
                line.close();
            }
        };
    }
}
