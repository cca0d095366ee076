// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Calling the next one, calling somebody out of order, and calling again. Who is next is a matter of {@link Choosing}. */
final class Calling {
    private Calling() {}

    /**
     * NEXT alone runs a day: it ends the visit at hand, ends a break, and calls whoever is next. Pressed twice within the time of a
     * double press, or by a clerk who has not yet seen the last call, it is that call again.
     */
    static Decision next(Hall hall, Order order, Command.CallNext next, Window window) {
        var last = window.lastCall();
        if (last != null && !window.closed() && isThatCallAgain(hall, order, next, window, last)) {
            return Decision.accept(last.answer());
        }
        var emptied = window.emptied();
        if (emptied != null && isDouble(hall, order, emptied)) {
            return Decision.accept(Answer.DONE);
        }
        if (window.closed()) {
            return Decision.refuse(Refusal.windowClosed());
        }
        return call(hall, order, next.window(), ending(hall, order, next.window(), window));
    }

    /** 指定叫号: for whoever has the right, and with a trace. It ends the visit at hand as NEXT would. */
    static Decision number(Hall hall, Order order, Command.CallNumber pick, Window window) {
        if (window.closed()) {
            return Decision.refuse(Refusal.windowClosed());
        }
        if (window.badge()
                .flatMap(hall.plan()::clerk)
                .filter(clerk -> clerk.may(Clerk.Right.PICK))
                .isEmpty()) {
            return Decision.refuse(Refusal.noRight());
        }
        var ticket = hall.ticket(pick.ticket());
        if (ticket.isEmpty()) {
            return Decision.refuse(Refusal.unknownTicket());
        }
        return number(hall, order, pick.window(), window, ticket.get());
    }

    private static Decision number(Hall hall, Order order, WindowNumber number, Window window, Ticket ticket) {
        if (!ticket.waiting()) {
            return Decision.refuse(
                    ticket.window().map(at -> busy(ticket, at)).orElseGet(() -> Refusal.notWaiting(ticket.number())));
        }
        var here = Serving.at(hall, number).stream()
                .anyMatch(lane -> lane.line().equals(ticket.standing().line()));
        if (!here) {
            return Decision.refuse(Refusal.notServedHere(ticket.number()));
        }
        var events = ending(hall, order, number, window);
        events.add(called(ticket, number, Choosing.byHand(hall, hall.moment(order.at()), number, ticket)));
        return Decision.accept(Answer.about(ticket.number()), events);
    }

    private static Refusal busy(Ticket ticket, WindowNumber at) {
        return ticket.stage() instanceof Ticket.Stage.Called || ticket.stage() instanceof Ticket.Stage.Serving
                ? Refusal.ticketBusy(ticket.number(), at)
                : Refusal.notWaiting(ticket.number());
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
        var calls = hall.ticket(ticket).map(Ticket::calls).orElse(0);
        var most = hall.plan().policy().callsAtMost();
        return calls >= most
                ? Decision.refuse(Refusal.calledEnough(calls))
                : Decision.accept(Answer.about(ticket), new Event.TicketRecalled(ticket, window));
    }

    /** A clerk who has not seen it, or a finger that trembles; a key in between was no trembling. */
    private static boolean isThatCallAgain(
            Hall hall, Order order, Command.CallNext next, Window window, Window.LastCall last) {
        if (next.seen() != null && next.seen() < last.revision()) {
            return true;
        }
        return window.resumed() instanceof State.Calling calling
                && calling.ticket().equals(last.ticket())
                && isDouble(hall, order, last.at());
    }

    private static boolean isDouble(Hall hall, Order order, Moment first) {
        var gone = hall.moment(order.at()).since(first);
        return gone.compareTo(hall.plan().policy().doubleNext()) < 0;
    }

    /** What a call ends: a break, and the visit at hand. */
    private static List<Event> ending(Hall hall, Order order, WindowNumber number, Window window) {
        var events = new ArrayList<Event>();
        if (window.state() instanceof State.Paused) {
            events.addAll(Covering.ended(hall, number));
            events.add(new Event.WindowContinued(number));
        }
        if (window.resumed() instanceof State.Busy busy) {
            events.addAll(Visiting.ended(hall, order, number, busy));
        }
        return events;
    }

    private static Decision call(Hall hall, Order order, WindowNumber number, List<Event> ending) {
        var choice = Choosing.next(hall, hall.moment(order.at()), number);
        if (choice.isEmpty()) {
            return ending.isEmpty() ? Decision.refuse(Refusal.nobodyWaiting()) : Decision.accept(Answer.DONE, ending);
        }
        var chosen = choice.get();
        ending.add(called(chosen.ticket(), number, chosen.why()));
        return Decision.accept(Answer.about(chosen.ticket().number()), ending);
    }

    static Event called(Ticket ticket, WindowNumber number, Why why) {
        return new Event.TicketCalled(ticket.number(), ticket.service(), number, why);
    }

    /** Whether a NEXT now, this long after the call, means that nobody came. */
    static boolean tooEarlyToBeServed(Hall hall, Duration sinceCall) {
        return sinceCall.compareTo(hall.plan().policy().missedWithin()) < 0;
    }
}
