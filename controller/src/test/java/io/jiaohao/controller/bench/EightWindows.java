// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.bench;

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
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A hall of eight services and eight windows, each service with a second window; all that the benches know of the rules. */
final class EightWindows {
    static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    static final LocalDate DAY = LocalDate.parse("2026-11-23");
    static final int WINDOWS = 8;
    static final Plan PLAN = plan();

    private EightWindows() {}

    /** An order that was carried out, or not, and the hall after it. */
    record Done(Decision decision, Hall hall) {}

    static Done order(Hall hall, String id, Instant at, Command command) {
        var decision = Hall.decide(hall, new Order(new CommandId(id), Source.SELF, at, command));
        return decision instanceof Decision.Accepted accepted
                ? new Done(
                        decision, Hall.evolve(hall, new Entry(hall.sequence() + 1, at, Source.SELF, accepted.events())))
                : new Done(decision, hall);
    }

    /** An open day, all windows open, nobody there. */
    static Hall opened(Hall before, LocalDate day, Instant at) {
        var hall = before;
        if (hall.open()) {
            hall = order(hall, "close-" + day, at, new Command.CloseDay()).hall();
        }
        hall = order(hall, "plan-" + day, at, new Command.ApplyPlan(PLAN)).hall();
        hall = order(hall, "day-" + day, at, new Command.OpenDay(day)).hall();
        for (var n = 1; n <= WINDOWS; n++) {
            hall = order(hall, "open-" + day + "-" + n, at, new Command.OpenWindow(new WindowNumber(n)))
                    .hall();
        }
        return hall;
    }

    /** So many waiting, evenly over the services, one in eight with priority. */
    static Hall waiting(int people) {
        var hall = opened(Hall.EMPTY, DAY, NINE);
        for (var n = 0; n < people; n++) {
            var service = PLAN.services().get(n % PLAN.services().size());
            var ticket = io.jiaohao.protocol.TicketNumber.of(
                    service.prefix(), n / PLAN.services().size() + 1);
            var taken = new Event.TicketTaken(ticket, service.code(), n % 64 < 8, 1, "zh", true);
            hall = Hall.evolve(hall, new Entry(hall.sequence() + 1, NINE.plusMillis(n), Source.SELF, List.of(taken)));
        }
        return hall;
    }

    private static Plan plan() {
        var services = new ArrayList<Service>();
        var windows = new ArrayList<WindowPlan>();
        for (var n = 0; n < WINDOWS; n++) {
            services.add(new Service(code(n), "业务" + n, "Service " + n, "业务", (char) ('A' + n), List.of()));
            windows.add(new WindowPlan(
                    new WindowNumber(n + 1),
                    "窗口" + n,
                    List.of(new WindowPlan.Serves(code(n), 10), new WindowPlan.Serves(code((n + 1) % WINDOWS), 5))));
        }
        return new Plan("测试厅", "", services, windows, Policy.USUAL);
    }

    private static ServiceCode code(int n) {
        return new ServiceCode("service-" + n);
    }
}
