// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.reliability.tickets;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaohao.controller.desk.Clock;
import io.jiaohao.controller.desk.Desk;
import io.jiaohao.controller.desk.Outcome;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.journal.FileJournal;
import io.jiaohao.controller.records.Records;
import io.jiaohao.controller.statistics.H2Statistics;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Takers who each wait for their answer before they take again, at a desk with its journal and records on this machine's disk. Doors
 * are left out: what is measured is what the promise costs.
 */
public final class TicketsBench {
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");
    private static final int WARMING_UP = 2_000;
    // a service has 9,999 numbers a day
    private static final List<ServiceCode> SERVICES = IntStream.rangeClosed('a', 'h')
            .mapToObj(c -> new ServiceCode("s" + (char) c))
            .toList();

    private final Desk desk;

    private TicketsBench(Desk desk) {
        this.desk = desk;
    }

    /**
     * Takes {@code tickets} numbers with so many takers, on a day that begins, and prints one line of JSON.
     *
     * @throws IOException if the disk fails
     */
    public static void measure(int takers, int tickets, PrintStream out) throws IOException, InterruptedException {
        var state = Files.createTempDirectory(Path.of("").toAbsolutePath(), ".jiaohao-tickets-");
        try {
            out.println(new ObjectMapper().writeValueAsString(measured(state, takers, tickets)));
        } finally {
            delete(state);
        }
    }

    private static Map<String, Object> measured(Path state, int takers, int tickets)
            throws IOException, InterruptedException {
        var medium = new CountingMedium();
        try (var journal = FileJournal.open(state.resolve("journal"), medium);
                var records = new Records(state, journal::entriesFromDayOf, H2Statistics.views());
                var desk = new Desk(journal.recovered(), journal, new MachineClock(), why -> {
                    throw new IllegalStateException("the journal failed", why);
                })) {
            desk.tell(records);
            desk.open();
            records.open();
            var bench = new TicketsBench(desk);
            bench.begin();
            bench.take(takers, WARMING_UP / takers);
            var forced = medium.forces();
            var began = System.nanoTime();
            var waits = bench.take(takers, tickets / takers);
            var seconds = (System.nanoTime() - began) / 1e9;
            return told(takers, waits, seconds, medium.forces() - forced);
        }
    }

    private static Map<String, Object> told(int takers, long[] waits, double seconds, long forces) {
        Arrays.sort(waits);
        var told = new LinkedHashMap<String, Object>();
        told.put("bench", "tickets");
        told.put("clients", takers);
        told.put("acknowledged", waits.length);
        told.put("perSecond", Math.round(waits.length / seconds));
        told.put("p50ms", millis(waits, 50));
        told.put("p99ms", millis(waits, 99));
        told.put("fsyncs", forces);
        return told;
    }

    private static double millis(long[] sorted, int percent) {
        return Math.round(sorted[(int) ((sorted.length - 1L) * percent / 100)] / 10_000.0) / 100.0;
    }

    private void begin() {
        order(Source.SELF, new Command.ApplyPlan(plan()));
        order(Source.SELF, new Command.Start("bench", "0"));
        order(Source.SELF, new Command.OpenDay(DAY));
    }

    /** Every taker takes so many, one after the other; how long each of them waited, in nanoseconds. */
    private long[] take(int takers, int each) throws InterruptedException {
        var waits = new long[takers * each];
        var people = IntStream.range(0, takers)
                .mapToObj(taker -> Thread.ofPlatform().name("taker-" + taker).start(() -> takeSome(taker, each, waits)))
                .toList();
        for (var person : people) {
            person.join();
        }
        return waits;
    }

    private void takeSome(int taker, int each, long[] waits) {
        var kiosk = new Source(Source.Door.HTTP, "kiosk-" + taker);
        for (var n = 0; n < each; n++) {
            var service = SERVICES.get((taker + n) % SERVICES.size());
            var began = System.nanoTime();
            order(kiosk, new Command.Take(service, false, 1, "zh", true));
            waits[taker * each + n] = System.nanoTime() - began;
        }
    }

    private void order(Source by, Command command) {
        var outcome = desk.submit(CommandId.fresh(), by, command).join();
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException(command + ": " + outcome);
        }
    }

    private static Plan plan() {
        return new Plan(
                "厅",
                "",
                SERVICES.stream().map(TicketsBench::service).toList(),
                List.of(new WindowPlan(
                        new WindowNumber(1),
                        "1号窗口",
                        SERVICES.stream()
                                .map(service -> new WindowPlan.Serves(service, 10))
                                .toList())),
                Policy.USUAL);
    }

    private static Service service(ServiceCode code) {
        var letter = Character.toUpperCase(code.text().charAt(1));
        return new Service(code, "事项" + letter, "Service " + letter, "事项", letter, List.of());
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static final class MachineClock implements Clock {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public Duration stepped() {
            return Duration.ZERO;
        }
    }
}
