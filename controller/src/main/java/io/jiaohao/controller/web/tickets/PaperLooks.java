// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.tickets;

import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.Reason;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** 看得清: somebody of the staff looked at the slip that a printer made after its cover was open. */
public final class PaperLooks {
    private final Rooms rooms;
    private final Callers callers;

    public PaperLooks(Rooms rooms, Callers callers) {
        this.rooms = rooms;
        this.callers = callers;
    }

    public void mount(Router router) {
        router.post(ApiPath.BASE + "/printers/:id/readable").handler(this::looked);
    }

    private void looked(RoutingContext ctx) {
        callers.changer(ctx, Who::mayServe);
        var body = Body.of(ctx);
        var id = body.optional("id", CommandId::new).orElseGet(CommandId::fresh);
        var readable = body.needs("readable");
        if (!rooms.paper().looked(printer(ctx), id, readable)) {
            throw away();
        }
        Replies.json(ctx, 200, new JsonObject().put("id", id.text()).put("ok", true));
    }

    private NodeId printer(RoutingContext ctx) {
        var id = ctx.pathParam("id");
        var node = rooms.nodes().get().get(id);
        if (node == null || !"printer".equals(node.kind())) {
            throw new Problem(404, new Reason("UNKNOWN_PRINTER", "没有这台打印机。"), "id");
        }
        if (!node.online()) {
            // it would never hear it, and the page would say that it was told
            throw away();
        }
        return new NodeId(id);
    }

    private static Problem away() {
        return new Problem(503, new Reason("PRINTER_LINE_DOWN", "现在联系不上打印机,请稍后再按一次。"), null);
    }
}
