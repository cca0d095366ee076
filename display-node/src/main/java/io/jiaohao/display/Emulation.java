// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.card.Wires;
import io.jiaohao.display.emulation.CardServer;
import io.jiaohao.display.glyphs.Glyphs;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Every card of a configuration as an emulator, and a web server that shows them. */
final class Emulation implements AutoCloseable {
    private final EventLoopGroup loops = new NioEventLoopGroup(1);
    private final List<? extends EmulatedCard> cards;
    private final CardServer server;

    /** Listens from here on. */
    Emulation(DisplayConfig config) throws IOException {
        var glyphs = Glyphs.load();
        var wires = new Wires(loops);
        this.cards = config.cards().stream()
                .map(model -> model.play(wires, glyphs, System::nanoTime))
                .toList();
        this.server = new CardServer(config.emulatorPort(), cards);
    }

    int port() {
        return server.port();
    }

    List<? extends EmulatedCard> cards() {
        return cards;
    }

    @Override
    public void close() {
        server.close();
        cards.forEach(EmulatedCard::close);
        loops.shutdownGracefully(0, 500, TimeUnit.MILLISECONDS).awaitUninterruptibly(1_000);
    }
}
