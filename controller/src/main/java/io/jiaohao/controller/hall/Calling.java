// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is called next, and calling again. */
final class Calling {
    private Calling() {}

    /**
     * NEXT alone runs a day: it ends the visit at hand, ends a break, and calls whoever is next. Pressed twice within the time of a
     * double press, or by a clerk who has not yet seen the last call, it is that call again.
     */
    static Decision next(Hall hall, Order order, Command.CallNext next, Window window) {
        var last = window.lastCall();
        if (last != null && isThatCallAgain(hall, order, next, last)) {
            return Decision.accept(last.answer());
        }
        return switch (window.resumed()) {
            case State.Closed closed -> Decision.refuse(Refusal.windowClosed());
            case State.Idle idle -> call(hall, next.window(), window, List.of());
            case State.Paused nested -> call(hall, next.window(), window, List.of());
            case State.Busy busy -> call(hall, next.window(), window, Visiting.ended(hall, order, next.window(), busy));
        };
    }

    /** 重呼, up to the limit of calls. */
    static Decision recall(Hall hall, Command.Recall recall, Window window) {
        return switch (window.resumed()) {
            case State.Calling calling -> recall(hall, recall.window(), calling.ticket());
            case State.Serving serving -> Decision.refuse(Refusal.alreadyArrived(serving.ticket()));
            case State.Closed closed -> Decision.refuse(Refusal.windowClosed());
            case State.Idle idle -> Decision.refuse(Refusal.noTicketInHand());
            case State.Paused nested -> Decision.refuse(Refusal.noTicketInHand());
        };
    }

    private static Decision recall(Hall hall, WindowNumber window, TicketNumber ticket) {
        var calls = hall.ticket(ticket).map(Ticket::stage).map(Calling::calls).orElse(0);
        var most = hall.plan().policy().callsAtMost();
        return calls >= most
                ? Decision.refuse(Refusal.calledEnough(calls))
                : Decision.accept(Answer.about(ticket), new Event.TicketRecalled(ticket, window));
    }

    private static int calls(Ticket.Stage stage) {
        return stage instanceof Ticket.Stage.Called called ? called.calls() : 0;
    }

    private static boolean isThatCallAgain(Hall hall, Order order, Command.CallNext next, Window.LastCall last) {
        if (next.seen() != null && next.seen() < last.revision()) {
            return true;
        }
        var gone = hall.moment(order.at()).since(last.at());
        return gone.compareTo(hall.plan().policy().doubleNext()) < 0;
    }

    private static Decision call(Hall hall, WindowNumber number, Window window, List<Event> ending) {
        var events = new ArrayList<Event>();
        if (window.state() instanceof State.Paused) {
            events.add(new Event.WindowContinued(number));
        }
        events.addAll(ending);
        var ticket =
                hall.plan().window(number).flatMap(plan -> first(hall, plan)).flatMap(hall::ticket);
        if (ticket.isEmpty() && ending.isEmpty()) {
            return Decision.refuse(Refusal.nobodyWaiting());
        }
        if (ticket.isEmpty()) {
            return Decision.accept(Answer.DONE, events);
        }
        var called = ticket.get();
        events.add(new Event.TicketCalled(called.number(), called.service(), number));
        return Decision.accept(Answer.about(called.number()), events);
    }

    /** The heaviest service with people waiting; between services of one weight, whoever came first. */
    private static Optional<TicketNumber> first(Hall hall, WindowPlan plan) {
        var weight = 0;
        var place = Long.MAX_VALUE;
        ServiceCode chosen = null;
        for (var serves : plan.serves()) {
            var head = hall.line(serves.service()).firstKey().orElse(Long.MAX_VALUE);
            if (head < Long.MAX_VALUE && (serves.weight() > weight || (serves.weight() == weight && head < place))) {
                weight = serves.weight();
                place = head;
                chosen = serves.service();
            }
        }
        return chosen == null ? Optional.empty() : hall.line(chosen).first();
    }

    /** Whether a NEXT now, this long after the call, means that nobody came. */
    static boolean tooEarlyToBeServed(Hall hall, Duration sinceCall) {
        return sinceCall.compareTo(hall.plan().policy().missedWithin()) < 0;
    }
}
