// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.tickets;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Orders;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Phones;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.ServiceCode;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Numbers from home, where the settings let phones take them. */
public final class Phoning {
    private final Phones phones;
    private final Strangers strangers;
    private final Orders orders;
    private final Tickets tickets;

    public Phoning(Phones phones, Strangers strangers, Orders orders, Tickets tickets) {
        this.phones = phones;
        this.strangers = strangers;
        this.orders = orders;
        this.tickets = tickets;
    }

    public void mount(Router router) {
        router.get(ApiPath.BASE + "/phone").handler(this::may);
        router.post(ApiPath.BASE + "/phone/tickets").handler(this::take);
    }

    /** What the page of a phone offers. */
    private void may(RoutingContext ctx) {
        Replies.json(ctx, 200, new JsonObject().put("booking", phones.booking()).put("tickets", phones.tickets()));
    }

    /** As from a kiosk, by its hours; no slip, and no priority that nobody has seen. */
    private void take(RoutingContext ctx) {
        if (!phones.tickets()) {
            throw new Problem(403, new Reason("PHONE_OFF", "本大厅请到现场取号。"), null);
        }
        var by = strangers.phone(ctx);
        var body = Body.of(ctx);
        var id = body.id();
        var service = body.as("service", ServiceCode::new);
        var take = new Command.Take(service, false, 1, Tickets.language(body), true, null, Origin.KIOSK);
        orders.give(ctx, by, id, take, answer -> tickets.taken(ctx, id, answer));
    }
}
