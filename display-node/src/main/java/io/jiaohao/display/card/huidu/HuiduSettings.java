// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.CardWatcher;
import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.card.LedCard;
import io.jiaohao.display.card.Wires;
import io.jiaohao.display.glyphs.Glyphs;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Where a card is and how it is treated.
 *
 * @param gap shortest time between two programs
 * @param answer how long a card may take to answer before it counts as silent
 * @param heartbeat how long nothing is said before the card is asked whether it is there; the source has 30 s
 */
record HuiduSettings(
        String name,
        String host,
        int port,
        int width,
        int height,
        HuiduXml.Look look,
        Duration gap,
        Duration answer,
        Duration heartbeat)
        implements CardModel {

    @Override
    public String place() {
        return host + ':' + port;
    }

    @Override
    public LedCard drive(Wires wires, CardWatcher watcher) {
        return new HuiduDriver(this, wires.loops(), watcher);
    }

    @Override
    public EmulatedCard play(Wires wires, Glyphs glyphs, LongSupplier clock) {
        return new HuiduEmulator(this, wires.loops(), glyphs, clock);
    }
}
