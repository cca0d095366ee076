// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import com.ghgande.j2mod.modbus.util.ModbusUtil;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;

/** A bar at the far end of a wire in memory, which acknowledges every write, and shows it or not. Any thread. */
final class ScriptedBar implements ModbusWire {
    private byte[] in = {};
    private int shown;
    private boolean forgetful;
    private int writes;

    /** From here on it shows nothing that it is told. */
    synchronized void forgets(boolean next) {
        forgetful = next;
    }

    /** How many scenes it was told. */
    synchronized int writes() {
        return writes;
    }

    @Override
    public synchronized byte[] read(int atMost, Duration patience) {
        var piece = Arrays.copyOf(in, Math.min(in.length, atMost));
        in = Arrays.copyOfRange(in, piece.length, in.length);
        return piece;
    }

    @Override
    public synchronized int waiting() {
        return in.length;
    }

    @Override
    public synchronized void write(byte[] bytes) {
        in = sealed(bytes[1] == 3 ? status(bytes[0]) : written(bytes));
    }

    private byte[] written(byte[] request) {
        var address = (request[2] & 0xff) << 8 | (request[3] & 0xff);
        if (address == ModbusCodec.CONTROL) {
            writes++;
            shown = forgetful ? 0 : (request[7] & 0xff) << 8 | (request[8] & 0xff);
        }
        return Arrays.copyOf(request, 6);
    }

    private byte[] status(byte unit) {
        var out = ByteBuffer.allocate(3 + 2 * ModbusCodec.STATUS_REGISTERS);
        out.put(unit).put((byte) 3).put((byte) (2 * ModbusCodec.STATUS_REGISTERS));
        ModbusCodec.write(new ModbusStatus(ModbusStatus.VERSION, 128, 16, 0, shown, 7))
                .forEach(register -> out.putShort(register.shortValue()));
        return out.array();
    }

    private static byte[] sealed(byte[] answer) {
        var check = ModbusUtil.calculateCRC(answer, 0, answer.length);
        var sealed = Arrays.copyOf(answer, answer.length + 2);
        sealed[answer.length] = (byte) check[0];
        sealed[answer.length + 1] = (byte) check[1];
        return sealed;
    }

    @Override
    public void close() {}
}
