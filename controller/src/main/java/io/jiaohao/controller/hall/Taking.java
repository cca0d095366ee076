// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.protocol.TicketNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Taking a number, and entering those that were given by hand. */
final class Taking {
    /** No roll of hand-written numbers is longer. */
    private static final int BLOCK = 100;
    /** No hand-written number is higher: one mistyped is not to use up all the numbers of the day. */
    private static final int HIGHEST = 9_999;

    private Taking() {}

    /** The next number of the service, behind everybody who waits for it. Citizens take numbers by the calendar, staff at any hour. */
    static Decision take(Hall hall, Order order, Command.Take take) {
        if (!hall.open()) {
            return Decision.refuse(Refusal.dayNotOpen());
        }
        var service = hall.plan().service(take.service());
        if (service.isEmpty()) {
            return Decision.refuse(Refusal.unknownService());
        }
        var shut = take.origin() == Origin.KIOSK
                ? Hours.shut(hall, service.get(), order.at(), order.foreseen())
                : Optional.<Refusal>empty();
        return shut.map(Decision::refuse).orElseGet(() -> issue(hall, order, take, service.get()));
    }

    private static Decision issue(Hall hall, Order order, Command.Take take, Service service) {
        return taken(
                hall,
                order,
                new Event.TicketTaken(
                        next(hall, service),
                        service.code(),
                        take.priority(),
                        take.items(),
                        take.language(),
                        take.shown(),
                        take.printer(),
                        take.origin() == Origin.KIOSK ? null : take.origin(),
                        null,
                        null,
                        null));
    }

    /** A number, with how many are called before it: as the hall will say when it is asked. */
    static Decision taken(Hall hall, Order order, Event.TicketTaken event) {
        var after = Hall.evolve(hall, new Entry(hall.sequence() + 1, order.at(), order.by(), List.of(event)));
        var ahead = after.ticket(event.ticket()).map(after::ahead).orElse(0);
        return Decision.accept(new Answer(event.ticket(), ahead), event);
    }

    static TicketNumber next(Hall hall, Service service) {
        return TicketNumber.of(
                service.prefix(), hall.issued().get(service.code()).orElse(0) + 1);
    }

    /** 手工发号: all of a block or none. They stand in the order of their numbers, and none of them is given again. */
    static Decision enter(Hall hall, Command.EnterHandGiven enter) {
        if (!hall.open()) {
            return Decision.refuse(Refusal.dayNotOpen());
        }
        var service = hall.plan().service(enter.service());
        if (service.isEmpty()) {
            return Decision.refuse(Refusal.unknownService());
        }
        var first = enter.first().count();
        var last = enter.last().count();
        var prefix = service.get().prefix();
        if (enter.first().prefix() != prefix
                || enter.last().prefix() != prefix
                || last < first
                || last - first >= BLOCK
                || last > HIGHEST) {
            return Decision.refuse(Refusal.badNumbers());
        }
        return enter(hall, service.get(), first, last);
    }

    private static Decision enter(Hall hall, Service service, int first, int last) {
        List<Event> taken = new ArrayList<>();
        for (var count = first; count <= last; count++) {
            var ticket = TicketNumber.of(service.prefix(), count);
            if (hall.ticket(ticket).isPresent()) {
                return Decision.refuse(Refusal.numberGiven(ticket));
            }
            taken.add(new Event.TicketTaken(
                    ticket, service.code(), false, 1, "zh", true, null, Origin.HAND, null, null, null));
        }
        return Decision.accept(Answer.about(TicketNumber.of(service.prefix(), first)), taken);
    }

    /** Among the first, for whoever was not reached the day before. */
    static Decision honour(Hall hall, Order order, Command.HonourNote honour) {
        if (!hall.open()) {
            return Decision.refuse(Refusal.dayNotOpen());
        }
        return hall.notes().stream()
                .filter(note -> note.ticket().equals(honour.note()))
                .findFirst()
                .flatMap(note -> hall.plan().service(note.service()))
                .map(service -> honour(hall, order, honour, service))
                .orElseGet(() -> Decision.refuse(Refusal.unknownNote()));
    }

    private static Decision honour(Hall hall, Order order, Command.HonourNote honour, Service service) {
        return taken(
                hall,
                order,
                new Event.TicketTaken(
                        next(hall, service),
                        service.code(),
                        false,
                        1,
                        honour.language(),
                        honour.shown(),
                        honour.printer(),
                        null,
                        null,
                        order.at(),
                        honour.note()));
    }
}
