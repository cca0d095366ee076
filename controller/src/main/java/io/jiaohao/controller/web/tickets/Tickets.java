// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.tickets;

import io.jiaohao.controller.hall.Answer;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Orders;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.controller.web.rooms.WebConfig;
import io.jiaohao.controller.web.view.Expected;
import io.jiaohao.controller.web.view.Seen;
import io.jiaohao.controller.web.view.Views;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Taking a number, looking at it, and what the citizen says of it. */
public final class Tickets {
    /** Whoever holds the slip; nothing more is known of them. */
    static final Source PHONE = new Source(Source.Door.HTTP, "phone");

    private final Rooms rooms;
    private final Callers callers;
    private final Orders orders;
    private final WebConfig config;

    public Tickets(Rooms rooms, Callers callers, Orders orders, WebConfig config) {
        this.rooms = rooms;
        this.callers = callers;
        this.orders = orders;
        this.config = config;
    }

    public void mount(Router router) {
        router.post(ApiPath.BASE + "/tickets").handler(this::take);
        router.get(ApiPath.BASE + "/tickets/:secret").handler(this::look);
        router.post(ApiPath.BASE + "/tickets/:secret/slip").handler(this::slip);
        router.post(ApiPath.BASE + "/tickets/:secret/abandon").handler(this::abandon);
        router.post(ApiPath.BASE + "/tickets/:secret/return").handler(this::comeBack);
        router.post(ApiPath.BASE + "/tickets/:secret/rating").handler(this::rate);
        router.post(ApiPath.BASE + "/tickets/:secret/stepaside").handler(this::stepAside);
    }

    /** The page that asked shows the number, so it counts even where no slip comes out. */
    private void take(RoutingContext ctx) {
        callers.changer(ctx, Who::mayTake);
        var body = Body.of(ctx);
        var caller = callers.changer(
                ctx, Who::mayTake, body.optional("kiosk", text -> text).orElse(""));
        var id = body.id();
        var items = body.whole("items", 1, 99);
        var take = new Command.Take(
                body.as("service", ServiceCode::new),
                body.flag("priority"),
                items == null ? 1 : items.intValue(),
                language(body),
                true,
                printer(body),
                caller.who().origin());
        orders.give(ctx, caller.who().source(), id, take, answer -> taken(ctx, id, answer));
    }

    private void look(RoutingContext ctx) {
        var hall = rooms.desk().hall();
        var ticket = opened(ctx, hall);
        var seen = Seen.of(rooms, hall);
        var json = Expected.into(Views.ticket(hall, ticket), seen, ticket)
                .put("revision", hall.sequence())
                .put("materials", papers(hall, ticket, Service::materials))
                .put("materialsEn", papers(hall, ticket, Service::materialsEn));
        if (ticket.waiting()) {
            var gone = hall.moment(rooms.now().get()).since(ticket.taken()).toSeconds();
            rooms.waits()
                    .of(ticket.number())
                    .ifPresent(wait -> json.put(
                            "waitSeconds", Expected.seconds(hall, ticket.taken().at(), wait, gone)));
        }
        Replies.json(ctx, 200, json);
    }

    private static JsonArray papers(Hall hall, Ticket ticket, Function<Service, List<String>> language) {
        return new JsonArray(hall.plan().service(ticket.service()).map(language).orElse(List.of()));
    }

    /** 我记住了 or 重新打印. Only from a kiosk or a desk: a phone must not make a printer run. */
    private void slip(RoutingContext ctx) {
        var caller = callers.changer(ctx, Who::mayTake);
        var body = Body.of(ctx);
        var id = body.id();
        var ticket = opened(ctx, rooms.desk().hall()).number();
        orders.give(ctx, caller.who().source(), id, body.as("action", action -> slip(action, ticket)));
    }

    /** Whoever holds the slip may give it up. */
    private void abandon(RoutingContext ctx) {
        var id = Body.of(ctx).id();
        var ticket = opened(ctx, rooms.desk().hall()).number();
        orders.give(ctx, PHONE, id, new Command.Abandon(ticket));
    }

    /** 评价; who said what is nobody's to know, so nothing but the slip is asked for. */
    private void rate(RoutingContext ctx) {
        var body = Body.of(ctx);
        var id = body.id();
        var grade = body.whole("grade", 1, 5);
        if (grade == null) {
            throw Problem.badField("grade", "缺少");
        }
        var ticket = opened(ctx, rooms.desk().hall()).number();
        orders.give(ctx, PHONE, id, new Command.Rate(ticket, grade.intValue()));
    }

    /** 晚点再来. */
    private void stepAside(RoutingContext ctx) {
        var id = Body.of(ctx).id();
        var ticket = opened(ctx, rooms.desk().hall()).number();
        orders.give(ctx, PHONE, id, new Command.StepAside(ticket));
    }

    /** Only from a kiosk or a desk: a phone cannot tell that its holder is in the hall. */
    private void comeBack(RoutingContext ctx) {
        var caller = callers.changer(ctx, Who::mayTake);
        var id = Body.of(ctx).id();
        var ticket = opened(ctx, rooms.desk().hall()).number();
        orders.give(ctx, caller.who().source(), id, new Command.ReturnMissed(ticket));
    }

    public static String language(Body body) {
        return body.optional("language", Tickets::language).orElse("zh");
    }

    /** Of the kiosk that the body names; absent where it names none. */
    @Nullable
    public NodeId printer(Body body) {
        return body.optional("kiosk", this::printer).orElse(null);
    }

    /** 201 with the number, how many are called before it, and its secret. */
    public void taken(RoutingContext ctx, CommandId id, Answer answer) {
        var day = rooms.desk().hall().day();
        var json = Orders.done(id, answer);
        if (answer.ahead() != null) {
            json.put("ahead", answer.ahead());
        }
        if (answer.ticket() != null) {
            forecast(answer.ticket()).ifPresent(wait -> json.put("waitSeconds", wait));
        }
        if (answer.ticket() != null && day != null) {
            json.put("secret", rooms.secrets().of(day, answer.ticket()));
        }
        Replies.json(ctx, 201, json);
    }

    /** As it stands on the slip: from the moment of taking. */
    private Optional<JsonObject> forecast(TicketNumber number) {
        var hall = rooms.desk().hall();
        var taken = hall.ticket(number).map(ticket -> ticket.taken().at()).orElseGet(rooms.now());
        return rooms.waits().of(number).map(wait -> Expected.seconds(hall, taken, wait, 0));
    }

    public static Command slip(String action, TicketNumber ticket) {
        return switch (action) {
            case "remembered" -> new Command.RememberNumber(ticket);
            case "reprint" -> new Command.Reprint(ticket);
            default -> throw new IllegalArgumentException(action);
        };
    }

    private static String language(String text) {
        if (text.equals("zh") || text.equals("en")) {
            return text;
        }
        throw new IllegalArgumentException(text);
    }

    private NodeId printer(String kiosk) {
        var printer = config.printers().get(kiosk);
        if (printer == null) {
            throw new Problem(404, new Reason("UNKNOWN_KIOSK", "没有登记这台取号机。"), "kiosk");
        }
        return printer;
    }

    private Ticket opened(RoutingContext ctx, Hall hall) {
        return rooms.secrets()
                .open(ctx.pathParam("secret"))
                .flatMap(ref -> Views.of(hall, ref))
                .orElseThrow(
                        () -> new Problem(404, new Reason("UNKNOWN_TICKET", "没有这个号，或者它不是今天的。号码仅限当天有效。"), "secret"));
    }
}
