// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.hall.ticket.Ticket.Stage;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;

/** 过号: called and not come, and coming back. */
final class Missing {
    private Missing() {}

    /** Just after lunch nobody who waited over it is missed: they are called again when that time is over. */
    static Event missed(Hall hall, Order order, TicketNumber number, WindowNumber window, boolean inferred) {
        return hall.ticket(number)
                .flatMap(ticket -> Hours.keptAfterLunch(hall, ticket, order.at()))
                .<Event>map(until -> new Event.TicketPutBack(number, window, until, inferred))
                .orElseGet(() -> new Event.TicketMissed(number, window, inferred));
    }

    static boolean mayComeBack(Hall hall, Ticket ticket) {
        return ticket.stage() instanceof Stage.Missed
                && ticket.care().returns() < hall.plan().policy().missing().times();
    }

    /** Some places later among those of its rank, and only so often; or not at all, where the hall's custom is 过号作废. */
    static Decision back(Hall hall, Ticket ticket) {
        if (!(ticket.stage() instanceof Stage.Missed)) {
            return Decision.refuse(Refusal.notMissed(ticket.number()));
        }
        var policy = hall.plan().policy().missing();
        if (!mayComeBack(hall, ticket)) {
            return Decision.refuse(Refusal.missedIsOver(policy.times()));
        }
        var rank = ticket.standing().kept().rank();
        var place = hall.queue(ticket.standing().line())
                .behind(rank, policy.placesLater(), hall.sequence() + 1, ticket.place());
        return Decision.accept(Answer.about(ticket.number()), new Event.TicketReturned(ticket.number(), place));
    }
}
