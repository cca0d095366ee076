// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A desk over an open day with eight windows, all closed, and one service. */
final class Office implements AutoCloseable {
    static final ServiceCode SHEBAO = new ServiceCode("shebao");
    static final WindowNumber ONE = new WindowNumber(1);
    static final Command TAKE = new Command.Take(SHEBAO, false, 1, "zh", true);
    static final Command NEXT = new Command.CallNext(ONE, null);
    static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    final HandJournal journal = new HandJournal();
    final HandClock clock = new HandClock();
    final CompletableFuture<Throwable> fatal = new CompletableFuture<>();
    final Hall before;
    final Desk desk;
    private int fatals;

    Office(Event... more) {
        var hall = evolve(Hall.EMPTY, new Event.DayOpened(TODAY, "e1", plan()));
        for (var event : more) {
            hall = evolve(hall, event);
        }
        before = hall;
        desk = new Desk(hall, journal, clock, this::failed);
    }

    static Office opened(Event... more) {
        var office = new Office(more);
        office.desk.open();
        return office;
    }

    CompletableFuture<Outcome> submit(String id, Command command) {
        return desk.submit(new CommandId(id), Source.SELF, command);
    }

    /** Submits and waits for the answer. */
    Outcome ask(String id, Command command) {
        return answer(submit(id, command));
    }

    static Outcome answer(CompletableFuture<Outcome> asked) {
        return asked.orTimeout(10, TimeUnit.SECONDS).join();
    }

    Outcome.Done done(String id, Command command) {
        return assertInstanceOf(Outcome.Done.class, ask(id, command));
    }

    String refusal(String id, Command command) {
        return assertInstanceOf(Outcome.Refused.class, ask(id, command))
                .reason()
                .code();
    }

    synchronized int fatals() {
        return fatals;
    }

    private void failed(Throwable why) {
        synchronized (this) {
            fatals++;
        }
        fatal.complete(why);
    }

    private static Hall evolve(Hall hall, Event event) {
        return Hall.evolve(hall, new Entry(hall.sequence() + 1, HandClock.NINE, Source.SELF, List.of(event)));
    }

    static Plan plan() {
        var windows = IntStream.rangeClosed(1, 8)
                .mapToObj(
                        n -> new WindowPlan(new WindowNumber(n), "窗口" + n, List.of(new WindowPlan.Serves(SHEBAO, 10))))
                .toList();
        var service = new Service(SHEBAO, "社会保险", "Social insurance", "社保", 'S', List.of());
        return new Plan("测试厅", "", List.of(service), windows, Policy.USUAL);
    }

    @Override
    public void close() {
        journal.release();
        desk.close();
    }
}
