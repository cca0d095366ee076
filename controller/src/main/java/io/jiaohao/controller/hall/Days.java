// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Tree;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days, starts, plans and the clock: what the controller does by itself. */
final class Days {
    private Days() {}

    static Decision start(Hall hall, Command.Start start) {
        var lastHeard = hall.at().equals(Instant.EPOCH) ? null : hall.at();
        return Decision.accept(Answer.DONE, new Event.ControllerStarted(start.epoch(), start.version(), lastHeard));
    }

    /** A day opens once, after the one before was closed, and never goes back. */
    static Decision open(Hall hall, Command.OpenDay open) {
        var day = hall.day();
        if (day != null && !open.date().isAfter(day)) {
            return Decision.refuse(Refusal.dayGoesBack());
        }
        if (hall.open()) {
            return Decision.refuse(Refusal.dayStillOpen());
        }
        return Decision.accept(
                Answer.DONE, new Event.DayOpened(open.date(), hall.epoch(), hall.plan(), carried(hall, open)));
    }

    /** What outlives a day; absent where there is nothing. */
    private static @Nullable Carried carried(Hall hall, Command.OpenDay open) {
        Tree<String, Appointment> toCome = hall.appointments();
        for (var booked : toCome.values()) {
            toCome = booked.day().isBefore(open.date()) ? toCome.remove(booked.code()) : toCome;
        }
        var notes = hall.notes().stream()
                .filter(note -> isOfToday(hall, note))
                .distinct()
                .toList();
        var carried = Carried.of(toCome, hall, notes);
        return carried.equals(Carried.NOTHING) ? null : carried;
    }

    /** A note is good for one day. */
    private static boolean isOfToday(Hall hall, Carried.Note note) {
        return hall.ticket(note.ticket())
                .filter(ticket -> ticket.fate() == Fate.CARRIED)
                .isPresent();
    }

    /**
     * Nobody is wiped away in silence: each ticket's fate is written down, whoever gets a note gets it now at the latest, and so it is
     * said who did not come to an appointment. Of a day cut short by an outage it is not: they may have stood at a dark hall.
     */
    static Decision close(Hall hall, Order order) {
        var day = hall.day();
        if (day == null || !hall.open()) {
            return Decision.refuse(Refusal.dayNotOpen());
        }
        List<Event> events = new ArrayList<>();
        if (!hall.tally().cutShort()) {
            events.addAll(Passing.left(hall, Instant.MAX));
            events.addAll(Booking.expired(hall, booked -> !booked.day().isAfter(day)));
        }
        var after = Hall.evolve(hall, new Entry(hall.sequence() + 1, order.at(), order.by(), events));
        Map<TicketNumber, Fate> fates = new HashMap<>();
        after.tickets().forEach((number, ticket) -> fates.put(number, fate(after, ticket)));
        events.add(new Event.DayClosed(day, fates));
        return Decision.accept(Answer.DONE, events);
    }

    /** 停电未办 for whoever an outage left unserved. */
    private static Fate fate(Hall hall, Ticket ticket) {
        var fate = ticket.fate();
        var unserved = fate == Fate.NOT_CALLED || fate == Fate.UNENDED;
        return unserved && hall.tally().cutShort() ? Fate.OUTAGE : fate;
    }

    static Decision pin(Hall hall, Command.SetPin set) {
        return hall.plan().clerk(set.badge()).isPresent()
                ? Decision.accept(Answer.DONE, new Event.PinSet(set.badge(), set.pin()))
                : Decision.refuse(Refusal.unknownClerk());
    }

    /**
     * A plan that leaves out a service with tickets of today, its last window while people wait for it, or a window with somebody
     * or their papers at it, would lose them. After the day is closed there is nobody to lose.
     */
    static Decision apply(Hall hall, Command.ApplyPlan apply) {
        if (apply.plan().equals(hall.plan())) {
            return new Decision.Repeated(Answer.DONE);
        }
        return loses(hall, apply.plan())
                ? Decision.refuse(Refusal.planWouldLose())
                : Decision.accept(Answer.DONE, new Event.PlanApplied(apply.plan()));
    }

    static Decision correct(Command.CorrectClock correct) {
        return Decision.accept(Answer.DONE, new Event.ClockCorrected(correct.by()));
    }

    private static boolean loses(Hall hall, Plan plan) {
        var loses = new boolean[1];
        hall.appointments()
                .forEach((code, booked) ->
                        loses[0] |= plan.service(booked.service()).isEmpty());
        if (hall.open()) {
            hall.issued().forEach((service, count) -> loses[0] |= !keeps(hall, plan, service));
            hall.queues().forEach((line, queue) -> loses[0] |= queue.size() > 0 && !leads(plan, line));
            hall.windows()
                    .forEach((number, window) -> loses[0] |=
                            window.ticket().isPresent() && plan.window(number).isEmpty());
            hall.held().forEach(number -> loses[0] |= keptAtLost(hall, plan, number));
        }
        return loses[0];
    }

    /** Whether the papers of a visit that was set aside lie at a window that is left out. */
    private static boolean keptAtLost(Hall hall, Plan plan, TicketNumber number) {
        return hall.ticket(number)
                .filter(ticket -> ticket.stage() instanceof Ticket.Stage.Held held
                        && held.kind() == HoldKind.KEPT
                        && plan.window(held.window()).isEmpty())
                .isPresent();
    }

    private static boolean keeps(Hall hall, Plan plan, ServiceCode service) {
        var before = hall.plan().service(service).map(Service::prefix);
        return plan.service(service).map(Service::prefix).equals(before);
    }

    /** Whether somebody who waits in a line can still be called. */
    private static boolean leads(Plan plan, Line line) {
        return switch (line.kind()) {
            case SERVICE -> !plan.windowsOf(new ServiceCode(line.name())).isEmpty();
            case WINDOW ->
                plan.windows().stream()
                        .anyMatch(window -> Line.of(window.number()).equals(line));
            case CLERK -> plan.clerk(line.name()).isPresent();
        };
    }
}
