// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.TicketNumber;

/** Taking a number. */
final class Taking {
    private Taking() {}

    /** The next number of the service, behind everybody who waits for it. */
    static Decision take(Hall hall, Command.Take take) {
        if (!hall.open()) {
            return Decision.refuse(Refusal.dayNotOpen());
        }
        return hall.plan()
                .service(take.service())
                .map(service -> issue(hall, take, service))
                .orElseGet(() -> Decision.refuse(Refusal.unknownService()));
    }

    private static Decision issue(Hall hall, Command.Take take, Service service) {
        var count = hall.issued().get(service.code()).orElse(0) + 1;
        var ticket = TicketNumber.of(service.prefix(), count);
        return Decision.accept(
                new Answer(ticket, hall.waiting(service.code())),
                new Event.TicketTaken(
                        ticket,
                        service.code(),
                        take.priority(),
                        take.items(),
                        take.language(),
                        take.shown(),
                        take.printer()));
    }
}
