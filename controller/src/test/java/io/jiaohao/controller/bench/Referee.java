// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.bench;

import io.jiaohao.controller.hall.Event;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows what is recorded and knows nothing of the rules, only this: a number is given once, a window has one visitor, and
 * somebody comes to a window only out of the line, out of a hold, or back from a call that was taken back.
 */
final class Referee {
    /** Where a number of the day is. */
    private enum Whereabouts {
        WAITING,
        AT_WINDOW,
        HELD,
        GONE
    }

    private final Map<TicketNumber, Whereabouts> whereabouts = new HashMap<>();
    private final Map<WindowNumber, TicketNumber> visitors = new HashMap<>();
    private long calls;
    private long doubleCalls;
    private long doubleNumbers;

    long calls() {
        return calls;
    }

    /** Comings of somebody who was not to come, or to a window with somebody else. */
    long doubleCalls() {
        return doubleCalls;
    }

    /** Numbers that were given twice in a day. */
    long doubleNumbers() {
        return doubleNumbers;
    }

    void see(List<Event> events) {
        events.forEach(this::see);
    }

    private void see(Event event) {
        if (event instanceof Event.OfTicket moved) {
            see(moved);
        } else if (event instanceof Event.DayOpened) {
            whereabouts.clear();
            visitors.clear();
        }
    }

    private void see(Event.OfTicket event) {
        switch (event) {
            case Event.TicketTaken taken -> taken(taken.ticket());
            case Event.TicketCalled called -> called(called);
            case Event.TicketResumed it -> comes(it.ticket(), it.window(), where(it.ticket()) == Whereabouts.HELD);
            case Event.CallUndone undone -> undone(undone);
            case Event.TicketTransferred it -> goes(it.ticket(), Whereabouts.WAITING);
            case Event.TicketWentOn it -> goes(it.ticket(), Whereabouts.WAITING);
            case Event.TicketPutBack it -> goes(it.ticket(), Whereabouts.WAITING);
            case Event.TicketReturned it -> goes(it.ticket(), Whereabouts.WAITING);
            case Event.TicketHeld it -> goes(it.ticket(), Whereabouts.HELD);
            case Event.TicketFinished it -> goes(it.ticket(), Whereabouts.GONE);
            case Event.TicketMissed it -> goes(it.ticket(), Whereabouts.GONE);
            case Event.TicketWithdrawn it -> goes(it.ticket(), Whereabouts.GONE);
            // these move nobody; named one by one, so that an event to come has to be thought of here
            case Event.TicketRecalled it -> {}
            case Event.TicketArrived it -> {}
            case Event.ServiceAdded it -> {}
            case Event.ServiceChanged it -> {}
            case Event.PriorityConfirmed it -> {}
            case Event.PriorityDeclined it -> {}
            case Event.AssistanceMarked it -> {}
            case Event.MissedHidden it -> {}
            case Event.SlipReported it -> {}
            case Event.NumberRemembered it -> {}
            case Event.SlipReprinted it -> {}
            case Event.TicketSteppedAside it -> {}
            case Event.TicketRated it -> {}
            case Event.VisitNoted it -> {}
        }
    }

    private void taken(TicketNumber ticket) {
        if (whereabouts.put(ticket, Whereabouts.WAITING) != null) {
            doubleNumbers++;
        }
    }

    private void called(Event.TicketCalled called) {
        calls++;
        comes(called.ticket(), called.window(), where(called.ticket()) == Whereabouts.WAITING);
    }

    private void undone(Event.CallUndone undone) {
        goes(undone.ticket(), Whereabouts.WAITING);
        var reopened = undone.reopened();
        if (reopened != null) {
            comes(reopened, undone.window(), where(reopened) != Whereabouts.AT_WINDOW);
        }
    }

    private @Nullable Whereabouts where(TicketNumber ticket) {
        return whereabouts.get(ticket);
    }

    private void goes(TicketNumber ticket, Whereabouts where) {
        visitors.values().remove(ticket);
        whereabouts.put(ticket, where);
    }

    private void comes(TicketNumber ticket, WindowNumber window, boolean permitted) {
        if (!permitted || visitors.containsKey(window)) {
            doubleCalls++;
        }
        visitors.put(window, ticket);
        whereabouts.put(ticket, Whereabouts.AT_WINDOW);
    }
}
