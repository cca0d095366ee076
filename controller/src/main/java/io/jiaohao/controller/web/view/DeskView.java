// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.view;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.ticket.Claim;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * A window as its clerk sees it: the lines it calls from, who stands at their heads, and the visits that can go on here. Waits are
 * told as their beginnings, so that a view changes only when something happens. Pure.
 */
public final class DeskView {
    /** Of each rank in each line; nobody picks from further behind by eye. */
    private static final int SHOWN = 20;

    private DeskView() {}

    public static JsonObject of(Hall hall, WindowNumber number) {
        var json = Views.head(hall);
        hall.plan().window(number).ifPresent(plan -> json.put("window", Views.window(hall, plan))
                .put("queues", queues(hall, number))
                .put("held", held(hall, number))
                .put("asks", hall.asks(number))
                .put("keys", Views.each(DeskKeys.of(hall, number), Key::name))
                .put("choices", DeskChoices.of(hall, number))
                .put("warnings", Warnings.of(hall)));
        hall.window(number).ifPresent(window -> state(hall, json, window));
        return json;
    }

    /** Since when the window is as it is, who sits there, and the visit at hand. */
    private static void state(Hall hall, JsonObject json, Window window) {
        json.put("since", window.since().at().toString());
        var seat = window.seat();
        if (seat != null) {
            json.put("seat", seat(hall, seat));
        }
        var rest = window.rest();
        if (rest != null) {
            json.put(
                    "rest",
                    new JsonObject().put("since", rest.since().at().toString()).put("reason", rest.reason()));
        }
        var call = window.lastCall();
        if (call != null) {
            var until = call.at().at().plus(hall.plan().policy().undoWithin());
            json.put("undoUntil", until.toString());
        }
        window.ticket().flatMap(hall::ticket).ifPresent(ticket -> json.put("current", current(hall, ticket)));
    }

    private static JsonObject seat(Hall hall, Window.Seat seat) {
        var json = new JsonObject().put("badge", seat.badge()).put("rostered", seat.rostered());
        hall.plan().clerk(seat.badge()).ifPresent(clerk -> json.put("name", clerk.name())
                .put("post", clerk.post())
                .put("rights", Views.each(clerk.rights().stream().sorted().toList(), Clerk.Right::name)));
        return json;
    }

    private static JsonObject current(Hall hall, Ticket ticket) {
        var json = about(hall, ticket)
                .put("calls", ticket.calls())
                .put("claim", ticket.standing().claim().name())
                .put("flag", flag(ticket.standing().claim()))
                .put("since", ticket.standing().since().at().toString());
        hall.plan().service(ticket.service()).ifPresent(service -> json.put(
                        "materials", new JsonArray(service.materials()))
                .put("promisedMinutes", service.promised().toMinutes()));
        ticket.called().ifPresent(called -> json.put("called", called.at().toString()));
        if (ticket.stage() instanceof Ticket.Stage.Serving serving) {
            json.put("arrived", serving.arrived().at().toString());
        }
        return json;
    }

    /** A line to the window itself or to its clerk only where somebody stands in it. */
    private static JsonArray queues(Hall hall, WindowNumber number) {
        var queues = new JsonArray();
        for (var line : hall.lines(number)) {
            if (line.kind() == Line.Kind.SERVICE || hall.queue(line).size() > 0) {
                queues.add(queue(hall, line));
            }
        }
        return queues;
    }

    private static JsonObject queue(Hall hall, Line line) {
        var entries = new JsonArray();
        for (var rank : Rank.values()) {
            var waiting = hall.queue(line).of(rank);
            for (var n = 0; n < Math.min(SHOWN, waiting.size()); n++) {
                waiting.keyAt(n)
                        .flatMap(waiting::get)
                        .flatMap(hall::ticket)
                        .ifPresent(ticket -> entries.add(entry(hall, ticket)));
            }
        }
        return new JsonObject()
                .put("kind", line.kind().name())
                .put("code", line.name())
                .put("name", name(hall, line))
                .put("waiting", hall.queue(line).size())
                .put("entries", entries);
    }

    private static String name(Hall hall, Line line) {
        return switch (line.kind()) {
            case SERVICE -> Views.shortName(hall, new ServiceCode(line.name()));
            case WINDOW -> "指定" + line.name() + "号窗口";
            case CLERK -> "指定工号" + line.name();
        };
    }

    private static JsonObject entry(Hall hall, Ticket ticket) {
        var standing = ticket.standing();
        return about(hall, ticket)
                .put("rank", standing.rank().name())
                .put("since", standing.since().at().toString())
                .put("claim", standing.claim().name())
                .put("flag", flag(standing.claim()));
    }

    /** What a clerk should know of a visit before it begins. */
    private static JsonObject about(Hall hall, Ticket ticket) {
        return new JsonObject()
                .put("ticket", ticket.number().text())
                .put("service", Views.shortName(hall, ticket.service()))
                .put("code", ticket.service().text())
                .put("taken", ticket.taken().at().toString())
                .put("notes", new JsonArray(ticket.remarks().notes()))
                .put("assistance", ticket.care().assistance())
                .put("items", ticket.items())
                .put("language", ticket.language())
                .put("further", Views.each(ticket.care().further(), code -> Views.shortName(hall, code)));
    }

    private static String flag(Claim claim) {
        return switch (claim) {
            case NONE, DECLINED -> "";
            case ASKED -> "待核对";
            case CONFIRMED -> "优先";
        };
    }

    private static JsonArray held(Hall hall, WindowNumber number) {
        var held = new JsonArray();
        for (TicketNumber one : hall.held()) {
            hall.ticket(one)
                    .filter(ticket -> hall.mayResume(number, ticket))
                    .ifPresent(ticket -> held.add(held(hall, ticket)));
        }
        return held;
    }

    private static JsonObject held(Hall hall, Ticket ticket) {
        var json = about(hall, ticket);
        if (ticket.stage() instanceof Ticket.Stage.Held held) {
            json.put("kind", held.kind().name())
                    .put("window", held.window().value())
                    .put("since", held.held().at().toString());
        }
        return json;
    }
}
