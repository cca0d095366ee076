// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.view;

import io.jiaohao.controller.access.TicketSecrets;
import io.jiaohao.controller.web.rooms.KioskPage;
import io.jiaohao.controller.web.rooms.StaffPlate;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a stream shows of the hall; equal views have equal texts, which are made once. Pure. */
public sealed interface View {
    /** {@code plate}: what it says of whoever sits at a window. */
    public record Board(StaffPlate plate) implements View {}

    /**
     * Of the page at which citizens take numbers.
     *
     * @param kiosk the id with which this page takes numbers; empty where no printer stands beside it
     * @param printer the one beside it
     */
    public record Kiosk(String kiosk, @Nullable NodeId printer, KioskPage page) implements View {}

    public record Desk(WindowNumber window) implements View {}

    public record Manage() implements View {}

    /** {@code kiosks}: the ids of those beside which a slip can be printed. */
    public record Guide(List<String> kiosks) implements View {
        public Guide {
            kiosks = List.copyOf(kiosks);
        }
    }

    public record OfTicket(TicketSecrets.Ref ref) implements View {}

    default JsonObject of(Seen seen) {
        var hall = seen.hall();
        return switch (this) {
            case Board board -> BoardView.of(seen, board.plate());
            case Kiosk kiosk -> KioskView.of(seen, kiosk);
            case Desk desk -> DeskView.of(hall, desk.window());
            case Guide guide -> GuideView.of(seen).put("kiosks", new JsonArray(guide.kiosks()));
            case Manage manage -> ManageView.of(seen);
            case OfTicket ticket ->
                Views.of(hall, ticket.ref())
                        .map(known -> Expected.into(Views.ticket(hall, known), seen, known))
                        .orElseGet(() -> new JsonObject().put("stage", "OVER"));
        };
    }
}
