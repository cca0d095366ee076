// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.tickets;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.web.reply.Html;
import io.jiaohao.controller.web.reply.PlainPage;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.controller.web.view.Expected;
import io.jiaohao.controller.web.view.Seen;
import io.jiaohao.controller.web.view.Views;
import io.jiaohao.controller.web.words.Words;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ticket of a phone without scripts: its number and where it stands, in a page that looks again every fifteen seconds. */
public final class PlainTicket {
    private static final String AGAIN_SECONDS = "15";

    private final Words words = Words.load("phone");
    private final Rooms rooms;
    private final ZoneId zone;

    /** Something said, by its key, with what stands in it. */
    private record Said(String key, Map<String, ?> values) {
        Said(String key) {
            this(key, Map.of());
        }
    }

    public PlainTicket(Rooms rooms, ZoneId zone) {
        this.rooms = rooms;
        this.zone = zone;
    }

    public void mount(Router router) {
        router.get("/t/:secret").handler(this::show);
    }

    private void show(RoutingContext ctx) {
        if (ctx.request().getParam("plain") == null) {
            ctx.next();
            return;
        }
        var hall = rooms.desk().hall();
        var ticket = rooms.secrets().open(ctx.pathParam("secret")).flatMap(ref -> Views.of(hall, ref));
        ticket.ifPresent(known -> ctx.response().putHeader("Refresh", AGAIN_SECONDS));
        PlainPage.html(
                ctx,
                200,
                words.zh("title"),
                ticket.map(known -> page(hall, known)).orElseGet(() -> main(said(new Said("over")))));
    }

    private String page(Hall hall, Ticket ticket) {
        var seen = Seen.of(rooms, hall);
        var service = hall.plan().service(ticket.service());
        var text = new StringBuilder()
                .append("<h1>" + Html.text(service.map(Service::name).orElse("")) + "</h1>")
                .append("<p class=\"number num\">" + ticket.number() + "</p>")
                .append(said(stage(hall, ticket)));
        expected(seen, ticket).ifPresent(some -> text.append(said(some)));
        service.map(Service::materials)
                .filter(papers -> !papers.isEmpty())
                .ifPresent(papers -> text.append(materials(papers)));
        return main(text.append("<p class=\"hint\">" + Html.text(words.zh("again")) + "</p>")
                .toString());
    }

    private static Said stage(Hall hall, Ticket ticket) {
        var window = Map.of("window", ticket.window().map(String::valueOf).orElse(""));
        return switch (ticket.stage()) {
            case Ticket.Stage.Waiting waiting -> ahead(hall.ahead(ticket));
            case Ticket.Stage.Called called -> new Said("called", window);
            case Ticket.Stage.Serving serving -> new Said("serving", window);
            case Ticket.Stage.Held held -> new Said("held");
            case Ticket.Stage.Missed missed -> new Said(hall.mayComeBack(ticket) ? "missed" : "missedOut");
            case Ticket.Stage.Finished finished -> new Said("finished");
            case Ticket.Stage.Withdrawn withdrawn -> new Said("withdrawn");
        };
    }

    private static Said ahead(int people) {
        return people == 0 ? new Said("next") : new Said("ahead", Map.of("n", people));
    }

    private Optional<Said> expected(Seen seen, Ticket ticket) {
        return Expected.of(seen, ticket)
                .flatMap(some -> some.said(seen.now(), zone))
                .map(some -> switch (some) {
                    case Expected.Said.Soon() -> new Said("wait.soon");
                    case Expected.Said.Minutes(long minutes) -> new Said("wait.minutes", Map.of("n", minutes));
                    case Expected.Said.Span(long low, long high) ->
                        new Said("wait.span", Map.of("low", low, "high", high));
                    case Expected.Said.Around(var time) -> new Said("wait.around", Map.of("time", time));
                });
    }

    private String materials(List<String> papers) {
        var list = new StringBuilder("<h2>" + Html.text(words.zh("materials")) + "</h2><ul>");
        papers.forEach(paper -> list.append("<li>" + Html.text(paper) + "</li>"));
        return list.append("</ul>").toString();
    }

    private String said(Said said) {
        return "<p class=\"say\">" + Html.text(words.zh(said.key(), said.values()))
                + "<br><span class=\"hint\" lang=\"en\">" + Html.text(words.en(said.key(), said.values()))
                + "</span></p>";
    }

    private static String main(String inside) {
        return "<link rel=\"stylesheet\" href=\"/assets/phone/phone.css\"><main class=\"phone\">" + inside + "</main>";
    }
}
