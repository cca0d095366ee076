// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.printer.escpos.PrinterStatus;
import io.jiaohao.printer.line.Way;
import io.jiaohao.printer.port.PortSettings.Confirm;
import io.jiaohao.printer.port.PortSettings.Status;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract on the emulator, and what only an emulator can be asked to suffer. */
@Timeout(30)
final class PrinterPortIT extends PrinterContract {
    private PrinterEmulator printer = closing(new PrinterEmulator(0, 384, loops));

    @Override
    Way way() {
        return at(printer.port());
    }

    private static Way at(int port) {
        return new Way.Network("127.0.0.1", port);
    }

    @BeforeEach
    void well() {
        printer.suffer(Fault.NONE);
    }

    @Test
    void whatWasPrintedIsOnThePaper() throws Exception {
        port().print(slip("A012"));
        assertEquals(1, printer.count());
        assertEquals("A012", printer.slips().getLast().largest());
        assertEquals(0, printer.unknown());
    }

    @ParameterizedTest
    @CsvSource({"PAPER_OUT, PAPER_OUT, 没有纸", "COVER, COVER_OPEN, 上盖"})
    void aPrinterThatCannotPrintIsSentNothing(Fault fault, String code, String words) throws Exception {
        // given
        printer.suffer(fault);
        var port = port();
        // when
        var result = port.print(slip("A012"));
        // then
        assertEquals(PrintOutcome.FAILED, result.outcome());
        assertReason(result, code, words);
        assertEquals(DeviceState.FAULTY, port.state().state());
        printer.suffer(Fault.NONE);
        assertEquals(0, printer.count());
        assertEquals("", printer.uncut().text());
        assertEquals(PrintResult.PRINTED, port.print(slip("A013")));
    }

    @Test
    void paperThatIsNearItsEndStillPrintsAndIsReported() throws Exception {
        printer.suffer(Fault.NEAR_END);
        var port = port();
        assertEquals(PrintResult.PRINTED, port.print(slip("A012")));
        assertEquals(new PortState(DeviceState.READY, new Reason("PAPER_NEAR_END", "打印纸快用完了,请准备换纸。")), port.look());
    }

    @Test
    void aMutePrinterPrintsButNobodyCanPromiseIt() throws Exception {
        printer.suffer(Fault.MUTE);
        var port = port();
        var result = port.print(slip("A012"));
        assertEquals(PrintOutcome.UNKNOWN, result.outcome());
        assertReason(result, "PRINTER_MUTE", "出纸口");
        assertEquals(DeviceState.ABSENT, port.state().state());
        await().until(() -> printer.count() == 1);
    }

    @Test
    void aConnectionCutInTheMiddleLeavesItUnknown() throws Exception {
        // given
        printer.suffer(Fault.CUT_OFF);
        var port = port();
        // when
        var result = port.print(slip("A012"));
        // then
        assertEquals(PrintOutcome.UNKNOWN, result.outcome());
        assertReason(result, "PRINTER_LOST", "出纸口");
        assertEquals(0, printer.count());
        assertTrue(printer.uncut().text().contains("A012"), printer.uncut().text());
        printer.suffer(Fault.NONE);
        assertEquals(PrintResult.PRINTED, port.print(slip("A013")));
    }

