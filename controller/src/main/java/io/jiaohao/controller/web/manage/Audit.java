// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.manage;

import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.controller.web.trail.Doings;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Who did what when on a day, page by page: read from the journal of that day, by a worker. */
public final class Audit {
    /** Rows a page; the last entry is told whole, so it may be a few more. */
    private static final int ROWS = 100;

    private final Rooms rooms;
    private final Callers callers;

    public Audit(Rooms rooms, Callers callers) {
        this.rooms = rooms;
        this.callers = callers;
    }

    public void mount(Router router) {
        router.get(ApiPath.BASE + "/audit").handler(this::search);
    }

    private void search(RoutingContext ctx) {
        callers.reader(ctx, Who::mayAudit);
        var day = given(ctx, "day", text -> Body.day("day", text))
                .or(() -> Optional.ofNullable(rooms.desk().hall().day()))
                .orElseThrow(() -> new Problem(404, new Reason("NO_DAY", "还没有任何一天的数据。"), "day"));
        var wanted = new Doings.Wanted(
                given(ctx, "badge", text -> text),
                given(ctx, "ticket", TicketNumber::new),
                given(ctx, "window", WindowNumber::parse),
                given(ctx, "kind", Doings.Kind::valueOf),
                given(ctx, "after", Long::parseLong).orElse(0L));
        ctx.vertx()
                .executeBlocking(() -> found(day, wanted), false)
                .onSuccess(json -> Replies.json(ctx, 200, json))
                .onFailure(ctx::fail);
    }

    /** Only what is on the medium. */
    private JsonObject found(LocalDate day, Doings.Wanted wanted) throws IOException {
        var last = rooms.desk().hall().sequence();
        var entries = rooms.journal().of(day).stream()
                .filter(entry -> entry.sequence() <= last)
                .toList();
        if (entries.isEmpty()) {
            throw new Problem(404, new Reason("UNKNOWN_DAY", "没有%s这一天的记录。".formatted(day)), "day");
        }
        return Doings.of(entries, wanted, ROWS).put("day", day.toString());
    }

    /** What the address says of it; nothing where it is empty, as forms send it. */
    private static <T> Optional<T> given(RoutingContext ctx, String name, Function<String, T> make) {
        var text = ctx.request().getParam(name);
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(make.apply(text.strip()));
        } catch (IllegalArgumentException bad) {
            throw Problem.badField(name, "不对");
        }
    }
}
