// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.card.Wires;
import io.jiaohao.display.emulation.CardServer;
import io.jiaohao.display.glyphs.Glyphs;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every card of a configuration as an emulator, and a web server that shows them. */
final class Emulation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Emulation.class);

    private final EventLoopGroup loops = new NioEventLoopGroup(1);
    private final Wires wires = new Wires(loops);
    private final List<? extends EmulatedCard> cards;
    private final CardServer server;

    /** Listens from here on. */
    Emulation(DisplayConfig config) throws IOException {
        var glyphs = Glyphs.load();
        this.cards = config.cards().stream()
                .filter(Emulation::canPlay)
                .map(model -> model.play(wires, glyphs, System::nanoTime))
                .toList();
        this.server = new CardServer(config.emulatorPort(), cards);
    }

    private static boolean canPlay(CardModel model) {
        if (!model.playable()) {
            LOG.warn("{} is not played: its settings name no far end (emulated, mockPort)", model.name());
        }
        return model.playable();
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
        wires.close();
        loops.shutdownGracefully(0, 500, TimeUnit.MILLISECONDS).awaitUninterruptibly(1_000);
    }
}
