// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.ticket.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What boards show of the last calls: only those that send somebody where a window waits for them, or did until it had served. */
final class BoardCalls {
    private BoardCalls() {}

    /** Who came back into a line, gave up, was missed or set aside is expected nowhere, though the hall still knows the call. */
    static List<Ticket> of(Hall hall) {
        var last = hall.recent().stream()
                .map(hall::ticket)
                .flatMap(Optional::stream)
                .toList();
        return Stream.concat(
                        last.stream().filter(BoardCalls::expected),
                        last.stream().filter(ticket -> ticket.stage() instanceof Ticket.Stage.Finished))
                .toList();
    }

    private static boolean expected(Ticket ticket) {
        return ticket.stage() instanceof Ticket.Stage.Called || ticket.stage() instanceof Ticket.Stage.Serving;
    }
}
