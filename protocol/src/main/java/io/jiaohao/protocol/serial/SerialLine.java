// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/**
 * One open serial device. Bytes in and out, each with a bound on the time it may take; nothing is repeated and nothing is
 * understood here. Reading and writing block: one thread reads, one writes, and they may be the same. {@link #close} may be called by any thread
 * and ends a read that waits and a write that is stuck.
 */
public final class SerialLine implements AutoCloseable {
    /** More than a busy converter or kernel adds to the time that the bytes themselves take. */
    private static final Duration WRITE_SLACK = Duration.ofSeconds(5);

    /** Start, eight bits, parity, stop. */
    private static final int BITS_PER_BYTE = 11;

    private static final int FIRST_READ_MILLIS = 100;

    private final String device;
    private final SerialPort port;
    private final SerialWriter writer;
    private volatile int baud;
    private int readMillis;

    private SerialLine(SerialSettings settings, SerialPort port) {
        this.device = settings.device();
        this.port = port;
        this.baud = settings.baud();
        this.writer = new SerialWriter(port);
        patience(FIRST_READ_MILLIS);
    }

    /**
     * Opens a device.
     *
     * @throws IOException where it is not there, in use, or not ours to open, with what to do
     */
    public static SerialLine open(SerialSettings settings) throws IOException {
        try {
            var port = SerialPort.getCommPort(settings.device());
            port.setComPortParameters(settings.baud(), 8, SerialPort.ONE_STOP_BIT, parity(settings.parity()));
            port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
            if (!port.openPort(0)) {
                throw new IOException(settings.device()
                        + " cannot be opened: is it plugged in, free, and is this user in" + " the group dialout?");
            }
            return new SerialLine(settings, port);
        } catch (SerialPortInvalidPortException e) {
            throw new IOException(settings.device() + " is not there: check the USB plug of the converter", e);
        }
    }

    /**
     * Waits for bytes and takes what has come.
     *
     * @param patience at least a millisecond
     * @return the bytes; none where nothing came in time
     * @throws IOException where the device is gone
     */
    public byte[] read(int atMost, Duration patience) throws IOException {
        var bytes = new byte[atMost];
        return Arrays.copyOf(bytes, read(bytes, 0, atMost, patience));
    }

    /**
     * The same into an array of the caller's, for bytes that must not lie about in copies.
     *
     * @return how many came; 0 where nothing came in time
     */
    public int read(byte[] into, int from, int atMost, Duration patience) throws IOException {
        var millis = Math.clamp(patience.toMillis(), 1, Integer.MAX_VALUE);
        if (millis != readMillis) {
            patience(millis);
        }
        var got = port.readBytes(into, atMost, from);
        if (got < 0 || (got == 0 && gone())) {
            throw new IOException(device + " is gone: check the USB plug of the converter");
        }
        return got;
    }

    /** Of a write it says only that it waits until the bytes have left: {@link SerialWriter} bounds it. */
    private void patience(int millis) {
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING, millis, 0);
        readMillis = millis;
    }

    /**
     * How many bytes have come and can be read at once. {@link #read} waits in steps of a tenth of a second, as the kernel does; who
     * only wants to know whether anything is there asks here.
     *
     * @throws IOException where the device is gone
     */
    public int waiting() throws IOException {
        var waiting = port.bytesAvailable();
        if (waiting < 0) {
            throw new IOException(device + " is gone: check the USB plug of the converter");
        }
        return waiting;
    }

    /**
     * Writes all bytes and waits until they have left, five seconds longer than they need at this line's speed.
     *
     * @throws IOException where the device is gone, or does not take them in time: the line is good for nothing then but to be closed
     */
    public void write(byte[] bytes) throws IOException {
        write(
                bytes,
                Duration.ofMillis(1_000L * BITS_PER_BYTE * bytes.length / baud).plus(WRITE_SLACK));
    }

    /** The same for a device that may let its sender wait; {@code patience} is for all bytes together. */
    public void write(byte[] bytes, Duration patience) throws IOException {
        int written;
        try {
            written = writer.write(bytes, patience);
        } catch (IOException e) {
            throw new IOException(device + " takes nothing, check the device and its cable: " + e.getMessage(), e);
        }
        if (written != bytes.length) {
            throw new IOException(device + " took " + Math.max(0, written) + " of " + bytes.length
                    + " bytes: check the USB plug of the converter");
        }
    }

    /** Another speed, from the next byte on. */
    public void baud(int other) throws IOException {
        if (!port.setBaudRate(other)) {
            throw new IOException(device + " does not know " + other + " baud");
        }
        baud = other;
    }

    private boolean gone() {
        return !port.isOpen();
    }

    private static int parity(SerialSettings.Parity parity) {
        return switch (parity) {
            case NONE -> SerialPort.NO_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
        };
    }

    @Override
    public void close() {
        writer.close();
        port.closePort();
    }
}
