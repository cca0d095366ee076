// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.tickets;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Orders;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.controller.web.view.GuideView;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** 导办: what somebody of the staff does for a citizen at the door. */
public final class Guide {
    private final Rooms rooms;
    private final Callers callers;
    private final Orders orders;
    private final Tickets tickets;

    public Guide(Rooms rooms, Callers callers, Orders orders, Tickets tickets) {
        this.rooms = rooms;
        this.callers = callers;
        this.orders = orders;
        this.tickets = tickets;
    }

    public void mount(Router router) {
        router.get(ApiPath.BASE + "/guide/tickets/:number").handler(this::look);
        router.post(ApiPath.BASE + "/guide/tickets/:number").handler(this::act);
        router.post(ApiPath.BASE + "/guide/handgiven").handler(this::handGiven);
        router.post(ApiPath.BASE + "/guide/notes/:number").handler(this::note);
    }

    /** All that is known of a number of today. */
    private void look(RoutingContext ctx) {
        callers.reader(ctx, Who::mayGuide);
        var hall = rooms.desk().hall();
        var ticket = hall.ticket(number(ctx)).orElseThrow(Guide::unknown);
        Replies.json(ctx, 200, GuideView.whole(hall, ticket));
    }

    private void act(RoutingContext ctx) {
        var caller = callers.changer(ctx, Who::mayGuide);
        var body = Body.of(ctx);
        var id = body.id();
        var ticket = number(ctx);
        orders.give(ctx, caller.who().source(), id, action(body, ticket));
    }

    private static Command action(Body body, TicketNumber ticket) {
        var action = body.as("action", text -> text);
        return switch (action) {
            case "return" -> new Command.ReturnMissed(ticket);
            case "abandon" -> new Command.Abandon(ticket);
            case "confirm" -> new Command.ConfirmPriority(ticket, body.as("kind", kind -> kind));
            case "decline" -> new Command.DeclinePriority(ticket);
            case "assist" -> new Command.MarkAssistance(ticket, body.needs("needed"));
            case "service" -> new Command.ChangeService(ticket, body.as("service", ServiceCode::new));
            case "add" -> new Command.AddService(ticket, body.as("service", ServiceCode::new));
            case "reprint", "remembered" -> Tickets.slip(action, ticket);
            default -> throw Problem.badField("action", "不对");
        };
    }

    /** 手工发号. */
    private void handGiven(RoutingContext ctx) {
        var caller = callers.changer(ctx, Who::mayGuide);
        var body = Body.of(ctx);
        var enter = new Command.EnterHandGiven(
                body.as("service", ServiceCode::new),
                body.as("first", TicketNumber::new),
                body.as("last", TicketNumber::new));
        orders.give(ctx, caller.who().source(), body.id(), enter);
    }

    /** 顺延凭条: the number of the day before becomes one of today. */
    private void note(RoutingContext ctx) {
        var caller = callers.changer(ctx, Who::mayGuide);
        var body = Body.of(ctx);
        var id = body.id();
        var honour = new Command.HonourNote(number(ctx), Tickets.language(body), true, tickets.printer(body));
        orders.give(ctx, caller.who().source(), id, honour, answer -> tickets.taken(ctx, id, answer));
    }

    public static TicketNumber number(RoutingContext ctx) {
        try {
            return new TicketNumber(ctx.pathParam("number"));
        } catch (IllegalArgumentException bad) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return new Problem(404, new Reason("UNKNOWN_TICKET", "没有这个号。"), "number");
    }
}
