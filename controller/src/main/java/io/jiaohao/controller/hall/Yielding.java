// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.line.Place;
import io.jiaohao.controller.hall.ticket.Ticket;
import java.util.Optional;

/** 晚点再来: whoever waits and cannot come yet lets others go first, and is called all the same. */
final class Yielding {
    /** Somebody who is never there when called is better off with a new number. */
    private static final int AT_MOST = 2;

    private Yielding() {}

    static boolean mayStepAside(Hall hall, Ticket ticket) {
        return ticket.waiting()
                && ticket.care().yielded() < AT_MOST
                && behind(hall, ticket).isPresent();
    }

    /** Behind as many as a missed number comes back behind; those of its own rank, so that nobody gains by another's leave. */
    static Decision stepAside(Hall hall, Ticket ticket) {
        if (!ticket.waiting()) {
            return Decision.refuse(Refusal.notWaiting(ticket.number()));
        }
        if (ticket.care().yielded() >= AT_MOST) {
            return Decision.refuse(Refusal.yieldedEnough(AT_MOST));
        }
        return behind(hall, ticket)
                .map(place -> Decision.accept(
                        Answer.about(ticket.number()), new Event.TicketSteppedAside(ticket.number(), place)))
                .orElseGet(() -> Decision.refuse(Refusal.nobodyBehind(ticket.number())));
    }

    private static Optional<Place> behind(Hall hall, Ticket ticket) {
        var standing = ticket.standing();
        var rank = hall.queue(standing.line()).of(standing.rank());
        var own = rank.rank(standing.place());
        var others = rank.size() - 1 - own;
        var places = Math.max(1, hall.plan().policy().missing().placesLater());
        return rank.keyAt(own + Math.min(places, others))
                .filter(place -> others > 0)
                .map(place -> place.behind(hall.sequence() + 1));
    }
}
