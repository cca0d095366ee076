// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.desk;

import io.jiaohao.controller.desk.Desk;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Orders;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** 加办: the visit at a window turns out to need one more service; its clerk says so. */
public final class FurtherServices {
    private final Desk desk;
    private final Callers callers;
    private final Orders orders;

    public FurtherServices(Desk desk, Callers callers, Orders orders) {
        this.desk = desk;
        this.callers = callers;
        this.orders = orders;
    }

    public void mount(Router router) {
        router.post(ApiPath.BASE + "/windows/:window/further").handler(this::add);
    }

    private void add(RoutingContext ctx) {
        var window = ApiPath.window(ctx);
        var caller = callers.changer(ctx, who -> who.mayPress(window));
        var body = Body.of(ctx);
        var id = body.id();
        var ticket = body.as("ticket", TicketNumber::new);
        var service = body.as("service", ServiceCode::new);
        orders.give(ctx, caller.who().source(), id, of(desk, window, ticket, service));
    }

    /** Only for the visit that is at that window. */
    public static Command of(Desk desk, WindowNumber window, TicketNumber ticket, ServiceCode service) {
        atHand(desk, window, ticket);
        return new Command.AddService(ticket, service);
    }

    /** A problem where another visit, or none, is at that window. */
    static void atHand(Desk desk, WindowNumber window, TicketNumber ticket) {
        if (desk.hall()
                .window(window)
                .flatMap(Window::ticket)
                .filter(ticket::equals)
                .isEmpty()) {
            throw new Problem(409, new Reason("NO_TICKET_IN_HAND", "当前没有正在办理的号。"), "ticket");
        }
    }
}
