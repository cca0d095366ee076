// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.live;

import io.jiaohao.controller.access.TicketSecrets;
import io.jiaohao.controller.web.rooms.StaffPlate;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonObject;

/** What a stream shows of the hall; equal views have equal texts, which are made once. Pure. */
public sealed interface View {
    /** {@code plate}: what it says of whoever sits at a window. */
    public record Board(StaffPlate plate) implements View {}

    /** {@code kiosk}: the id with which this page takes numbers; empty where no printer stands beside it. */
    public record Kiosk(String kiosk) implements View {}

    public record Desk(WindowNumber window) implements View {}

    public record Manage() implements View {}

    public record OfTicket(TicketSecrets.Ref ref) implements View {}

    default JsonObject of(Seen seen) {
        var hall = seen.hall();
        return switch (this) {
            case Board board -> BoardView.of(seen, board.plate());
            case Kiosk kiosk -> Views.hall(seen).put("kiosk", kiosk.kiosk());
            case Desk desk -> DeskView.of(hall, desk.window());
            case Manage manage -> Views.hall(seen).put("sequence", hall.sequence());
            case OfTicket ticket ->
                Views.of(hall, ticket.ref())
                        .map(known -> Views.ticket(hall, known))
                        .orElseGet(() -> new JsonObject().put("stage", "OVER"));
        };
    }
}