    @Test
    void aPrinterThatIsNotThereFailsWithoutABytePrinted() throws Exception {
        int free;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = taken.getLocalPort();
        }
        var port = port(at(free), Confirm.IN_TURN, Status.ASKED);
        var result = port.print(slip("A012"));
        assertEquals(PrintOutcome.FAILED, result.outcome());
        assertReason(result, "PRINTER_ABSENT", "电源");
        assertEquals(DeviceState.ABSENT, port.look().state());
    }

    @Test
    void aPrinterThatHangsUpBeforeTheFirstByteFails() throws Exception {
        try (var rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var hangingUp = CompletableFuture.runAsync(() -> hangUpOnOne(rude));
            var result =
                    port(at(rude.getLocalPort()), Confirm.IN_TURN, Status.ASKED).print(slip("A012"));
            assertEquals(PrintOutcome.FAILED, result.outcome());
            assertReason(result, "PRINTER_LOST", "没有打印");
            hangingUp.join();
        }
    }

    @Test
    void aPrinterThatAcceptsAndNeverReadsIsNotWaitedForForEver() throws Exception {
        try (var deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var began = System.nanoTime();
            var result =
                    port(at(deaf.getLocalPort()), Confirm.IN_TURN, Status.ASKED).print(slip("A012"));
            assertEquals(PrintOutcome.UNKNOWN, result.outcome());
            assertTrue(Duration.ofNanos(System.nanoTime() - began).toSeconds() < 8);
        }
    }

    @Test
    void anIdleConnectionThatThePrinterClosedIsOpenedAgain() throws Exception {
        // given
        var port = port();
        port.print(slip("A012"));
        var number = printer.port();
        printer.close();
        printer = closing(new PrinterEmulator(number, 384, loops));
        // when
        var result = port.print(slip("A013"));
        // then
        assertEquals(PrintResult.PRINTED, result);
        assertEquals("A013", printer.slips().getLast().largest());
    }

    @Test
    void paperThatEndsInTheMiddleLeavesItUnknownLongBeforeTheTimeIsUp() throws Exception {
        // given
        printer.suffer(Fault.PAPER_ENDS);
        var port = port();
        var began = System.nanoTime();
        // when
        var result = port.print(slip("A012"));
        // then
        assertEquals(PrintOutcome.UNKNOWN, result.outcome());
        assertReason(result, "PAPER_OUT", "换纸");
        assertEquals(DeviceState.FAULTY, port.state().state());
        assertTrue(Duration.ofNanos(System.nanoTime() - began).toMillis() < 8_000);
        assertEquals(0, printer.count());
        printer.suffer(Fault.NONE);
        assertEquals(1, printer.count());
    }

    @Test
    void aSlipCutOffHalfWayIsCutAwayBeforeTheNextSoThatNoPaperHasTwoNumbers() throws Exception {
        // given
        printer.suffer(Fault.CUT_OFF);
        var port = port();
        assertEquals(PrintOutcome.UNKNOWN, port.print(slip("A012")).outcome());
        printer.suffer(Fault.NONE);
        // when
        assertEquals(PrintResult.PRINTED, port.print(slip("A013")));
        assertEquals(PrintResult.PRINTED, port.print(slip("A014")));
        // then
        var slips = printer.slips();
        assertEquals(3, slips.size());
        assertTrue(slips.get(0).text().contains("A012"));
        assertFalse(slips.get(0).text().contains("仅限当天有效"));
        assertEquals("A013", slips.get(1).largest());
        assertFalse(slips.get(1).text().contains("A012"));
    }

    @Test
    void aPrinterThatLostUsInAPicturePrintsTheNextSlipWhole() throws Exception {
        // given
        printer.suffer(Fault.CUT_IN_PICTURE);
        var port = port();
        assertEquals(PrintOutcome.UNKNOWN, port.print(drawnSlip("A012")).outcome());
        printer.suffer(Fault.NONE);
        // when
        assertEquals(PrintResult.PRINTED, port.print(slip("A013")));
        // then
        assertEquals(2, printer.count());
        assertEquals("A013", printer.slips().getLast().largest());
        assertFalse(printer.slips().getLast().text().contains("A012"));
    }

    @Test
    void aPrinterThatFellMuteOverHalfASlipCutsItAwayToo() throws Exception {
        // given
        printer.suffer(Fault.CUT_OFF);
        var port = port();
        assertEquals(PrintOutcome.UNKNOWN, port.print(slip("A012")).outcome());
        printer.suffer(Fault.MUTE);
        // when
        port.print(slip("A013"));
        // then
        await().until(() -> printer.count() == 2);
        assertFalse(printer.slips().getLast().text().contains("A012"));
    }

    @Test
    void aSlowPrinterIsWaitedFor() throws Exception {
        printer.suffer(Fault.SLOW);
        assertEquals(PrintResult.PRINTED, port().print(slip("A012")));
    }

    @ParameterizedTest
    @CsvSource({"IN_TURN", "STATUS"})
    void paperThatEndsWhileASlipComesOutIsNoticedWithAndWithoutGsR(Confirm confirm) throws Exception {
        // given
        printer.suffer(Fault.SLOW);
        var ending = CompletableFuture.runAsync(() -> {
            await().pollInterval(Duration.ofMillis(10))
                    .until(() -> printer.uncut().text().contains("A012"));
            printer.suffer(Fault.PAPER_OUT);
        });
        // when
        var result = port(way(), confirm, Status.ASKED).print(slip("A012"));
        // then
        assertEquals(PrintOutcome.UNKNOWN, result.outcome());
        assertReason(result, "PAPER_OUT", "只打了一半");
        ending.join();
    }

    @ParameterizedTest
    @CsvSource({"ASKED", "AUTOMATIC"})
    void everyTroubleIsSeenWithAndWithoutTheHelpOfThePrinter(Status how) throws Exception {
        var port = port(way(), Confirm.IN_TURN, how);
        assertEquals(DeviceState.READY, port.look().state());
        for (var fault : new Fault[] {Fault.COVER, Fault.PAPER_OUT}) {
            printer.suffer(fault);
            await().until(() -> port.look().state() == DeviceState.FAULTY);
            assertEquals(PrintOutcome.FAILED, port.print(slip("A012")).outcome());
            printer.suffer(Fault.NEAR_END);
            await().until(() -> String.valueOf(port.look().reason()).contains("快用完"));
        }
        printer.suffer(Fault.PAPER_ENDS);
        assertReason(port.print(slip("A013")), "PAPER_OUT", "只打了一半");
        assertEquals(DeviceState.FAULTY, port.look().state());
    }

    @Test
    void aCoverThatWasOpenForAMomentIsHeardOfThoughNobodyAsked() throws Exception {
        // given
        var port = port(way(), Confirm.IN_TURN, Status.AUTOMATIC);
        port.look();
        // when
        printer.suffer(Fault.COVER);
        printer.suffer(Fault.NONE);
        // then
        await().until(() -> seen.stream().anyMatch(PrinterStatus::opened));
        assertEquals(DeviceState.READY, port.look().state());
    }

    private static void hangUpOnOne(ServerSocket server) {
        try {
            server.accept().close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertReason(PrintResult result, String code, String words) {
        var reason = result.reason();
        assertTrue(
                reason != null && reason.code().equals(code) && reason.text().contains(words), String.valueOf(reason));
    }
}
