// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.printer.escpos.paper.PrintedSlip;
import io.jiaohao.printer.port.Fault;
import io.jiaohao.printer.port.PrinterEmulator;
import io.jiaohao.printer.slip.Slips;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.Controller;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Message.PrintDone;
import io.jiaohao.protocol.Message.PrintJob;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.MemoryBroker;
import io.jiaohao.protocol.link.MemoryLink;
import io.jiaohao.protocol.settings.ConfigTable;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole node against an emulated printer over a socket; only the broker is in memory. */
@Timeout(120)
final class PrinterNodeIT {
    private static final NodeId ID = new NodeId("printer");

    private final EventLoopGroup loops = new NioEventLoopGroup(1);
    private final PrinterEmulator printer = new PrinterEmulator(0, 576, loops);
    private final MemoryBroker broker = new MemoryBroker();
    private final MemoryLink controller = broker.line();
    private final MemoryLink line = broker.line();
    private final List<PrintDone> done = new CopyOnWriteArrayList<>();
    private final PrinterNode node = new PrinterNode(config(), line, "test");

    @BeforeEach
    void listen() {
        controller.listen(Topic.Filter.every(Topic.Kind.PRINT_DONE), (topic, message) -> {
            if (message instanceof PrintDone outcome) {
                done.add(outcome);
            }
        });
        controller.open();
    }

    @Test
    void anOrderIsPrintedAndAnswered() {
        order("j.1", "A012");
        await().until(() -> !done.isEmpty());
        assertEquals(new PrintDone(new CommandId("j.1"), PrintOutcome.PRINTED, null), done.getFirst());
        assertEquals("A012", printer.slips().getLast().largest());
    }

    @Test
    void anOrderThatComesAgainIsAnsweredAndNotPrintedAgain() {
        order("j.1", "A012");
        await().until(() -> done.size() == 1);
        order("j.1", "A012");
        await().until(() -> done.size() == 2);
        assertEquals(done.get(0), done.get(1));
        assertEquals(1, printer.count());
    }

    @Test
    void aThousandOrdersOftenRepeatedAreEachPrintedOnce() {
        // given
        var random = new Random(20261123);
        // when: as a nervous controller would, in portions that the queue can take
        for (var n = 0; n < 1_000; n++) {
            var number = n;
            for (var again = random.nextInt(3); again >= 0; again--) {
                order("j." + number, "A" + (1_000 + number));
            }
            order("j." + random.nextInt(n + 1), "A" + 1_000);
            if (n % 20 == 19) {
                await().pollInterval(Duration.ofMillis(5))
                        .until(() -> outcomes().size() == number + 1);
            }
        }
        // then
        assertEquals(1_000, printer.count());
        assertTrue(done.stream().allMatch(each -> each.outcome() == PrintOutcome.PRINTED));
        var last = printer.slips().stream().map(PrintedSlip::largest).toList();
        assertEquals(new HashSet<>(last).size(), last.size());
    }

    @Test
    void whatFailedIsSaidWithAReasonAndTheNextOneIsPrinted() {
        printer.suffer(Fault.PAPER_OUT);
        order("j.1", "A012");
        await().until(() -> done.size() == 1);
        assertEquals(PrintOutcome.FAILED, done.getFirst().outcome());
        assertTrue(String.valueOf(done.getFirst().reason()).contains("换纸"));
        printer.suffer(Fault.NONE);
        order("j.1", "A012");
        await().until(() -> done.size() == 2);
        assertEquals(done.getFirst(), done.getLast(), "an id has one outcome for ever");
        askedToLook();
        assertEquals(1, printer.count());
        look(true);
        await().until(() -> device().reason() == null);
        order("j.2", "A012");
        await().until(() -> done.size() == 3);
        assertEquals(PrintOutcome.PRINTED, done.getLast().outcome());
        assertEquals(2, printer.count());
    }

    @Test
    void afterTheCoverWasOpenATestSlipComesOutAndIsAskedAbout() {
        // given
        openAndCloseTheCover();
        // when
        await().until(() -> printer.count() == 1);
        // then
        assertTrue(printer.slips().getFirst().text().contains("试印"));
        await().until(() -> String.valueOf(device().reason()).contains("看得清"));
        assertEquals(DeviceState.READY, device().state());
    }

