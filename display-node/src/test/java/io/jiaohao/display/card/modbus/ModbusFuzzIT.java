// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.fuzz.Fuzz;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comes back on an RS-485 line. */
class ModbusFuzzIT {

    @Test
    void whateverABarAnswersIsTakenOrRefused() throws Exception {
        var seeds = Stream.of("wrote-two-registers", "illegal-address")
                .map(Captures::bytes)
                .toList();
        var wire = new MemoryWire();
        var unit = new ModbusLine.Unit(3, Duration.ofNanos(1), 1);
        Fuzz.at("modbus", seeds, input -> {
            wire.answers(input);
            try {
                new ModbusLine(wire, MemoryWire.FAST).write(unit, new ModbusCodec.Block(0, List.of(1, 2)));
            } catch (ModbusLine.Refusal | IOException said) {
                assertTrue(said.getMessage() != null);
            }
            wire.written();
        });
    }
}
