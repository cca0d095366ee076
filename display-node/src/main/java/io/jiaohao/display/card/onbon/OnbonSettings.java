// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.CardWatcher;
import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.card.LedCard;
import io.jiaohao.display.card.SharedLine;
import io.jiaohao.display.card.Wires;
import io.jiaohao.display.card.onbon.emulator.OnbonEmulatedBus;
import io.jiaohao.display.card.onbon.emulator.OnbonEmulatedSocket;
import io.jiaohao.display.card.onbon.emulator.OnbonEmulator;
import io.jiaohao.display.card.onbon.settings.OnbonLook;
import io.jiaohao.display.card.onbon.settings.OnbonType;
import io.jiaohao.display.card.onbon.settings.OnbonWire;
import io.jiaohao.display.glyphs.Glyphs;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a card is and how it is treated. Immutable; any thread.
 *
 * @param address screen id, 1 to 65533; a new card has 1
 * @param width height in dots
 * @param gap shortest time between two refreshes; the maker asks for a second
 * @param answer how long a card may take to answer before it counts as silent
 * @param heartbeat how long nothing is said before the card is asked whether it is there
 */
record OnbonSettings(
        String name,
        OnbonWire wire,
        int address,
        OnbonType type,
        int width,
        int height,
        Duration gap,
        Duration answer,
        Duration heartbeat,
        OnbonLook look)
        implements CardModel {

    @Override
    public String place() {
        return switch (wire) {
            case OnbonWire.Tcp tcp -> tcp.toString();
            case OnbonWire.Serial serial -> serial.device() + " address " + address;
        };
    }

    @Override
    public @Nullable SharedLine line() {
        return switch (wire) {
            case OnbonWire.Tcp ignored -> null;
            case OnbonWire.Serial serial ->
                new SharedLine(
                        serial.device(),
                        "onbon at " + (serial.baud() == 0 ? "a detected" : "" + serial.baud()) + " baud");
        };
    }

    @Override
    public boolean scrolls() {
        return look.scrolls();
    }

    @Override
    public LedCard drive(Wires wires, CardWatcher watcher) {
        var conversation = new OnbonConversation(this, watcher);
        return switch (wire) {
            case OnbonWire.Tcp tcp -> new OnbonDriver(this, tcp, wires.loops(), conversation);
            case OnbonWire.Serial serial ->
                wires.line(OnbonBus.class, serial.device(), device -> new OnbonBus(serial))
                        .card(this, conversation);
        };
    }

    @Override
    public boolean playable() {
        return !(wire instanceof OnbonWire.Serial serial) || !serial.emulated().isEmpty();
    }

    @Override
    public EmulatedCard play(Wires wires, Glyphs glyphs, LongSupplier clock) {
        return switch (wire) {
            case OnbonWire.Tcp tcp ->
                OnbonEmulatedSocket.listen(tcp.host(), tcp.port(), emulator(glyphs, clock), wires.loops());
            case OnbonWire.Serial serial ->
                wires.line(OnbonEmulatedBus.class, serial.emulated(), device -> bus(serial))
                        .plug(emulator(glyphs, clock));
        };
    }

    private OnbonEmulator emulator(Glyphs glyphs, LongSupplier clock) {
        return new OnbonEmulator(name, address, width, height, type.buffer, answer, glyphs, clock);
    }

    private static OnbonEmulatedBus bus(OnbonWire.Serial serial) {
        if (serial.emulated().isEmpty()) {
            throw new IllegalStateException("cards on " + serial.device()
                    + " can be played only where emulated names the other end of the line");
        }
        return new OnbonEmulatedBus(serial.emulated(), serial.baud() == 0 ? OnbonWire.Serial.SLOW : serial.baud());
    }
}
