// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jiaohao.printer.escpos.DotFont;
import io.jiaohao.printer.escpos.EscPosEncoder;
import io.jiaohao.printer.slip.SlipLayout;
import io.jiaohao.printer.slip.Slips;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every printer that answers does for the port, emulated or real. */
abstract class PrinterContract {
    final EventLoopGroup loops = new NioEventLoopGroup(1);
    private final List<AutoCloseable> open = new ArrayList<>();

    /** Where the printer under test listens. */
    abstract int portNumber();

    String host() {
        return "127.0.0.1";
    }

    final PrinterPort port() {
        return port(portNumber(), PortSettings.Confirm.IN_TURN);
    }

    final PrinterPort port(int number, PortSettings.Confirm confirm) {
        var settings = new PortSettings(
                host(), number, Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofSeconds(5), confirm);
        return closing(new PrinterPort(settings, loops, System::nanoTime));
    }

    final <T extends AutoCloseable> T closing(T part) {
        open.addFirst(part);
        return part;
    }

    static byte[] slip(String number) {
        return new EscPosEncoder(DotFont::load).encode(new SlipLayout(384).of(Slips.plain(number)));
    }

    @Test
    void aWellPrinterPrintsAndSaysSo() throws InterruptedException {
        var port = port();
        assertEquals(PrintResult.PRINTED, port.print(slip("A012")));
        assertEquals(DeviceState.READY, port.state().state());
    }

    @Test
    void severalSlipsFollowOneAnotherOnOneConnection() throws InterruptedException {
        var port = port();
        for (var n = 1; n <= 3; n++) {
            assertEquals(PrintResult.PRINTED, port.print(slip("A00" + n)));
        }
    }

    @Test
    void aWellPrinterIsReady() throws InterruptedException {
        assertEquals(DeviceState.READY, port().look().state());
    }

    @Test
    void aPrinterWithoutGsRIsConfirmedByItsStatus() throws InterruptedException {
        var result = port(portNumber(), PortSettings.Confirm.STATUS).print(slip("A012"));
        assertEquals(PrintOutcome.PRINTED, result.outcome());
        assertNull(result.reason());
    }

    @AfterEach
    void closeAll() throws Exception {
        for (var part : open) {
            part.close();
        }
        loops.shutdownGracefully(0, 100, TimeUnit.MILLISECONDS).awaitUninterruptibly(2_000);
    }
}
