// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.access.Identity;
import io.jiaohao.controller.access.TicketSecrets;
import io.jiaohao.controller.desk.Outcome;
import io.jiaohao.controller.hall.Answer;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.Ticket;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Taking a number, looking at it, and what the citizen says of its slip. */
final class Tickets {
    private final Rooms rooms;
    private final Callers callers;
    private final WebConfig config;

    Tickets(Rooms rooms, Callers callers, WebConfig config) {
        this.rooms = rooms;
        this.callers = callers;
        this.config = config;
    }

    /** The page that asked shows the number, so it counts even where no slip comes out. */
    void take(RoutingContext ctx) {
        var caller = callers.changer(ctx, Identity::mayTake);
        var body = Body.of(ctx);
        var id = body.id();
        var items = body.whole("items", 1, 99);
        var take = new Command.Take(
                body.as("service", ServiceCode::new),
                body.flag("priority"),
                items == null ? 1 : items.intValue(),
                body.optional("language", Tickets::language).orElse("zh"),
                true,
                body.optional("kiosk", this::printer).orElse(null));
        submit(ctx, caller, id, take, answer -> taken(ctx, id, answer));
    }

    void look(RoutingContext ctx) {
        var hall = rooms.desk().hall();
        Replies.json(ctx, 200, Views.ticket(hall, opened(ctx, hall)).put("revision", hall.sequence()));
    }

    /** 我记住了 or 重新打印. Only from a kiosk or a desk: a phone must not make a printer run. */
    void slip(RoutingContext ctx) {
        var caller = callers.changer(ctx, Identity::mayTake);
        var body = Body.of(ctx);
        var id = body.id();
        var ticket = opened(ctx, rooms.desk().hall()).number();
        var command = body.as("action", action -> command(action, ticket));
        submit(ctx, caller, id, command, answer -> Replies.json(ctx, 200, done(id, answer)));
    }

    /** {@code {id, ok, ticket?}}. */
    static JsonObject done(CommandId id, Answer answer) {
        var json = new JsonObject().put("id", id.text()).put("ok", true);
        return answer.ticket() == null
                ? json
                : json.put("ticket", answer.ticket().text());
    }

    static JsonObject refused(CommandId id, Reason reason) {
        return new JsonObject().put("id", id.text()).put("ok", false).put("reason", Problems.json(reason));
    }

    private static String language(String text) {
        if (text.equals("zh") || text.equals("en")) {
            return text;
        }
        throw new IllegalArgumentException(text);
    }

    private static Command command(String action, TicketNumber ticket) {
        return switch (action) {
            case "remembered" -> new Command.RememberNumber(ticket);
            case "reprint" -> new Command.Reprint(ticket);
            default -> throw new IllegalArgumentException(action);
        };
    }

    private NodeId printer(String kiosk) {
        var printer = config.printers().get(kiosk);
        if (printer == null) {
            throw new Problem(404, new Reason("UNKNOWN_KIOSK", "没有登记这台取号机。"), "kiosk");
        }
        return printer;
    }

    private void submit(
            RoutingContext ctx, Callers.Caller caller, CommandId id, Command command, Consumer<Answer> then) {
        var source = new Source(Source.Door.HTTP, caller.identity().user());
        rooms.desk().submit(id, source, command, outcome -> ctx.vertx().runOnContext(v -> {
            switch (outcome) {
                case Outcome.Done done -> then.accept(done.answer());
                case Outcome.Refused refused -> refuse(ctx, id, refused);
            }
        }));
    }

    private static void refuse(RoutingContext ctx, CommandId id, Outcome.Refused refused) {
        var json = refused(id, refused.reason());
        if (refused.reason().code().equals("UNKNOWN_SERVICE")) {
            json.put("field", "service");
        }
        Replies.json(ctx, Replies.status(refused), json);
    }

    private void taken(RoutingContext ctx, CommandId id, Answer answer) {
        var day = rooms.desk().hall().day();
        var json = done(id, answer);
        if (answer.ahead() != null) {
            json.put("ahead", answer.ahead());
        }
        if (answer.ticket() != null && day != null) {
            json.put("secret", rooms.secrets().of(day, answer.ticket()));
        }
        Replies.json(ctx, 201, json);
    }

    private Ticket opened(RoutingContext ctx, Hall hall) {
        return rooms.secrets()
                .open(ctx.pathParam("secret"))
                .flatMap(ref -> of(hall, ref))
                .orElseThrow(
                        () -> new Problem(404, new Reason("UNKNOWN_TICKET", "没有这个号，或者它不是今天的。号码仅限当天有效。"), "secret"));
    }

    /** The ticket of today that {@code ref} names. */
    static Optional<Ticket> of(Hall hall, TicketSecrets.@Nullable Ref ref) {
        return ref != null && ref.day().equals(hall.day()) ? hall.ticket(ref.ticket()) : Optional.empty();
    }
}
