// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.controller.web.tickets.Guide;
import io.jiaohao.controller.web.trail.Trail;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.TicketNumber;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.LocalDate;

/** Why a number was called when it was: read from the journal of its day, by a worker. */
final class Asking {
    private final Rooms rooms;
    private final Callers callers;

    Asking(Rooms rooms, Callers callers) {
        this.rooms = rooms;
        this.callers = callers;
    }

    void why(RoutingContext ctx) {
        callers.reader(ctx, Who::mayAsk);
        var day = Body.day("day", ctx.pathParam("day"));
        var number = Guide.number(ctx);
        ctx.vertx()
                .executeBlocking(() -> trail(day, number), false)
                .onSuccess(json -> Replies.json(ctx, 200, json))
                .onFailure(ctx::fail);
    }

    /** Only what is on the medium; blocks. */
    JsonObject trail(LocalDate day, TicketNumber number) throws IOException {
        var last = rooms.desk().hall().sequence();
        var entries = rooms.journal().of(day).stream()
                .filter(entry -> entry.sequence() <= last)
                .toList();
        if (entries.isEmpty()) {
            throw new Problem(404, new Reason("UNKNOWN_DAY", "没有%s这一天的记录。".formatted(day)), "day");
        }
        return Trail.of(day, entries, number)
                .orElseThrow(() ->
                        new Problem(404, new Reason("UNKNOWN_TICKET", "%s没有%s这个号。".formatted(day, number)), "number"));
    }
}
