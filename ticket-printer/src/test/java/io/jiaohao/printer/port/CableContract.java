// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.printer.line.Way;
import io.jiaohao.printer.port.PortSettings.Confirm;
import io.jiaohao.printer.port.PortSettings.Status;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.serial.SerialPair;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The contract on the emulator at the end of a cable, and what a cable adds: it can be pulled out. */
@Timeout(30)
abstract class CableContract extends PrinterContract {
    final PrinterEmulator printer = closing(new PrinterEmulator(0, 384, loops));
    private Cable cable;

    @BeforeEach
    void plugIn(@TempDir Path folder) throws IOException {
        cable = closing(new Cable(folder.resolve("lp0"), printer.port()));
    }

    @Override
    final Way way() {
        return way(cable.device());
    }

    /** The way to a printer at the end of a cable. */
    abstract Way way(Path device);

    @Test
    void whatWasPrintedIsOnThePaper() throws Exception {
        port().print(slip("A012"));
        assertEquals("A012", printer.slips().getLast().largest());
        assertEquals(0, printer.unknown());
    }

    @Test
    void anEmptyPrinterIsSentNothing() throws Exception {
        printer.suffer(Fault.PAPER_OUT);
        var result = port().print(slip("A012"));
        assertEquals(PrintOutcome.FAILED, result.outcome());
        printer.suffer(Fault.NONE);
        assertEquals(0, printer.count());
    }

    @Test
    void aMutePrinterIsUnknownAndNeverReady() throws Exception {
        printer.suffer(Fault.MUTE);
        var port = port();
        assertEquals(PrintOutcome.UNKNOWN, port.print(slip("A012")).outcome());
        assertEquals(DeviceState.ABSENT, port.look().state());
        await().until(() -> printer.count() == 1);
    }

    @Test
    void aPrinterThatIsPulledOutAndPluggedInAgainPrintsAgain() throws Exception {
        // given
        var port = port();
        assertEquals(PrintResult.PRINTED, port.print(slip("A012")));
        // when
        cable.unplug();
        // then
        assertEquals(PrintOutcome.FAILED, port.print(slip("A013")).outcome());
        assertEquals(DeviceState.ABSENT, port.state().state());
        // when
        cable.again();
        // then
        assertEquals(PrintResult.PRINTED, port.print(slip("A014")));
        assertEquals(2, printer.count());
    }

    @Test
    void aPrinterThatTakesNothingIsNotWaitedForForEver(@TempDir Path folder) throws Exception {
        // given: a cable whose other end nobody reads, and more than it holds
        var pair = closing(SerialPair.in(folder));
        var port = closing(new PrinterPort(
                new PortSettings(
                        way(pair.left()),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(200),
                        Duration.ofSeconds(1),
                        Confirm.IN_TURN,
                        Status.ASKED),
                loops,
                System::nanoTime,
                seen::add));
        var began = System.nanoTime();
        // when
        var result = port.print(new byte[300_000]);
        port.close();
        // then
        assertEquals(PrintOutcome.UNKNOWN, result.outcome());
        assertTrue(Duration.ofNanos(System.nanoTime() - began).toSeconds() < 8);
    }

    @Test
    void aDeviceThatIsNotThereIsAbsentAtOnceAndSaysWhatToDo() throws Exception {
        cable.unplug();
        var began = System.nanoTime();
        var state = port(way(), Confirm.IN_TURN, Status.ASKED).look();
        assertEquals(DeviceState.ABSENT, state.state());
        assertTrue(String.valueOf(state.reason()).contains("没有找到"), String.valueOf(state.reason()));
        assertTrue(Duration.ofNanos(System.nanoTime() - began).toMillis() < 2_000);
    }
}
