// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.hall.ticket.Ticket.Stage;
import java.time.Duration;
import java.util.Optional;

/** 评价: of one's own free will, once for each visit (GB/T 39734 一次一评), by the evaluator or on the phone. */
final class Rating {
    /** Whoever was at the window has left it by then. */
    private static final Duration STILL_THERE = Duration.ofMinutes(3);

    private Rating() {}

    static boolean mayRate(Ticket ticket) {
        return ticket.stage() instanceof Stage.Finished && ticket.remarks().grade() == null;
    }

    /** On the phone: a finished visit, as long as the hall knows it, which is until the next day opens. */
    static Decision rate(Ticket ticket, int grade) {
        return ticket.stage() instanceof Stage.Finished finished
                ? rated(ticket, new Event.TicketRated(ticket.number(), finished.window(), grade, Channel.PHONE))
                : Decision.refuse(Refusal.notFinished(ticket.number()));
    }

    /** By the evaluator, which does not know who presses it: the visit at hand, or the one that ended here just now. */
    static Decision rateHere(Hall hall, Order order, Command.RateHere rate, Window window) {
        var now = hall.moment(order.at());
        return atHand(hall, window, now)
                .or(() -> justEnded(hall, window, now))
                .map(ticket -> rated(
                        ticket, new Event.TicketRated(ticket.number(), rate.window(), rate.grade(), Channel.EVALUATOR)))
                .orElseGet(() -> Decision.refuse(Refusal.nothingToRate()));
    }

    /**
     * Whoever is served presses before they leave, and many clerks end a visit only by the next NEXT. Somebody who was called just now
     * has hardly come: until NEXT would mean that a visit took place, it is the one before who presses.
     */
    private static Optional<Ticket> atHand(Hall hall, Window window, Moment now) {
        var come = hall.plan().policy().missedWithin();
        return window.ticket().flatMap(hall::ticket).filter(ticket -> switch (window.resumed()) {
            case State.Serving serving -> true;
            case State.Calling calling ->
                ticket.called()
                        .filter(called -> now.since(called).compareTo(come) >= 0)
                        .isPresent();
            case State.Idle idle -> false;
            case State.Closed closed -> false;
            case State.Paused nested -> false;
        });
    }

    private static Optional<Ticket> justEnded(Hall hall, Window window, Moment now) {
        return Optional.ofNullable(window.lastVisit())
                .flatMap(hall::ticket)
                .filter(ticket -> ticket.stage() instanceof Stage.Finished finished
                        && now.since(finished.finished()).compareTo(STILL_THERE) <= 0);
    }

    private static Decision rated(Ticket ticket, Event.TicketRated event) {
        return ticket.remarks().grade() == null
                ? Decision.accept(Answer.about(ticket.number()), event)
                : Decision.refuse(Refusal.alreadyRated());
    }
}
