// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jiaohao.printer.escpos.DotFont;
import io.jiaohao.printer.escpos.EscPosEncoder;
import io.jiaohao.printer.escpos.PrintStyle;
import io.jiaohao.printer.escpos.PrinterStatus;
import io.jiaohao.printer.line.Way;
import io.jiaohao.printer.port.PortSettings.Confirm;
import io.jiaohao.printer.port.PortSettings.Status;
import io.jiaohao.printer.slip.SlipLayout;
import io.jiaohao.printer.slip.Slips;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every printer that answers does for the port, emulated or real. */
abstract class PrinterContract {
    final EventLoopGroup loops = new NioEventLoopGroup(1);
    final List<PrinterStatus> seen = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    /** How the printer under test is reached. */
    abstract Way way() throws IOException;

    final PrinterPort port() throws IOException {
        return port(way(), Confirm.IN_TURN, Status.ASKED);
    }

    final PrinterPort port(Way way, Confirm confirm, Status status) {
        var settings = new PortSettings(
                way, Duration.ofSeconds(1), Duration.ofMillis(800), Duration.ofSeconds(15), confirm, status);
        return closing(new PrinterPort(settings, loops, System::nanoTime, seen::add));
    }

    final <T extends AutoCloseable> T closing(T part) {
        open.addFirst(part);
        return part;
    }

    static byte[] slip(String number) {
        return new EscPosEncoder(PrintStyle.USUAL, DotFont::load).encode(new SlipLayout(384).of(Slips.plain(number)));
    }

    @Test
    void aWellPrinterPrintsAndSaysSo() throws Exception {
        var port = port();
        assertEquals(PrintResult.PRINTED, port.print(slip("A012")));
        assertEquals(DeviceState.READY, port.state().state());
    }

    @Test
    void severalSlipsFollowOneAnotherOnOneConnection() throws Exception {
        var port = port();
        for (var n = 1; n <= 3; n++) {
            assertEquals(PrintResult.PRINTED, port.print(slip("A00" + n)));
        }
    }

    @Test
    void aWellPrinterIsReady() throws Exception {
        assertEquals(DeviceState.READY, port().look().state());
    }

    @Test
    void aPrinterWithoutGsRIsConfirmedByItsStatus() throws Exception {
        var result = port(way(), Confirm.STATUS, Status.ASKED).print(slip("A012"));
        assertEquals(PrintOutcome.PRINTED, result.outcome());
        assertNull(result.reason());
    }

    @Test
    void aPrinterThatSaysByItselfHowItIsIsBelieved() throws Exception {
        var port = port(way(), Confirm.IN_TURN, Status.AUTOMATIC);
        assertEquals(DeviceState.READY, port.look().state());
        assertEquals(PrintResult.PRINTED, port.print(slip("A012")));
        assertEquals(PrintResult.PRINTED, port.print(slip("A013")));
    }

    @AfterEach
    void closeAll() throws Exception {
        for (var part : open) {
            part.close();
        }
        loops.shutdownGracefully(0, 100, TimeUnit.MILLISECONDS).awaitUninterruptibly(2_000);
    }
}
