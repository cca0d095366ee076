// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.max7219;

import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.CardWatcher;
import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.card.LedCard;
import io.jiaohao.display.card.Spi;
import io.jiaohao.display.card.Wires;
import io.jiaohao.display.glyphs.Glyphs;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Where a chain is, how its modules sit, and how it is treated.
 *
 * @param mockPort where there is no Raspberry Pi: the loopback port of the emulated chain; 0 for the real pins
 * @param brightness 0 to 15: every chip takes up to 0.3 A at 15 (domain.md 3.2)
 * @param gap shortest time between two scenes
 * @param again how often everything is told again, because noise resets chips
 */
record Max7219Settings(
        String name, Spi.Place spi, int mockPort, Max7219Layout layout, int brightness, Duration gap, Duration again)
        implements CardModel {

    @Override
    public int width() {
        return layout.width();
    }

    @Override
    public int height() {
        return layout.height();
    }

    @Override
    public String place() {
        return mockPort == 0 ? spi.device() : "127.0.0.1:" + mockPort;
    }

    @Override
    public LedCard drive(Wires wires, CardWatcher watcher) {
        Spi.Opener opener = mockPort == 0 ? wires.spi() : place -> Max7219Cable.plug(mockPort);
        // all chains of a node draw with one font
        var glyphs = wires.line(Glyphs.class, "font", font -> Glyphs.load());
        return new Max7219Driver(this, opener, glyphs, watcher);
    }

    @Override
    public boolean scrolls() {
        return true;
    }

    @Override
    public boolean playable() {
        return mockPort != 0;
    }

    /** Only where {@code mockPort} is set: nobody can listen on the far end of real pins. */
    @Override
    public EmulatedCard play(Wires wires, Glyphs glyphs, LongSupplier clock) {
        return new Max7219Emulator(this, glyphs, clock);
    }
}
