// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.manage;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.Html;
import io.jiaohao.controller.web.reply.PlainPage;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.controller.web.words.Words;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.TicketNumber;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.stream.Collectors;

/** The windows of the day as one table, for a browser without scripts: it looks again every half minute. Event loop. */
public final class PlainDay {
    private static final Words WORDS = Words.load("manage");

    private final Rooms rooms;
    private final Callers callers;

    public PlainDay(Rooms rooms, Callers callers) {
        this.rooms = rooms;
        this.callers = callers;
    }

    public void mount(Router router) {
        router.get("/manage").handler(this::show);
    }

    private void show(RoutingContext ctx) {
        if (ctx.request().getParam("plain") == null || !callers.there(ctx, Who::mayOversee)) {
            ctx.next();
            return;
        }
        ctx.response().putHeader("Refresh", "30");
        PlainPage.html(ctx, 200, WORDS.zh("title"), page(rooms.desk().hall()));
    }

    private static String page(Hall hall) {
        var waiting = hall.tickets().values().stream().filter(Ticket::waiting).count();
        var rows = hall.plan().windows().stream().map(plan -> row(hall, plan)).collect(Collectors.joining());
        return """
                <main class="wide"><h1>%s</h1><p>%s</p><table class="figures"><thead><tr>%s</tr></thead><tbody>%s</tbody></table>
                </main>""".formatted(
                        WORDS.zh("title"),
                        WORDS.zh("plainWaiting", Map.of("n", waiting)),
                        head("window") + head("state") + head("ticket") + head("waiting"),
                        rows);
    }

    private static String head(String key) {
        return "<th scope=\"col\">" + WORDS.zh(key) + "</th>";
    }

    private static String row(Hall hall, WindowPlan plan) {
        var window = hall.window(plan.number());
        var state = window.map(Window::sign).orElse(SignState.CLOSED);
        var ticket = window.flatMap(Window::ticket).map(TicketNumber::text).orElse("—");
        return "<tr><th scope=\"row\">%s %s</th><td>%s</td><td>%s</td><td>%d</td></tr>"
                .formatted(
                        plan.number(),
                        Html.text(plan.name()),
                        WORDS.zh("sign." + state.name()),
                        ticket,
                        hall.waiting(plan));
    }
}
