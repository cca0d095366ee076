// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.CardWatcher;
import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.card.LedCard;
import io.jiaohao.display.card.SharedLine;
import io.jiaohao.display.card.Wires;
import io.jiaohao.display.glyphs.Glyphs;
import io.jiaohao.protocol.serial.SerialSettings;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Where a bar is and how it is treated.
 *
 * @param serial which several bars may share
 * @param emulated path of the line's far end for an emulated bar; empty for none
 * @param address 1 to 247
 * @param gap shortest time between two scenes
 * @param answer how long a bar may take to answer
 * @param heartbeat how often a bar is asked whether all is well
 * @param colour as in {@link ModbusFrame}
 */
record ModbusSettings(
        String name,
        SerialSettings serial,
        String emulated,
        int address,
        int width,
        int height,
        Duration gap,
        Duration answer,
        Duration heartbeat,
        int colour,
        int brightness)
        implements CardModel {

    @Override
    public String place() {
        return serial.device() + " address " + address;
    }

    @Override
    public SharedLine line() {
        return new SharedLine(serial.device(), "modbus at " + serial.baud() + " baud, parity " + serial.parity());
    }

    @Override
    public boolean scrolls() {
        return true;
    }

    @Override
    public LedCard drive(Wires wires, CardWatcher watcher) {
        var bus = wires.line(ModbusBus.class, serial.device(), device -> new ModbusBus(serial, this::wire));
        return new ModbusDriver(this, bus, watcher);
    }

    @Override
    public boolean playable() {
        return !emulated.isEmpty();
    }

    @Override
    public EmulatedCard play(Wires wires, Glyphs glyphs, LongSupplier clock) {
        var far = new SerialSettings(emulated, serial.baud(), serial.parity());
        var slaves = wires.line(
                ModbusSlaves.class, emulated, device -> new ModbusSlaves(far, () -> ModbusWire.serial(far)).open());
        return new ModbusEmulator(this, slaves, glyphs, clock);
    }

    private ModbusWire wire() throws java.io.IOException {
        return ModbusWire.serial(serial);
    }
}
