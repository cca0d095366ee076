// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.printer.escpos.PrinterStatus;
import io.jiaohao.printer.escpos.paper.PrintedSlip;
import io.jiaohao.printer.jobs.JobBook;
import io.jiaohao.printer.jobs.PaperTrust;
import io.jiaohao.printer.port.Fault;
import io.jiaohao.printer.port.PortState;
import io.jiaohao.printer.port.PrinterEmulator;
import io.jiaohao.printer.port.PrinterPort;
import io.jiaohao.printer.slip.Slips;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Message.PrintDone;
import io.jiaohao.protocol.Message.PrintJob;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.settings.ConfigTable;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The thread that prints, at an emulated printer: whatever happens, each job has one outcome. */
@Timeout(60)
final class PrintWorkIT {
    private final EventLoopGroup loops = new NioEventLoopGroup(1);
    private final PrinterEmulator printer = new PrinterEmulator(0, 576, loops);
    private final PrinterConfig config = config();
    private final List<PrintDone> done = new CopyOnWriteArrayList<>();
    private final JobFile memory = JobFile.none();
    private final PaperCheck check = new PaperCheck(config.testSlip(), PaperTrust.TRUSTED, memory::paper);
    private final List<DeviceState> states = new CopyOnWriteArrayList<>();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final PrinterPort port = new PrinterPort(config.port(), loops, System::nanoTime, false, this::seen);

    @Test
    void anErrorInTheMiddleOfASlipLeavesItUnknownAndTheNextIsPrinted() {
        // given: whoever hears how the printer is fails over the first slip
        failing.set(true);
        var work = work(state -> {});
        // when
        work.take(job("j.1", "A012"));
        work.take(job("j.2", "A013"));
        // then
        await().until(() -> done.size() == 2);
        assertEquals(new CommandId("j.1"), done.getFirst().id());
        assertEquals(PrintOutcome.UNKNOWN, done.getFirst().outcome());
        assertEquals(PrintOutcome.PRINTED, done.getLast().outcome());
        work.close();
    }

    @Test
    void aThreadThatStumblesOverAnErrorGoesOn() {
        // given: whoever hears how the printer is always fails
        var work = work(state -> {
            throw new AssertionError("nobody listens");
        });
        // when
        work.take(job("j.1", "A012"));
        work.take(job("j.2", "A013"));
        // then
        await().until(() -> done.size() == 2);
        work.close();
        assertTrue(done.stream().allMatch(each -> each.outcome() == PrintOutcome.PRINTED));
    }

    @Test
    void slipsThatMeetAnEmptyPrinterAreHeldAndPrintedOnceInTheirOrderWhenThereIsPaper() {
        // given
        printer.suffer(Fault.PAPER_OUT);
        var work = work(state -> states.add(state.state()));
        work.take(job("j.1", "A012"));
        work.take(job("j.2", "A013"));
        work.take(job("j.1", "A012"));
        await().until(() -> states.contains(DeviceState.FAULTY));
        assertEquals(List.of(), done);
        // when
        printer.suffer(Fault.NONE);
        // then: nobody has looked at the new roll yet
        await().until(() -> done.size() == 2);
        work.close();
        assertTrue(done.stream().allMatch(each -> String.valueOf(each.reason()).contains("PAPER_UNCONFIRMED")));
        assertEquals(
                List.of("试印", "A012", "A013"),
                printer.slips().stream().map(PrintedSlip::largest).toList());
    }

    @Test
    void aSlipThatWaitedTooLongForPaperFailsAndIsNotPrintedLater() {
        // given
        printer.suffer(Fault.PAPER_OUT);
        var work = work(state -> {});
        // when
        work.take(job("j.1", "A012"));
        await().until(() -> done.size() == 1);
        printer.suffer(Fault.NONE);
        await().until(() -> printer.count() == 1);
        work.close();
        // then
        assertEquals(PrintOutcome.FAILED, done.getFirst().outcome());
        assertTrue(String.valueOf(done.getFirst().reason()).contains("换纸"));
        assertEquals("试印", printer.slips().getFirst().largest());
    }

    @Test
    void moreSlipsThanCanWaitAreRefusedAndASlipThatWaitsAtTheEndWasNotPrinted() {
        // given
        printer.suffer(Fault.COVER);
        var work = work(state -> states.add(state.state()));
        work.take(job("j.0", "A012"));
        await().until(() -> states.contains(DeviceState.FAULTY));
        // when
        for (var n = 1; n <= 51; n++) {
            work.take(job("j." + n, "A" + (100 + n)));
        }
        // then
        assertEquals(
                List.of("PRINTER_BUSY"), done.stream().map(each -> code(each)).toList());
        work.close();
        assertEquals(52, done.size());
        assertTrue(done.stream().allMatch(each -> each.outcome() == PrintOutcome.FAILED));
    }

    private static String code(PrintDone done) {
        var reason = done.reason();
        return reason == null ? "" : reason.code();
    }

    @Test
    void aSlipThatIsStillUnderWayWhenTheTimeToStopIsOverIsUnknownAndNoJobIsLeft() {
        // given: a printer that answers nothing more once the slip was sent
        printer.suffer(Fault.SLOW);
        var work = work(state -> {});
        work.take(job("j.1", "A012"));
        work.take(job("j.2", "A013"));
        await().until(() -> printer.uncut().text().contains("A012"));
        printer.suffer(Fault.MUTE);
        var began = System.nanoTime();
        // when
        work.close();
        // then
        var stop = config.port().print().plus(Duration.ofSeconds(4)).plus(Duration.ofSeconds(1));
        assertTrue(Duration.ofNanos(System.nanoTime() - began).compareTo(stop) < 0);
        assertEquals(
                List.of(PrintOutcome.UNKNOWN, PrintOutcome.FAILED),
                done.stream().map(PrintDone::outcome).toList());
        // and
        work.take(job("j.3", "A014"));
        assertEquals(PrintOutcome.FAILED, done.getLast().outcome());
        assertEquals(3, done.size());
    }

    private void seen(PrinterStatus status) {
        if (printer.count() == 1 && failing.getAndSet(false)) {
            throw new AssertionError("no more memory, say");
        }
        check.seen(status);
    }

    private PrintWork work(Consumer<PortState> told) {
        var outcomes = new Outcomes(new JobBook(100), memory, done::add, (job, result) -> {});
        var work = new PrintWork(config, new SlipPress(config, port, check), outcomes, told);
        work.start();
        return work;
    }

    private static PrintJob job(String id, String number) {
        return new PrintJob(new CommandId(id), new TicketNumber(number), Slips.plain(number));
    }

    private PrinterConfig config() {
        return PrinterConfig.of(ConfigTable.parse("test", """
                [broker]
                user = "printer"
                password = "none"
                [printer]
                host = "127.0.0.1"
                port = %d
                answerMillis = 300
                printMillis = 2000
                holdSeconds = 3
                pollSeconds = 1
                """.formatted(printer.port())));
    }

    @AfterEach
    void close() {
        port.close();
        printer.close();
        loops.shutdownGracefully(0, 100, TimeUnit.MILLISECONDS).awaitUninterruptibly(2_000);
    }
}
