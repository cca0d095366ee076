// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.Message.PrintOutcome;

/** A ticket is acknowledged before its slip is printed; so what the printer says later must not leave a ghost in the queue. */
final class Slips {
    private Slips() {}

    /**
     * Notes what the printer said. A ticket whose slip certainly did not come out, and whose number nobody was shown, is withdrawn
     * as 未出纸; any other stays valid, marked, and its citizen is asked.
     */
    static Decision report(Hall hall, Command.ReportSlip report) {
        return hall.ticket(report.ticket())
                .map(ticket -> report(ticket, report.outcome()))
                .orElseGet(() -> Decision.refuse(Refusal.unknownTicket()));
    }

    private static Decision report(Ticket ticket, PrintOutcome outcome) {
        var reported = new Event.SlipReported(ticket.number(), outcome);
        var ghost = outcome == PrintOutcome.FAILED && !ticket.shown() && ticket.waiting();
        return ghost
                ? Decision.accept(
                        Answer.about(ticket.number()),
                        reported,
                        new Event.TicketWithdrawn(ticket.number(), Fate.UNPRINTED))
                : Decision.accept(Answer.about(ticket.number()), reported);
    }

    static Decision remember(Hall hall, Command.RememberNumber remember) {
        return hall.ticket(remember.ticket())
                .map(ticket ->
                        Decision.accept(Answer.about(ticket.number()), new Event.NumberRemembered(ticket.number())))
                .orElseGet(() -> Decision.refuse(Refusal.unknownTicket()));
    }

    /** Only for a ticket that still waits: any other slip would send somebody to a window for nothing. */
    static Decision reprint(Hall hall, Command.Reprint reprint) {
        var ticket = hall.ticket(reprint.ticket());
        if (ticket.isEmpty()) {
            return Decision.refuse(Refusal.unknownTicket());
        }
        return ticket.get().waiting() && ticket.get().printer() != null
                ? Decision.accept(Answer.about(reprint.ticket()), new Event.SlipReprinted(reprint.ticket()))
                : Decision.refuse(Refusal.notRememberable(reprint.ticket()));
    }
}