    @Test
    void untilSomebodyFoundItReadableNoSlipIsPromised() {
        // given
        openAndCloseTheCover();
        // when
        order("j.1", "A012");
        await().until(() -> done.size() == 1);
        look(true);
        await().until(() -> device().reason() == null);
        order("j.2", "A013");
        await().until(() -> done.size() == 2);
        // then
        assertEquals(PrintOutcome.UNKNOWN, done.getFirst().outcome());
        assertTrue(String.valueOf(done.getFirst().reason()).contains("PAPER_UNCONFIRMED"));
        assertEquals(PrintOutcome.PRINTED, done.getLast().outcome());
        assertEquals(3, printer.count());
    }

    @Test
    void aRollUpsideDownFailsEverySlipUntilTheCoverIsOpenedAgain() {
        // given
        printer.suffer(Fault.COVER);
        await().until(() -> device().state() == DeviceState.FAULTY);
        printer.suffer(Fault.UPSIDE_DOWN);
        askedToLook();
        assertEquals(1, printer.count());
        assertEquals("", printer.slips().getFirst().largest());
        // when
        look(false);
        await().until(() -> device().state() == DeviceState.FAULTY);
        order("j.1", "A012");
        await().until(() -> done.size() == 1);
        // then
        assertEquals(PrintOutcome.FAILED, done.getFirst().outcome());
        assertTrue(String.valueOf(device().reason()).contains("装反"));
        assertEquals("PAPER_UNREADABLE", device().code());
        assertEquals(1, printer.count());
        // and
        openAndCloseTheCover();
        await().until(() -> printer.count() == 2);
        assertTrue(printer.slips().getLast().text().contains("试印"));
    }

    @Test
    void aProgramThatIsStartedAgainPrintsNothingASecondTime(@TempDir Path folder) {
        // given: another node, which remembers
        node.close();
        var file = folder.resolve("jobs");
        var before = new PrinterNode(config(file), broker.line(), "before");
        order("j.1", "A012");
        await().until(() -> done.size() == 1);
        before.close();
        // when
        var after = new PrinterNode(config(file), broker.line(), "after");
        order("j.1", "A012");
        await().until(() -> done.size() == 2);
        after.close();
        // then
        assertEquals(done.get(0), done.get(1));
        assertEquals(1, printer.count());
    }

    @Test
    void aProgramThatIsKilledInTheMiddleOfASlipAnswersUnknownAndPrintsItNoSecondTime(@TempDir Path folder)
            throws IOException {
        // given: the disk as it was while a slip came out
        node.close();
        var disk = folder.resolve("jobs");
        var dying = broker.line();
        var before = new PrinterNode(config(disk), dying, "before");
        printer.suffer(Fault.SLOW);
        order("j.1", "A012");
        await().until(() -> printer.uncut().text().contains("A012"));
        var kept = Files.copy(disk, folder.resolve("kept"));
        dying.cut();
        before.close();
        printer.suffer(Fault.NONE);
        // when
        var after = new PrinterNode(config(kept), broker.line(), "after");
        order("j.1", "A012");
        order("j.2", "A013");
        await().until(() -> done.size() == 2);
        after.close();
        // then
        assertEquals(PrintOutcome.UNKNOWN, done.getFirst().outcome());
        assertTrue(String.valueOf(done.getFirst().reason()).contains("请看出纸口是否已出票"));
        assertEquals(PrintOutcome.PRINTED, done.getLast().outcome());
        assertEquals(1, piecesWith("A012"));
        assertEquals(1, piecesWith("A013"));
    }

    @Test
    void halfASlipOfAKilledProgramIsCutAwayBeforeTheNext(@TempDir Path folder) throws IOException {
        // given
        node.close();
        var disk = Files.writeString(folder.resolve("jobs"), "j.1 BEGUN\n");
        try (var killed = new Socket(InetAddress.getLoopbackAddress(), printer.port())) {
            killed.getOutputStream().write("A012\n".getBytes(StandardCharsets.US_ASCII));
        }
        await().until(() -> printer.uncut().text().contains("A012"));
        // when
        var after = new PrinterNode(config(disk), broker.line(), "after");
        order("j.2", "A013");
        await().until(() -> done.size() == 1);
        after.close();
        // then
        assertEquals(2, printer.count());
        assertFalse(printer.slips().getLast().text().contains("A012"));
    }

