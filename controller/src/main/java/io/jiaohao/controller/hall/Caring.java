// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.hall.ticket.Ticket.Stage;
import io.jiaohao.protocol.ServiceCode;

/** What a guide, a clerk or the citizen says of a ticket while it is in the hall. */
final class Caring {
    private Caring() {}

    /** Only what is in nobody's hands can be given up. */
    static Decision abandon(Ticket ticket) {
        return switch (ticket.stage()) {
            case Stage.Waiting waiting -> withdrawn(ticket);
            case Stage.Held held -> withdrawn(ticket);
            case Stage.Missed missed -> withdrawn(ticket);
            case Stage.Called called -> Decision.refuse(Refusal.ticketBusy(ticket.number(), called.window()));
            case Stage.Serving serving -> Decision.refuse(Refusal.ticketBusy(ticket.number(), serving.window()));
            case Stage.Finished finished -> Decision.refuse(Refusal.notWaiting(ticket.number()));
            case Stage.Withdrawn withdrawn -> Decision.refuse(Refusal.notWaiting(ticket.number()));
        };
    }

    private static Decision withdrawn(Ticket ticket) {
        return Decision.accept(
                Answer.about(ticket.number()), new Event.TicketWithdrawn(ticket.number(), Fate.ABANDONED));
    }

    /** Whoever confirms has looked; also for somebody who did not ask at the kiosk. */
    static Decision confirm(Hall hall, Ticket ticket, String kind) {
        if (hall.plan().priorityClass(kind).isEmpty()) {
            return Decision.refuse(Refusal.unknownClass());
        }
        return whileHere(ticket, new Event.PriorityConfirmed(ticket.number(), kind));
    }

    /** In order of arrival then, at the place that its own time of arrival gives it. */
    static Decision decline(Ticket ticket) {
        return ticket.priority()
                ? whileHere(ticket, new Event.PriorityDeclined(ticket.number()))
                : Decision.refuse(Refusal.noPriorityAsked(ticket.number()));
    }

    static Decision assist(Ticket ticket, boolean needed) {
        return whileHere(ticket, new Event.AssistanceMarked(ticket.number(), needed));
    }

    /** One visit, one number, several services. */
    static Decision add(Hall hall, Ticket ticket, ServiceCode service) {
        if (hall.plan().windowsOf(service).isEmpty()) {
            return Decision.refuse(Refusal.unknownService());
        }
        return ticket.service().equals(service) || ticket.care().further().contains(service)
                ? Decision.refuse(Refusal.alreadyThere())
                : whileHere(ticket, new Event.ServiceAdded(ticket.number(), service));
    }

    /** Only while it waits; at a window that is a transfer. Also out of the line of a window or clerk into that of its own service. */
    static Decision change(Hall hall, Ticket ticket, ServiceCode service) {
        if (hall.plan().windowsOf(service).isEmpty()) {
            return Decision.refuse(Refusal.unknownService());
        }
        if (!ticket.waiting()) {
            return Decision.refuse(Refusal.notWaiting(ticket.number()));
        }
        return ticket.standing().line().equals(Line.of(service))
                ? Decision.refuse(Refusal.alreadyThere())
                : Decision.accept(Answer.about(ticket.number()), new Event.ServiceChanged(ticket.number(), service));
    }

    /** While the visit is not over. */
    private static Decision whileHere(Ticket ticket, Event event) {
        return switch (ticket.stage()) {
            case Stage.Waiting waiting -> said(ticket, event);
            case Stage.Called called -> said(ticket, event);
            case Stage.Serving serving -> said(ticket, event);
            case Stage.Held held -> said(ticket, event);
            case Stage.Missed missed -> said(ticket, event);
            case Stage.Finished finished -> Decision.refuse(Refusal.notWaiting(ticket.number()));
            case Stage.Withdrawn withdrawn -> Decision.refuse(Refusal.notWaiting(ticket.number()));
        };
    }

    private static Decision said(Ticket ticket, Event event) {
        return Decision.accept(Answer.about(ticket.number()), event);
    }
}
