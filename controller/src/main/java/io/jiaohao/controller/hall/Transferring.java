// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.Command.Target;
import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;

/** 转窗口: the visit at hand waits elsewhere, at the place that its time of arrival gives it. */
final class Transferring {
    private Transferring() {}

    static Decision transfer(Hall hall, Command.Transfer transfer, Window window) {
        return Visiting.withTicket(window, number -> hall.ticket(number)
                .map(ticket -> transfer(hall, transfer, window, ticket))
                .orElseGet(() -> Decision.refuse(Refusal.unknownTicket())));
    }

    private static Decision transfer(Hall hall, Command.Transfer transfer, Window window, Ticket ticket) {
        return switch (transfer.to()) {
            case Target.ToService to -> toService(hall, transfer.window(), ticket, to.service());
            case Target.ToWindow to ->
                hall.plan().window(to.window()).isEmpty()
                        ? Decision.refuse(Refusal.unknownWindow())
                        : to.window().equals(transfer.window())
                                ? Decision.refuse(Refusal.alreadyThere())
                                : to(transfer.window(), ticket, ticket.service(), Line.of(to.window()));
            case Target.ToClerk to ->
                hall.plan().clerk(to.badge()).isEmpty()
                        ? Decision.refuse(Refusal.unknownClerk())
                        : window.badge().filter(to.badge()::equals).isPresent()
                                ? Decision.refuse(Refusal.alreadyThere())
                                : to(transfer.window(), ticket, ticket.service(), Line.ofClerk(to.badge()));
        };
    }

    /** Also back into the line of its own service. */
    private static Decision toService(Hall hall, WindowNumber window, Ticket ticket, ServiceCode service) {
        return hall.plan().service(service).isEmpty()
                        || hall.plan().windowsOf(service).isEmpty()
                ? Decision.refuse(Refusal.unknownService())
                : to(window, ticket, service, Line.of(service));
    }

    private static Decision to(WindowNumber window, Ticket ticket, ServiceCode service, Line line) {
        TicketNumber number = ticket.number();
        return Decision.accept(Answer.about(number), new Event.TicketTransferred(number, window, service, line));
    }
}