    @Test
    void paperThatNobodyCouldReadIsNotTrustedBecauseTheProgramStartsAgain(@TempDir Path folder) {
        // given
        node.close();
        var disk = folder.resolve("jobs");
        var before = new PrinterNode(config(disk), broker.line(), "before");
        await().until(() -> device().state() == DeviceState.READY);
        look(false);
        await().until(() -> device().state() == DeviceState.FAULTY);
        before.close();
        // when
        var after = new PrinterNode(config(disk), broker.line(), "after");
        order("j.1", "A012");
        await().until(() -> done.size() == 1);
        after.close();
        // then
        assertEquals(PrintOutcome.FAILED, done.getFirst().outcome());
        assertEquals(0, printer.count());
    }

    private long piecesWith(String number) {
        return printer.slips().stream()
                .filter(slip -> slip.text().contains(number))
                .count();
    }

    private void openAndCloseTheCover() {
        printer.suffer(Fault.COVER);
        await().until(() -> String.valueOf(device().reason()).contains("上盖没有合好"));
        printer.suffer(Fault.NONE);
    }

    /** A slip that lies in the tray is not yet one that the node knows of: a look before it asks for one does not count. */
    private void askedToLook() {
        await().until(() -> String.valueOf(device().reason()).contains("已印出一张试印小票"));
    }

    private void look(boolean readable) {
        controller.send(Topic.of(Topic.Kind.READABLE, ID), new Message.PaperSeen(CommandId.fresh(), readable));
    }

    @Test
    void theStateOfThePrinterStandsInItsNodeTopicAndFollowsIt() {
        await().until(() -> device().state() == DeviceState.READY);
        printer.suffer(Fault.NEAR_END);
        await().until(() -> String.valueOf(device().reason()).contains("快用完"));
        printer.suffer(Fault.COVER);
        await().until(() -> device().state() == DeviceState.FAULTY);
        printer.close();
        await().until(() -> device().state() == DeviceState.ABSENT);
    }

    @Test
    void aLineThatComesBackAndAControllerThatAppearsAreToldAgain() {
        // given
        var births = new CopyOnWriteArrayList<Message>();
        controller.listen(Topic.Filter.every(Topic.Kind.NODE), (topic, message) -> births.add(message));
        await().until(() -> device().state() == DeviceState.READY);
        var before = births.size();
        // when
        line.cut();
        line.mend();
        controller.send(Topic.of(Topic.Kind.CONTROLLER), new Controller(true, "1", "e", null));
        // then
        assertEquals(before + 2, births.size());
    }

    @Test
    void aNodeThatStopsLeavesNoOrderUnanswered() {
        // when
        for (var n = 0; n < 30; n++) {
            order("j." + n, "A" + (100 + n));
        }
        node.close();
        // then
        assertEquals(30, outcomes().size());
        var printed = done.stream()
                .filter(each -> each.outcome() == PrintOutcome.PRINTED)
                .count();
        assertEquals(printed, printer.count());
    }

    private void order(String id, String number) {
        controller.send(
                Topic.of(Topic.Kind.PRINT_JOB, ID),
                new PrintJob(new CommandId(id), new TicketNumber(number), Slips.plain(number)));
    }

    private Set<CommandId> outcomes() {
        var ids = new HashSet<CommandId>();
        done.forEach(each -> ids.add(each.id()));
        return ids;
    }

    private Message.Device device() {
        var node = broker.retained().get(Topic.of(Topic.Kind.NODE, ID));
        return node instanceof Message.Node told && !told.devices().isEmpty()
                ? told.devices().getFirst()
                : new Message.Device("printer", DeviceState.ABSENT, "nothing yet");
    }

    private PrinterConfig config() {
        return config(Path.of(""));
    }

    private PrinterConfig config(Path memory) {
        return PrinterConfig.of(ConfigTable.parse("test", """
                [broker]
                user = "printer"
                password = "none"
                [printer]
                host = "127.0.0.1"
                port = %d
                answerMillis = 300
                holdSeconds = 0
                pollSeconds = 1
                memory = "%s"
                """.formatted(printer.port(), memory)));
    }

    @AfterEach
    void close() {
        node.close();
        printer.close();
        loops.shutdownGracefully(0, 100, TimeUnit.MILLISECONDS).awaitUninterruptibly(2_000);
    }
}
