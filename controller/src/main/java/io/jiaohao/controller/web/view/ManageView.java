// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.view;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.Optional;

/**
 * The day as its manager sees it: beyond the hall in short, who sits where and since when, whoever waits longest, and the targets
 * that waiting is measured by. Names staff, as the hall hangs them out, and nobody else. Pure.
 */
public final class ManageView {
    private ManageView() {}

    static JsonObject of(Seen seen) {
        var hall = seen.hall();
        var json = Views.hall(seen)
                .put("sequence", hall.sequence())
                .put("warnings", Warnings.of(seen))
                .put("windows", Views.each(hall.plan().windows(), plan -> window(hall, plan)))
                .put("targets", Views.each(hall.plan().services(), ManageView::targets))
                .put(
                        "waiting",
                        hall.tickets().values().stream().filter(Ticket::waiting).count());
        longest(hall).ifPresent(ticket -> json.put("longest", waits(hall, ticket)));
        return json;
    }

    private static JsonObject window(Hall hall, WindowPlan plan) {
        var json = Views.window(hall, plan);
        hall.window(plan.number()).ifPresent(window -> more(hall, window, json));
        return json;
    }

    private static void more(Hall hall, Window window, JsonObject json) {
        var rest = window.rest();
        json.put("since", (rest == null ? window.since() : rest.since()).at().toString());
        if (rest != null && rest.reason() != null) {
            json.put("rest", rest.reason());
        }
        Optional.ofNullable(window.seat())
                .flatMap(seat -> hall.plan().clerk(seat.badge()))
                .map(Clerk::name)
                .ifPresent(name -> json.getJsonObject("staff").put("name", name));
    }

    private static JsonObject targets(Service service) {
        return new JsonObject()
                .put("code", service.code().text())
                .put("waitSeconds", service.targetWait().toSeconds())
                .put("visitSeconds", service.promised().toSeconds());
    }

    private static Optional<Ticket> longest(Hall hall) {
        return hall.tickets().values().stream()
                .filter(Ticket::waiting)
                .min(Comparator.comparing(ticket -> ticket.standing().since().steady()));
    }

    private static JsonObject waits(Hall hall, Ticket ticket) {
        var target =
                hall.plan().service(ticket.service()).map(Service::targetWait).orElse(Service.USUAL_WAIT);
        return new JsonObject()
                .put("ticket", ticket.number().text())
                .put("service", ticket.service().text())
                .put("since", ticket.standing().since().at().toString())
                .put("targetSeconds", target.toSeconds());
    }
}
