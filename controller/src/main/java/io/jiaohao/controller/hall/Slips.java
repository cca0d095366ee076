// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.hall.ticket.Ticket.Stage;
import io.jiaohao.protocol.Message.PrintOutcome;

/** A ticket is acknowledged before its slip is printed; so what the printer says later must not leave a ghost in the queue. */
final class Slips {
    private Slips() {}

    /**
     * Notes what the printer said. A ticket whose slip certainly did not come out, and whose number nobody was shown, is withdrawn
     * as 未出纸; any other stays valid, marked, and its citizen is asked.
     */
    static Decision report(Hall hall, Ticket ticket, PrintOutcome outcome) {
        var reported = new Event.SlipReported(ticket.number(), outcome);
        var ghost = outcome == PrintOutcome.FAILED && hall.open() && ticket.waiting() && !seen(ticket);
        return ghost
                ? Decision.accept(
                        Answer.about(ticket.number()),
                        reported,
                        new Event.TicketWithdrawn(ticket.number(), Fate.UNPRINTED))
                : Decision.accept(Answer.about(ticket.number()), reported);
    }

    /** Whether somebody can have the number: from a screen, from an earlier slip, or because they asked for another. */
    private static boolean seen(Ticket ticket) {
        return ticket.shown() || ticket.remembered() || ticket.slips() > 1 || ticket.slip() == PrintOutcome.PRINTED;
    }

    /** Only for a ticket that will still be called or just was: nobody is to wait with a number that is out of the queue. */
    static Decision remember(Ticket ticket) {
        return switch (ticket.stage()) {
            case Stage.Waiting waiting -> remembered(ticket);
            case Stage.Called called -> remembered(ticket);
            case Stage.Serving serving -> remembered(ticket);
            case Stage.Held held -> remembered(ticket);
            case Stage.Missed missed -> Decision.refuse(Refusal.notRememberable(ticket.number()));
            case Stage.Finished finished -> Decision.refuse(Refusal.notRememberable(ticket.number()));
            case Stage.Withdrawn withdrawn -> Decision.refuse(Refusal.notRememberable(ticket.number()));
        };
    }

    private static Decision remembered(Ticket ticket) {
        return Decision.accept(Answer.about(ticket.number()), new Event.NumberRemembered(ticket.number()));
    }

    /** Only for a ticket that still waits: any other slip would send somebody to a window for nothing. */
    static Decision reprint(Ticket ticket) {
        return ticket.waiting() && ticket.printer() != null
                ? Decision.accept(Answer.about(ticket.number()), new Event.SlipReprinted(ticket.number()))
                : Decision.refuse(Refusal.notRememberable(ticket.number()));
    }
}
