// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.printer.emulation.PaperServer;
import io.jiaohao.printer.emulation.SystemGlyphs;
import io.jiaohao.printer.port.PrinterEmulator;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The configuration's printer as an emulator, and a web server that shows its paper. */
final class Emulation implements AutoCloseable {
    private final EventLoopGroup loops = new NioEventLoopGroup(1);
    private final PrinterEmulator printer;
    private final PaperServer server;

    /** Listens from here on. */
    Emulation(PrinterConfig config) throws IOException {
        this.printer = new PrinterEmulator(config.networkPort(), config.dots(), loops);
        this.server = new PaperServer(config.emulatorPort(), printer, SystemGlyphs::best);
    }

    PrinterEmulator printer() {
        return printer;
    }

    /** Of the web server. */
    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        printer.close();
        loops.shutdownGracefully(0, 500, TimeUnit.MILLISECONDS).awaitUninterruptibly(1_000);
    }
}
