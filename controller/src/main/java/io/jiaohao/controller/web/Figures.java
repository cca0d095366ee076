// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.statistics.DayFigures;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.protocol.Reason;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The day's figures as JSON; asked for on a worker, because they may wait for the view to follow. */
final class Figures {
    private final Rooms rooms;
    private final Callers callers;

    Figures(Rooms rooms, Callers callers) {
        this.rooms = rooms;
        this.callers = callers;
    }

    void day(RoutingContext ctx) {
        callers.reader(ctx, Who::mayOversee);
        var hall = rooms.desk().hall();
        var text = ctx.request().getParam("day");
        var day = text == null ? hall.day() : Body.day("day", text);
        if (day == null) {
            throw new Problem(404, new Reason("NO_DAY", "还没有任何一天的数据。"), "day");
        }
        ctx.vertx()
                .executeBlocking(() -> json(rooms.statistics().day(day, hall.sequence())), false)
                .onSuccess(json -> Replies.json(ctx, 200, json))
                .onFailure(ctx::fail);
    }

    /** How the forecast did, day by day. */
    void forecast(RoutingContext ctx) {
        callers.reader(ctx, Who::mayOversee);
        Replies.json(ctx, 200, new JsonObject().put("days", each(rooms.waits().scores(), Figures::score)));
    }

    private static JsonObject score(Waits.Score score) {
        return new JsonObject()
                .put("day", score.day().toString())
                .put("visits", score.visits())
                .put("meanOffSeconds", Math.round(score.meanOff()))
                .put("inside", score.inside());
    }

    static JsonObject json(DayFigures figures) {
        return new JsonObject()
                .put("day", figures.day().toString())
                .put("asOf", figures.asOf())
                .put("behind", figures.behind())
                .put("visits", each(figures.visits(), Figures::visit))
                .put("windows", each(figures.windows(), Figures::group))
                .put("services", each(figures.services(), Figures::group));
    }

    private static JsonObject visit(DayFigures.Visit visit) {
        var json = new JsonObject()
                .put("ticket", visit.ticket().text())
                .put("service", visit.service().text());
        put(json, "window", visit.window() == null ? null : visit.window().value());
        json.put("priority", visit.priority()).put("taken", visit.taken().toString());
        put(json, "called", text(visit.called()));
        put(json, "arrived", text(visit.arrived()));
        put(json, "finished", text(visit.finished()));
        json.put("calls", visit.calls());
        put(json, "waitMillis", visit.waitMillis());
        put(json, "handlingMillis", visit.handlingMillis());
        return json.put("arrivalKnown", visit.arrivalKnown())
                .put("inferred", visit.inferred())
                .put("stage", visit.stage())
                .put("fate", visit.fate());
    }

    private static JsonObject group(DayFigures.Group group) {
        var json = new JsonObject().put("key", group.key()).put("name", group.name());
        put(json, "taken", group.taken());
        json.put("called", group.called())
                .put("finished", group.finished())
                .put("missed", group.missed())
                .put("waiting", group.waiting());
        put(json, "meanWaitMillis", group.meanWaitMillis());
        put(json, "longestWaitMillis", group.longestWaitMillis());
        put(json, "meanHandlingMillis", group.meanHandlingMillis());
        put(json, "longestHandlingMillis", group.longestHandlingMillis());
        put(json, "inferredShare", group.inferredShare());
        return json;
    }

    private static void put(JsonObject json, String field, @Nullable Object value) {
        if (value != null) {
            json.put(field, value);
        }
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static <T> JsonArray each(List<T> values, Function<T, JsonObject> json) {
        var array = new JsonArray();
        values.forEach(value -> array.add(json.apply(value)));
        return array;
    }
}
