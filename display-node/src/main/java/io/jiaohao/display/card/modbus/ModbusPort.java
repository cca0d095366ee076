// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import com.ghgande.j2mod.modbus.io.ModbusRTUTransport;
import com.ghgande.j2mod.modbus.net.AbstractSerialConnection;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wire as j2mod wants it. Waits long for the first byte and briefly for each that follows, so that half a frame never holds up a
 * line, and remembers why the wire ended, which j2mod would swallow. Owned by one thread.
 */
final class ModbusPort extends AbstractSerialConnection {
    /** Longer than any pause within a frame; the kernel counts in tenths of a second. */
    private static final Duration WITHIN_A_FRAME = Duration.ofMillis(100);

    private static final int PIECE = 256;

    private final ModbusWire wire;
    private final SerialSettings settings;
    private final ModbusRTUTransport transport = new ModbusRTUTransport();
    private byte[] pending = {};
    private Duration patience = WITHIN_A_FRAME;
    private @Nullable IOException gone;
    private boolean damage;

    ModbusPort(ModbusWire wire, SerialSettings settings) throws IOException {
        this.wire = wire;
        this.settings = settings;
        transport.setCommPort(this);
    }

    /** How long the next byte may take. */
    void await(Duration first) {
        patience = first;
    }

    /** Whether the last byte written next, of the check sum, has a wrong bit: for emulated bars on a bad line. */
    void damageNext(boolean next) {
        damage = next;
    }

    /** Why the wire ended; absent while it has not. */
    @Nullable
    IOException gone() {
        return gone;
    }

    /** Throws away whatever comes for a while: late answers, and the rest of damaged ones. */
    void settle(Duration meanwhile) {
        var began = System.nanoTime();
        do {
            await(WITHIN_A_FRAME);
            more();
            pending = new byte[0];
        } while (gone == null && System.nanoTime() - began < meanwhile.toNanos());
    }

    @Override
    public ModbusRTUTransport getModbusTransport() {
        return transport;
    }

    @Override
    public int readBytes(byte[] buffer, int bytesToRead) {
        var got = 0;
        while (got < bytesToRead) {
            if (pending.length == 0 && more() <= 0) {
                return gone == null ? got : -1;
            }
            var taken = Math.min(pending.length, bytesToRead - got);
            System.arraycopy(pending, 0, buffer, got, taken);
            pending = Arrays.copyOfRange(pending, taken, pending.length);
            got += taken;
        }
        return got;
    }

    private int more() {
        try {
            pending = wire.read(PIECE, patience);
            patience = WITHIN_A_FRAME;
            return pending.length;
        } catch (IOException e) {
            gone = e;
            return -1;
        }
    }

    @Override
    public int writeBytes(byte[] buffer, int bytesToWrite) {
        try {
            var bytes = Arrays.copyOf(buffer, bytesToWrite);
            bytes[bytesToWrite - 1] ^= (byte) (damage ? 1 : 0);
            wire.write(bytes);
            return bytesToWrite;
        } catch (IOException e) {
            gone = e;
            return -1;
        }
    }

    @Override
    public int bytesAvailable() {
        try {
            return pending.length + wire.waiting();
        } catch (IOException e) {
            gone = e;
            return 0;
        }
    }

    @Override
    public void open() {
        // the wire is open already; a new one needs a new port
    }

    @Override
    public void close() {
        wire.close();
    }

    @Override
    public int getBaudRate() {
        return settings.baud();
    }

    @Override
    public int getNumDataBits() {
        return 8;
    }

    @Override
    public int getNumStopBits() {
        return 1;
    }

    @Override
    public int getParity() {
        return settings.parity() == SerialSettings.Parity.NONE ? NO_PARITY : EVEN_PARITY;
    }

    @Override
    public String getPortName() {
        return settings.device();
    }

    @Override
    public String getDescriptivePortName() {
        return settings.device();
    }

    @Override
    public void setComPortTimeouts(int mode, int read, int write) {
        // time-outs are ours
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public int getTimeout() {
        return (int) patience.toMillis();
    }

    @Override
    public void setTimeout(int timeout) {
        // time-outs are ours
    }

    @Override
    public Set<String> getCommPorts() {
        return Set.of(settings.device());
    }
}
