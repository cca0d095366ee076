// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import com.ghgande.j2mod.modbus.ModbusIOException;
import com.ghgande.j2mod.modbus.msg.ExceptionResponse;
import com.ghgande.j2mod.modbus.msg.ModbusRequest;
import com.ghgande.j2mod.modbus.msg.ModbusResponse;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersResponse;
import com.ghgande.j2mod.modbus.msg.WriteMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.WriteMultipleRegistersResponse;
import com.ghgande.j2mod.modbus.procimg.Register;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** An open line and the transactions on it, one after the other, each with a bound on its time. Owned by one thread. */
final class ModbusLine implements AutoCloseable {
    private final ModbusPort port;
    private final long quiet;

    /**
     * Whom to ask.
     *
     * @param tries one for a bar that was silent before; otherwise two, for a line through a hall is not free of noise, and nothing
     *     asked here does harm twice
     */
    record Unit(int address, Duration answer, int tries) {}

    /** A bar has said why it does not do what it was asked. */
    static final class Refusal extends Exception {
        private final int code;

        Refusal(int code) {
            super("exception " + code);
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    ModbusLine(ModbusWire wire, SerialSettings settings) throws IOException {
        this.port = new ModbusPort(wire, settings);
        // three and a half characters of silence part two frames; above 19200 baud it is a fixed time
        this.quiet = settings.baud() > 19_200 ? 1_750_000L : 38_500_000_000L / settings.baud();
    }

    int[] read(Unit unit, int address, int count) throws IOException, Refusal {
        var request = new ReadMultipleRegistersRequest(address, count);
        if (asked(unit, request) instanceof ReadMultipleRegistersResponse response
                && response.getWordCount() == count) {
            var values = new int[count];
            for (var at = 0; at < count; at++) {
                values[at] = response.getRegisterValue(at);
            }
            return values;
        }
        throw new IOException("answered something else");
    }

    void write(Unit unit, ModbusCodec.Block block) throws IOException, Refusal {
        var registers = block.values().stream().map(SimpleRegister::new).toArray(Register[]::new);
        var request = new WriteMultipleRegistersRequest(block.address(), registers);
        if (asked(unit, request) instanceof WriteMultipleRegistersResponse response
                && response.getReference() == block.address()
                && response.getWordCount() == registers.length) {
            return;
        }
        throw new IOException("answered something else");
    }

    private ModbusResponse asked(Unit unit, ModbusRequest request) throws IOException, Refusal {
        request.setUnitID(unit.address());
        for (var left = unit.tries(); left > 1; left--) {
            try {
                return once(unit, request);
            } catch (IOException e) {
                if (port.gone() != null) {
                    throw e;
                }
            }
        }
        return once(unit, request);
    }

    private ModbusResponse once(Unit unit, ModbusRequest request) throws IOException, Refusal {
        LockSupport.parkNanos(quiet);
        try {
            var transport = port.getModbusTransport();
            port.await(unit.answer());
            transport.writeRequest(request);
            return sensible(unit, transport.readResponse());
        } catch (ModbusIOException | RuntimeException e) {
            // what j2mod cannot make sense of it may also fall over
            var gone = port.gone();
            if (gone != null) {
                throw gone;
            }
            port.settle(unit.answer());
            throw new IOException("did not answer sensibly", e);
        }
    }

    private static ModbusResponse sensible(Unit unit, ModbusResponse response) throws ModbusIOException, Refusal {
        if (response.getUnitID() != unit.address()) {
            throw new ModbusIOException("another address answered");
        }
        if (response instanceof ExceptionResponse exception) {
            throw new Refusal(exception.getExceptionCode());
        }
        return response;
    }

    /** Why the line ended; absent while it has not. */
    @Nullable
    IOException gone() {
        return port.gone();
    }

    @Override
    public void close() {
        port.close();
    }
}
