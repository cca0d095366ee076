// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Orders;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.protocol.Reason;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** 通知: what whoever leads puts up on the screens and takes down again. */
final class Notices {
    private final Callers callers;
    private final Orders orders;

    Notices(Callers callers, Orders orders) {
        this.callers = callers;
        this.orders = orders;
    }

    void mount(Router router) {
        router.post(ApiPath.BASE + "/notices").handler(this::post);
        router.post(ApiPath.BASE + "/notices/:number/down").handler(this::takeDown);
    }

    private void post(RoutingContext ctx) {
        var caller = callers.changer(ctx, Who::mayLead);
        var body = Body.of(ctx);
        var id = body.id();
        var until = body.optional("until", Notices::instant).orElse(null);
        orders.give(ctx, caller.who().source(), id, notice(body.as("text", String::strip), until));
    }

    private static Command notice(String text, @Nullable Instant until) {
        try {
            return new Command.PostNotice(text, until);
        } catch (IllegalArgumentException bad) {
            throw new Problem(400, new Reason("BAD_TEXT", "通知为1到60个字,不能换行,也不能写电话或证件号。"), "text");
        }
    }

    private void takeDown(RoutingContext ctx) {
        var caller = callers.changer(ctx, Who::mayLead);
        var id = Body.of(ctx).id();
        orders.give(ctx, caller.who().source(), id, new Command.TakeDownNotice(number(ctx)));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException bad) {
            throw Problem.badField("until", "应是时刻，如2026-11-23T09:00:00Z");
        }
    }

    private static long number(RoutingContext ctx) {
        try {
            return Long.parseLong(ctx.pathParam("number"));
        } catch (NumberFormatException bad) {
            throw new Problem(404, new Reason("UNKNOWN_NOTICE", "没有这条通知。"), "number");
        }
    }
}
