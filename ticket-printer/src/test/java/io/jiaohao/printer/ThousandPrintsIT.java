// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.printer.escpos.paper.PrintedSlip;
import io.jiaohao.printer.port.Fault;
import io.jiaohao.printer.port.PrinterEmulator;
import io.jiaohao.printer.slip.Slips;
import io.jiaohao.protocol.CommandId;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Slip after slip at a printer that fails in every way it can, before a slip and in the middle of one, under an impatient controller that
 * orders again and reprints what did not come out. Sixty slips; {@code -Dprints=1000 -Dseed=…} for more or others.
 */
final class ThousandPrintsIT {
    private static final int PRINTS = Integer.getInteger("prints", 60);
    private static final long SEED = Long.getLong("seed", 20261126);
    private static final NodeId ID = new NodeId("printer");

    private static final Pattern NUMBER = Pattern.compile("A1\\d{4}");

    /** As often as each stands here. */
    private static final List<Fault> FAULTS = List.of(
            Fault.PAPER_OUT,
            Fault.PAPER_OUT,
            Fault.PAPER_ENDS,
            Fault.PAPER_ENDS,
            Fault.COVER,
            Fault.COVER,
            Fault.MUTE,
            Fault.CUT_OFF,
            Fault.CUT_OFF,
            Fault.CUT_IN_PICTURE,
            Fault.CUT_IN_PICTURE,
            Fault.SLOW,
            Fault.NEAR_END);

    private final Random random = new Random(SEED);
    private final EventLoopGroup loops = new NioEventLoopGroup(1);
    private final PrinterEmulator printer = new PrinterEmulator(0, 576, loops);
    private final MemoryBroker broker = new MemoryBroker();
    private final MemoryLink controller = broker.line();
    private final Map<CommandId, List<PrintDone>> done = new ConcurrentHashMap<>();
    private final List<String> pieces = new ArrayList<>();
    private final PrinterNode node = new PrinterNode(config(), broker.line(), "test");
    private int collected;

    @Test
    void everyJobHasOneOutcomeAndThePaperAgreesWithIt() {
        // given
        controller.listen(Topic.Filter.every(Topic.Kind.PRINT_DONE), (topic, message) -> {
            if (message instanceof PrintDone outcome) {
                done.merge(outcome.id(), List.of(outcome), (said, again) -> Stream.concat(said.stream(), again.stream())
                        .toList());
            }
        });
        controller.open();
        // when
        for (var n = 0; n < PRINTS; n++) {
            var outcome = suffering(job(n, 1));
            if (outcome != PrintOutcome.PRINTED && random.nextInt(3) > 0) {
                suffering(job(n, 2));
            }
            order(job(random.nextInt(n + 1), 1));
        }
        printer.suffer(Fault.NONE);
        assertEquals(PrintOutcome.PRINTED, outcomeOf(job(PRINTS, 1)));
        node.close();
        collect();
        // then
        var counts = new EnumMap<PrintOutcome, Integer>(PrintOutcome.class);
        done.values().forEach(said -> counts.merge(agrees(said), 1, Integer::sum));
        System.out.println("prints: " + done.size() + " jobs of " + (PRINTS + 1) + " tickets, " + counts + ", "
                + pieces.size() + " pieces of paper, seed " + SEED);
        assertEquals(List.of(), pieces.stream().filter(ThousandPrintsIT::ofTwo).toList(), "two numbers on one paper");
        for (var outcome : PrintOutcome.values()) {
            assertTrue(counts.getOrDefault(outcome, 0) > 0, "none was " + outcome);
        }
    }

    private static boolean ofTwo(String piece) {
        return NUMBER.matcher(piece)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .count()
                > 1;
    }

    /** One job's outcome, after the paper was looked at. */
    private PrintOutcome agrees(List<PrintDone> said) {
        assertEquals(1, said.stream().distinct().count(), said.toString());
        var id = said.getFirst().id().text();
        var number = id.substring(0, id.indexOf('.'));
        var reprint = id.endsWith(".2");
        var touched = pieces.stream()
                .filter(piece -> piece.contains(number) && piece.contains("补打") == reprint)
                .toList();
        var whole = touched.stream().filter(piece -> piece.contains("监督电话")).count();
        var outcome = said.getFirst().outcome();
        assertTrue(whole <= 1, number + " twice: " + touched);
        switch (outcome) {
            case PRINTED -> assertEquals(1, whole, number + " is not on paper: " + touched);
            case FAILED -> assertEquals(List.of(), touched, number + " is a ghost");
            case UNKNOWN -> {}
        }
        return outcome;
    }

    /** Orders while the printer suffers from something, from the beginning or a moment later; then it is mended. */
    private PrintOutcome suffering(PrintJob job) {
        var fault = random.nextBoolean() ? Fault.NONE : FAULTS.get(random.nextInt(FAULTS.size()));
        var later = random.nextInt(3) == 0;
        if (!later) {
            printer.suffer(fault);
        }
        order(job);
        if (later) {
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(8_000)));
            printer.suffer(fault);
        }
        if (random.nextInt(4) == 0) {
            order(job);
        }
        if (!fault.status().ready() && random.nextBoolean()) {
            // somebody is quick with a new roll
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(300)));
            printer.suffer(Fault.NONE);
        }
        var outcome = outcomeOf(job);
        printer.suffer(Fault.NONE);
        collect();
        return outcome;
    }

    private PrintOutcome outcomeOf(PrintJob job) {
        if (!done.containsKey(job.id())) {
            order(job);
        }
        await().pollInterval(Duration.ofMillis(2)).until(() -> done.containsKey(job.id()));
        return done.getOrDefault(job.id(), List.of()).getFirst().outcome();
    }

    private void order(PrintJob job) {
        controller.send(Topic.of(Topic.Kind.PRINT_JOB, ID), job);
    }

    private static PrintJob job(int n, int time) {
        var number = "A" + (10_000 + n);
        var slip = time == 1 ? Slips.plain(number) : Slips.reprint(number);
        return new PrintJob(new CommandId(number + '.' + time), new TicketNumber(number), slip);
    }

    /** What was cut off since; the printer keeps only the last pieces. */
    private void collect() {
        List<PrintedSlip> slips;
        int count;
        do {
            count = printer.count();
            slips = printer.slips();
        } while (count != printer.count());
        slips.subList(slips.size() - (count - collected), slips.size()).forEach(slip -> pieces.add(slip.text()));
        collected = count;
    }

    private PrinterConfig config() {
        return PrinterConfig.of(ConfigTable.parse("test", """
                [broker]
                user = "printer"
                password = "none"
                [printer]
                host = "127.0.0.1"
                port = %d
                answerMillis = 150
                printMillis = 3000
                testSlip = false
                holdSeconds = 1
                """.formatted(printer.port())));
    }

    @AfterEach
    void close() {
        node.close();
        printer.close();
        loops.shutdownGracefully(0, 100, TimeUnit.MILLISECONDS).awaitUninterruptibly(2_000);
    }
}
