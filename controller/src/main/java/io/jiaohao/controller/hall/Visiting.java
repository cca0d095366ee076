// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.protocol.WindowNumber;
import java.util.List;

/** Arriving at a window, being served to the end, or not coming at all. */
final class Visiting {
    private Visiting() {}

    static Decision arrived(Command.MarkArrived arrived, Window window) {
        return switch (window.resumed()) {
            case State.Calling calling ->
                Decision.accept(
                        Answer.about(calling.ticket()), new Event.TicketArrived(calling.ticket(), arrived.window()));
            case State.Serving serving -> Decision.refuse(Refusal.alreadyArrived(serving.ticket()));
            case State.Closed closed -> Decision.refuse(Refusal.windowClosed());
            case State.Idle idle -> Decision.refuse(Refusal.noTicketInHand());
            case State.Paused nested -> Decision.refuse(Refusal.noTicketInHand());
        };
    }

    /** Allowed before anybody pressed ARRIVED: arrival is then unknown. */
    static Decision finish(Command.Finish finish, Window window) {
        return switch (window.resumed()) {
            case State.Busy busy ->
                Decision.accept(
                        Answer.about(busy.ticket()), new Event.TicketFinished(busy.ticket(), finish.window(), false));
            case State.Closed closed -> Decision.refuse(Refusal.windowClosed());
            case State.Idle idle -> Decision.refuse(Refusal.noTicketInHand());
            case State.Paused nested -> Decision.refuse(Refusal.noTicketInHand());
        };
    }

    static Decision missed(Command.MarkMissed missed, Window window) {
        return switch (window.resumed()) {
            case State.Calling calling ->
                Decision.accept(
                        Answer.about(calling.ticket()),
                        new Event.TicketMissed(calling.ticket(), missed.window(), false));
            case State.Serving serving -> Decision.refuse(Refusal.alreadyArrived(serving.ticket()));
            case State.Closed closed -> Decision.refuse(Refusal.windowClosed());
            case State.Idle idle -> Decision.refuse(Refusal.noTicketInHand());
            case State.Paused nested -> Decision.refuse(Refusal.noTicketInHand());
        };
    }

    /** How NEXT or CLOSE ends the visit at hand: finished; or missed, where the call is so fresh that nobody can have been served. */
    static List<Event> ended(Hall hall, Order order, WindowNumber window, State.Busy busy) {
        return switch (busy) {
            case State.Serving serving -> List.of(new Event.TicketFinished(serving.ticket(), window, true));
            case State.Calling calling ->
                hall.ticket(calling.ticket())
                        .flatMap(Ticket::called)
                        .map(called -> hall.moment(order.at()).since(called))
                        .filter(sinceCall -> Calling.tooEarlyToBeServed(hall, sinceCall))
                        .<List<Event>>map(early -> List.of(new Event.TicketMissed(calling.ticket(), window, true)))
                        .orElseGet(() -> List.of(new Event.TicketFinished(calling.ticket(), window, true)));
        };
    }
}
