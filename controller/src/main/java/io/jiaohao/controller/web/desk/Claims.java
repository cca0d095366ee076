// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.desk;

import io.jiaohao.controller.desk.Desk;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Orders;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** 优先核对: the clerk of a window saw the card of the visit at hand, or that there is none. */
public final class Claims {
    private final Desk desk;
    private final Callers callers;
    private final Orders orders;

    public Claims(Desk desk, Callers callers, Orders orders) {
        this.desk = desk;
        this.callers = callers;
        this.orders = orders;
    }

    public void mount(Router router) {
        router.post(ApiPath.BASE + "/windows/:window/claim").handler(this::check);
    }

    private void check(RoutingContext ctx) {
        var window = ApiPath.window(ctx);
        var caller = callers.changer(ctx, who -> who.mayPress(window));
        var body = Body.of(ctx);
        var id = body.id();
        var ticket = body.as("ticket", TicketNumber::new);
        var kind = body.optional("kind", text -> text).orElse(null);
        orders.give(ctx, caller.who().source(), id, of(desk, window, ticket, kind));
    }

    /** Without a class it is declined: in order of arrival. */
    public static Command of(Desk desk, WindowNumber window, TicketNumber ticket, @Nullable String kind) {
        FurtherServices.atHand(desk, window, ticket);
        return kind == null || kind.isEmpty()
                ? new Command.DeclinePriority(ticket)
                : new Command.ConfirmPriority(ticket, kind);
    }
}
