// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.bench;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Decision;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Order;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.PriorityClass;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A hall of eight services and eight windows, each service with a second window, as in the usual settings; and how one orders
 * something there.
 */
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
                ? new Done(decision, happened(hall, at, accepted.events()))
                : new Done(decision, hall);
    }

    /** An open day, all windows open, nobody there. */
    static Hall opened(Hall before, LocalDate day, Instant at) {
        var orders = new ArrayList<Command>();
        orders.add(before.open() ? new Command.CloseDay() : new Command.ApplyPlan(PLAN));
        orders.add(new Command.OpenDay(day));
        PLAN.windows().forEach(window -> orders.add(new Command.OpenWindow(window.number())));
        var hall = before;
        for (var n = 0; n < orders.size(); n++) {
            hall = opening(hall, day + "-" + n, at, orders.get(n));
        }
        return hall;
    }

    /** A bench in a hall that did not open would measure refusals. */
    private static Hall opening(Hall hall, String id, Instant at, Command command) {
        var done = order(hall, id, at, command);
        if (done.decision() instanceof Decision.Refused no) {
            throw new IllegalStateException(command + " was refused: " + no.refusal());
        }
        return done.hall();
    }

    /** So many waiting, evenly over the services, one in eight with priority. */
    static Hall waiting(int people) {
        var hall = opened(Hall.EMPTY, DAY, NINE);
        for (var n = 0; n < people; n++) {
            var service = PLAN.services().get(n % WINDOWS);
            var ticket = TicketNumber.of(service.prefix(), n / WINDOWS + 1);
            var taken = new Event.TicketTaken(ticket, service.code(), n % (WINDOWS * WINDOWS) < WINDOWS, 1, "zh", true);
            hall = happened(hall, NINE.plusMillis(n), List.of(taken));
        }
        return hall;
    }

    private static Hall happened(Hall hall, Instant at, List<Event> events) {
        return Hall.evolve(hall, new Entry(hall.sequence() + 1, at, Source.SELF, events));
    }

    private static Plan plan() {
        var services = new ArrayList<Service>();
        var windows = new ArrayList<WindowPlan>();
        var staff = new ArrayList<Clerk>();
        for (var n = 0; n < WINDOWS; n++) {
            services.add(new Service(code(n), "业务" + n, "Service " + n, "业务", (char) ('A' + n), List.of()));
            staff.add(new Clerk("0" + n, "工作人员" + n, "综合岗", Set.of(Clerk.Right.PICK)));
            windows.add(window(n));
        }
        return new Plan(
                "测试厅", "", services, windows, Policy.USUAL, staff, List.of(), PriorityClass.USUAL, Calendar.ALWAYS);
    }

    /** Its own service first, and that of its neighbour, whose window it also covers. */
    private static WindowPlan window(int n) {
        var serves = List.of(new WindowPlan.Serves(code(n), 10), new WindowPlan.Serves(code(n ^ 1), 5));
        return new WindowPlan(
                new WindowNumber(n + 1), "窗口" + n, serves, "0" + n, null, new WindowNumber((n ^ 1) + 1), false);
    }

    private static ServiceCode code(int n) {
        return new ServiceCode("service-" + n);
    }
}
