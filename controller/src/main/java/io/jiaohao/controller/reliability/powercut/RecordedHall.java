// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.reliability.powercut;

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
import io.jiaohao.controller.journal.Sealing;
import io.jiaohao.controller.records.Records;
import io.jiaohao.controller.reliability.Acknowledged;
import io.jiaohao.controller.reliability.powercut.Recording.Step;
import io.jiaohao.controller.statistics.H2Statistics;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Six days of a small hall – desk, journal and records as in the controller – on a medium that notes everything. */
final class RecordedHall {
    static final ServiceCode SERVICE = new ServiceCode("shebao");
    private static final int WINDOWS = 4;
    private static final int TOGETHER = 6;
    private static final LocalDate FIRST = LocalDate.parse("2026-11-23");
    private static final int DAYS = 6;

    private final Recording recording;
    private final RandomGenerator chance;
    private final Semaphore underWay = new Semaphore(TOGETHER);
    private volatile Instant now = Instant.parse("2026-11-23T01:00:00Z");

    private RecordedHall(Recording recording, RandomGenerator chance) {
        this.recording = recording;
        this.chance = chance;
    }

    /** Runs them in {@code state}; {@code orders} a day. */
    static void run(Path state, int orders, Recording recording, RandomGenerator chance) throws IOException {
        RecordedDatabaseFiles.noteIn(recording);
        var medium = new RecordedMedium(recording);
        var days = new RecordedHall(recording, chance);
        try (var journal = FileJournal.open(state.resolve("journal"), medium);
                var records = new Records(
                        state, RecordedDatabaseFiles.SCHEME, journal::entriesFromDayOf, H2Statistics.views())) {
            var desk = new Desk(journal.recovered(), journal, days.clock(), why -> {
                throw new IllegalStateException("the journal failed", why);
            });
            var sealing = new Sealing(state.resolve("journal"), medium);
            desk.tell(records);
            desk.open();
            records.open();
            days.live(desk, sealing, orders);
            records.reached(desk.hall().sequence(), Duration.ofSeconds(20));
            desk.close();
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public Duration stepped() {
                return Duration.ZERO;
            }
        };
    }

    private void live(Desk desk, Sealing sealing, int orders) throws IOException {
        order(desk, new Command.ApplyPlan(plan()));
        order(desk, new Command.Start("e1", "0"));
        for (var day = 0; day < DAYS; day++) {
            order(desk, new Command.OpenDay(FIRST.plusDays(day)));
            sealing.seal();
            for (var window = 1; window <= WINDOWS; window++) {
                order(desk, new Command.OpenWindow(new WindowNumber(window)));
            }
            for (var n = 0; n < orders; n++) {
                now = now.plusSeconds(chance.nextInt(1, 20));
                order(desk, command());
            }
            order(desk, new Command.CloseDay());
            now = now.plus(Duration.ofHours(20));
        }
        underWay.acquireUninterruptibly(TOGETHER);
    }

    private Command command() {
        var window = new WindowNumber(chance.nextInt(1, WINDOWS + 1));
        return switch (chance.nextInt(5)) {
            case 0 -> new Command.CallNext(window, null);
            case 1 -> new Command.MarkArrived(window);
            case 2 -> new Command.Finish(window);
            default -> new Command.Take(SERVICE, chance.nextInt(5) == 0, 1, "zh", true);
        };
    }

    private void order(Desk desk, Command command) {
        var id = CommandId.fresh();
        underWay.acquireUninterruptibly();
        desk.submit(id, Source.SELF, command, outcome -> {
            if (outcome instanceof Outcome.Done done) {
                var taken = command instanceof Command.Take ? SERVICE.text() : null;
                recording.add(new Step.Answered(
                        new Acknowledged.Answer(id.text(), done.answer().ticket(), taken)));
            }
            underWay.release();
        });
    }

    static Plan plan() {
        var serves = List.of(new WindowPlan.Serves(SERVICE, 10));
        return new Plan(
                "厅",
                "",
                List.of(new Service(SERVICE, "社会保障", "Social insurance", "社保", 'S', List.of())),
                IntStream.rangeClosed(1, WINDOWS)
                        .mapToObj(n -> new WindowPlan(new WindowNumber(n), n + "号窗口", serves))
                        .toList(),
                Policy.USUAL);
    }
}
