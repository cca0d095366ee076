// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.Reason;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** 看得清: somebody of the staff looked at the slip that a printer made after its cover was open. */
final class PaperLooks {
    private final Rooms rooms;
    private final Callers callers;

    PaperLooks(Rooms rooms, Callers callers) {
        this.rooms = rooms;
        this.callers = callers;
    }

    void mount(Router router) {
        router.post(Api.BASE + "/printers/:id/readable").handler(this::looked);
    }

    private void looked(RoutingContext ctx) {
        callers.changer(ctx, Who::mayAsk);
        var body = Body.of(ctx);
        var id = body.optional("id", CommandId::new).orElseGet(CommandId::fresh);
        var readable = body.needs("readable");
        if (!rooms.paper().looked(printer(ctx), id, readable)) {
            throw new Problem(503, new Reason("PRINTER_LINE_DOWN", "现在联系不上打印机,请稍后再按一次。"), null);
        }
        Replies.json(ctx, 200, new JsonObject().put("id", id.text()).put("ok", true));
    }

    private NodeId printer(RoutingContext ctx) {
        var id = ctx.pathParam("id");
        var node = rooms.nodes().get().get(id);
        if (node == null || !"printer".equals(node.kind())) {
            throw new Problem(404, new Reason("UNKNOWN_PRINTER", "没有这台打印机。"), "id");
        }
        return new NodeId(id);
    }
}
