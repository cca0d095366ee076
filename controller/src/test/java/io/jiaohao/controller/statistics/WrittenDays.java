// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics;

import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Decision;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Order;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.records.JournalSource;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A journal in memory, written by driving the rules the way the desk does. */
final class WrittenDays implements JournalSource {
    static final ServiceCode SHEBAO = new ServiceCode("shebao");
    static final ServiceCode YIBAO = new ServiceCode("yibao");
    static final WindowNumber THREE = new WindowNumber(3);
    static final WindowNumber FOUR = new WindowNumber(4);
    static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    static final Plan PLAN = new Plan(
            "测试厅",
            "",
            List.of(
                    new Service(SHEBAO, "社会保险", "Social insurance", "社保", 'S', List.of()),
                    new Service(YIBAO, "医疗保险", "Health insurance", "医保", 'Y', List.of())),
            List.of(
                    new WindowPlan(THREE, "社保窗口", List.of(new WindowPlan.Serves(SHEBAO, 10))),
                    new WindowPlan(
                            FOUR, "综合窗口", List.of(new WindowPlan.Serves(YIBAO, 10), new WindowPlan.Serves(SHEBAO, 5)))),
            Policy.USUAL);

    private final List<Recorded> recorded = new ArrayList<>();
    private Hall hall = Hall.EMPTY;
    private Instant now = Instant.parse("2026-11-23T00:00:00.123456Z");

    static WrittenDays opened(String epoch) {
        var days = new WrittenDays();
        days.run(new Command.Start(epoch, "test"));
        days.run(new Command.ApplyPlan(PLAN));
        return days.run(new Command.OpenDay(MONDAY));
    }

    WrittenDays later(Duration by) {
        now = now.plus(by);
        return this;
    }

    WrittenDays run(Command command) {
        return run(Source.SELF, command);
    }

    /** By a clerk of that badge on a page. */
    WrittenDays by(String badge, Command command) {
        return run(new Source(Source.Door.HTTP, badge), command);
    }

    private synchronized WrittenDays run(Source by, Command command) {
        if (command instanceof Command.CorrectClock correct) {
            now = now.plus(correct.by());
        } else if (now.isBefore(hall.at())) {
            now = hall.at();
        }
        var order = new Order(CommandId.fresh(), by, now, command);
        if (Hall.decide(hall, order) instanceof Decision.Accepted accepted) {
            var entry = new Entry(hall.sequence() + 1, now, by, accepted.events());
            hall = Hall.evolve(hall, entry);
            recorded.add(new Recorded(entry, hall));
        }
        return this;
    }

    WrittenDays take(ServiceCode service) {
        return run(new Command.Take(service, false, 1, "zh", true));
    }

    Hall hall() {
        return hall;
    }

    Instant now() {
        return now;
    }

    synchronized List<Recorded> recorded() {
        return List.copyOf(recorded);
    }

    @Override
    public Stream<Entry> entriesFromDayOf(long sequence) {
        var all = recorded().stream().map(Recorded::entry).toList();
        var first = 0;
        for (var n = 0; n < all.size() && all.get(n).sequence() <= sequence; n++) {
            first = all.get(n).events().stream().anyMatch(Event.DayOpened.class::isInstance) ? n : first;
        }
        return all.subList(first, all.size()).stream();
    }
}
