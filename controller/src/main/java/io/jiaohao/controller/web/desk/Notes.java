// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.desk;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Orders;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.TicketNumber;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** 备注: what a clerk writes down of the visit at hand, or of one that was set aside here. */
public final class Notes {
    public static final Reason BAD_TEXT = new Reason("BAD_TEXT", "备注为1到100个字,不能换行,也不能写电话或证件号。");

    private final Callers callers;
    private final Orders orders;

    public Notes(Callers callers, Orders orders) {
        this.callers = callers;
        this.orders = orders;
    }

    public void mount(Router router) {
        router.post(ApiPath.BASE + "/windows/:window/note").handler(this::note);
    }

    private void note(RoutingContext ctx) {
        var window = ApiPath.window(ctx);
        var caller = callers.changer(ctx, who -> who.mayPress(window));
        var body = Body.of(ctx);
        var id = body.id();
        var ticket = body.as("ticket", TicketNumber::new);
        var text = body.as("text", String::strip);
        try {
            orders.give(ctx, caller.who().source(), id, new Command.NoteVisit(window, ticket, text));
        } catch (IllegalArgumentException bad) {
            throw new Problem(400, BAD_TEXT, "text");
        }
    }
}
