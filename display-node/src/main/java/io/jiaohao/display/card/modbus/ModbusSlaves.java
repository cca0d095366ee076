// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import com.ghgande.j2mod.modbus.ModbusIOException;
import com.ghgande.j2mod.modbus.msg.ModbusRequest;
import com.ghgande.j2mod.modbus.net.AbstractModbusListener;
import com.ghgande.j2mod.modbus.procimg.ProcessImage;
import com.ghgande.j2mod.modbus.procimg.SimpleProcessImage;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The far end of a line: all emulated bars on it, read and answered through j2mod by one thread. Other methods: any thread. */
final class ModbusSlaves implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ModbusSlaves.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final long REOPEN = 500_000_000L;

    private final SerialSettings settings;
    private final ModbusWire.Opener opener;
    private final Map<Integer, ModbusEmulator> bars = new ConcurrentHashMap<>();
    private final Addresses addresses = new Addresses();
    private final Thread thread;
    private volatile boolean closed;

    ModbusSlaves(SerialSettings settings, ModbusWire.Opener opener) {
        this.settings = settings;
        this.opener = opener;
        this.thread = Thread.ofPlatform().daemon().name("modbus slaves").unstarted(this::run);
    }

    /** Listens from here on, or as soon as the line is there. */
    ModbusSlaves open() {
        thread.start();
        return this;
    }

    void add(int address, ModbusEmulator bar) {
        bars.put(address, bar);
    }

    void remove(int address) {
        bars.remove(address);
    }

    private void run() {
        while (!closed) {
            try (var wire = opener.open()) {
                serve(new ModbusPort(wire, settings));
            } catch (IOException e) {
                LOG.debug("emulated bars on {}: {}", settings.device(), e.toString());
                LockSupport.parkNanos(REOPEN);
            }
        }
    }

    private void serve(ModbusPort port) throws IOException {
        while (!closed) {
            once(port);
            var gone = port.gone();
            if (gone != null) {
                throw gone;
            }
        }
    }

    /** Waits a little for a request and answers it. */
    void once(ModbusPort port) {
        try {
            port.await(IDLE);
            var request = port.getModbusTransport().readRequest(addresses);
            if (request != null) {
                answer(port, request);
            }
        } catch (ModbusIOException | RuntimeException e) {
            // bytes that are no request at all
            LOG.debug("emulated bars on {}: {}", settings.device(), e.toString());
        }
    }

    private void answer(ModbusPort port, ModbusRequest request) throws ModbusIOException {
        var bar = bars.get(request.getUnitID());
        var answer = bar == null ? null : bar.asked(request);
        if (answer != null) {
            LockSupport.parkNanos(answer.after());
            port.damageNext(answer.damaged());
            port.getModbusTransport().writeResponse(answer.response());
        }
    }

    /** Tells j2mod which addresses are here; requests are answered by {@link ModbusEmulator}, not from an image. */
    private final class Addresses extends AbstractModbusListener {
        private final ProcessImage here = new SimpleProcessImage();

        @Override
        public @Nullable ProcessImage getProcessImage(int unit) {
            return bars.containsKey(unit) ? here : null;
        }

        @Override
        public void stop() {}

        @Override
        public void run() {}
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
