// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.view;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.plan.PriorityClass;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.hall.ticket.Ticket.Stage;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * The hall as the guide at the door sees it: what is given, and every number that is not at its end. Times are told as they were, so that a
 * view changes only when something happens. Pure; names no person.
 */
public final class GuideView {
    private GuideView() {}

    static JsonObject of(Seen seen) {
        var hall = seen.hall();
        return Views.head(hall)
                .put("services", Views.each(hall.plan().services(), service -> Views.service(seen, service)))
                .put("classes", Views.each(hall.plan().classes(), GuideView::json))
                .put("notes", Views.each(hall.notes(), note -> new JsonObject()
                        .put("ticket", note.ticket().text())
                        .put("service", note.service().text())))
                .put("tickets", alive(hall));
    }

    private static JsonObject json(PriorityClass known) {
        var json = new JsonObject()
                .put("code", known.code())
                .put("name", known.name())
                .put("nameEn", known.nameEn())
                .put("cards", Views.each(known.cards(), card -> card));
        return known.fromAge() == null ? json : json.put("fromAge", known.fromAge());
    }

    private static JsonArray alive(Hall hall) {
        var tickets = new JsonArray();
        hall.tickets().forEach((number, ticket) -> {
            if (!over(ticket)) {
                tickets.add(entry(hall, ticket));
            }
        });
        return tickets;
    }

    private static boolean over(Ticket ticket) {
        return ticket.stage() instanceof Stage.Finished || ticket.stage() instanceof Stage.Withdrawn;
    }

    private static JsonObject entry(Hall hall, Ticket ticket) {
        var standing = ticket.standing();
        var json = new JsonObject()
                .put("ticket", ticket.number().text())
                .put("service", ticket.service().text())
                .put("stage", Views.stage(ticket))
                .put("since", standing.since().at().toString())
                .put("claim", standing.claim().name())
                .put("assistance", ticket.care().assistance())
                .put("slip", Views.slip(ticket));
        if (ticket.waiting()) {
            json.put("ahead", hall.ahead(ticket));
        }
        if (ticket.stage() instanceof Stage.Missed) {
            json.put("mayReturn", hall.mayComeBack(ticket));
        }
        ticket.window().ifPresent(window -> json.put("window", window.value()));
        Optional.ofNullable(standing.kind()).ifPresent(kind -> json.put("kind", kind));
        return json;
    }

    /** All that is known of one number of today, also after its end. */
    public static JsonObject whole(Hall hall, Ticket ticket) {
        var care = ticket.care();
        var json = entry(hall, ticket)
                .put("taken", ticket.taken().at().toString())
                .put("calls", ticket.calls())
                .put("returns", care.returns())
                .put("items", ticket.items())
                .put("language", ticket.language())
                .put("slips", ticket.printer() == null ? 0 : ticket.slips())
                .put("further", Views.each(care.further(), code -> code.text()))
                .put("before", Views.each(care.legs(), leg -> leg.service().text()));
        ticket.called().ifPresent(called -> json.put("called", called.at().toString()));
        if (over(ticket)) {
            json.put("fate", ticket.fate().name());
        }
        return json;
    }
}
