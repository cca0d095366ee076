// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.hall.ticket.VisitOutcome;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Arriving at a window, and being served to the end. */
final class Visiting {
    private Visiting() {}

    static Decision arrived(Command.MarkArrived arrived, Window window) {
        return whileCalling(
                window,
                ticket -> Decision.accept(Answer.about(ticket), new Event.TicketArrived(ticket, arrived.window())));
    }

    /** Allowed before anybody pressed ARRIVED: arrival is then unknown. */
    static Decision finish(Hall hall, Command.Finish finish, Window window) {
        return withTicket(
                window,
                ticket -> Decision.accept(
                        Answer.about(ticket), finished(hall, ticket, finish.window(), false, finish.outcome())));
    }

    static Decision missed(Hall hall, Order order, Command.MarkMissed missed, Window window) {
        return whileCalling(
                window,
                ticket -> Decision.accept(
                        Answer.about(ticket), Missing.missed(hall, order, ticket, missed.window(), false)));
    }

    /** What {@code then} says of the ticket that was called and is not there yet. */
    static Decision whileCalling(Window window, Function<TicketNumber, Decision> then) {
        return switch (window.resumed()) {
            case State.Calling calling -> then.apply(calling.ticket());
            case State.Serving serving -> Decision.refuse(Refusal.alreadyArrived(serving.ticket()));
            case State.Closed closed -> Decision.refuse(Refusal.windowClosed());
            case State.Idle idle -> Decision.refuse(Refusal.noTicketInHand());
            case State.Paused nested -> Decision.refuse(Refusal.noTicketInHand());
        };
    }

    /** What {@code then} says of the ticket that was called to or is served at this window. */
    static Decision withTicket(Window window, Function<TicketNumber, Decision> then) {
        return switch (window.resumed()) {
            case State.Busy busy -> then.apply(busy.ticket());
            case State.Closed closed -> Decision.refuse(Refusal.windowClosed());
            case State.Idle idle -> Decision.refuse(Refusal.noTicketInHand());
            case State.Paused nested -> Decision.refuse(Refusal.noTicketInHand());
        };
    }

    /** How NEXT or CLOSE ends the visit at hand: finished; or missed, where the call is so fresh that nobody can have been served. */
    static List<Event> ended(Hall hall, Order order, WindowNumber window, State.Busy busy) {
        var done = finished(hall, busy.ticket(), window, true, null);
        return switch (busy) {
            case State.Serving serving -> List.of(done);
            case State.Calling calling ->
                hall.ticket(calling.ticket())
                        .flatMap(Ticket::called)
                        .map(called -> hall.moment(order.at()).since(called))
                        .filter(sinceCall -> Calling.tooEarlyToBeServed(hall, sinceCall))
                        .map(early -> List.of(Missing.missed(hall, order, calling.ticket(), window, true)))
                        .orElseGet(() -> List.of(done));
        };
    }

    /** The end of the visit, or of one service of it where another window must give the next. */
    private static Event finished(
            Hall hall, TicketNumber ticket, WindowNumber window, boolean inferred, @Nullable VisitOutcome outcome) {
        return hall.ticket(ticket).stream()
                .flatMap(visit ->
                        visit.care().further().stream().filter(service -> !isDone(hall, visit, window, service)))
                .findFirst()
                .<Event>map(next -> new Event.TicketWentOn(ticket, window, next, inferred, outcome))
                .orElseGet(() -> new Event.TicketFinished(ticket, window, inferred, outcome));
    }

    /** Whether the end of the visit at {@code window} is the end of this service too. */
    static boolean isDone(Hall hall, Ticket visit, WindowNumber window, ServiceCode service) {
        return visit.service().equals(service) || Serving.serves(hall, window, service);
    }
}
