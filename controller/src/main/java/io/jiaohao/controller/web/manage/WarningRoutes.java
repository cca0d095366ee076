// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.manage;

import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.telling.Channel;
import io.jiaohao.controller.warnings.telling.Teller;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Problems;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Who hears of warnings, and from when on; and a test of every way to them. */
public final class WarningRoutes {
    private static final String WARNINGS = ApiPath.BASE + "/warnings";

    private final Teller teller;
    private final Callers callers;

    public WarningRoutes(Rooms rooms, Callers callers) {
        this.teller = rooms.warnings();
        this.callers = callers;
    }

    public void mount(Router router) {
        router.get(WARNINGS).handler(this::now);
        router.post(WARNINGS + "/test").handler(this::test);
    }

    private void now(RoutingContext ctx) {
        callers.reader(ctx, Who::mayOversee);
        Replies.json(ctx, 200, json().put("mayTest", callers.there(ctx, Who::mayManage)));
    }

    /** What became of it is seen by asking again. */
    private void test(RoutingContext ctx) {
        callers.changer(ctx, Who::mayManage);
        teller.trial();
        Replies.json(ctx, 202, json().put("mayTest", true));
    }

    private JsonObject json() {
        var rules = teller.rules();
        var kinds = new JsonArray();
        for (var kind : Kind.values()) {
            var levels = rules.of(kind);
            kinds.add(new JsonObject()
                    .put("kind", kind.key())
                    .put("unit", kind.unit())
                    .put("thresholds", new JsonArray(List.of(levels.yellow(), levels.orange(), levels.red()))));
        }
        var hearers = new JsonArray();
        teller.ears().forEach(ear -> hearers.add(json(ear)));
        return new JsonObject()
                .put("repeatMinutes", rules.repeat().toMinutes())
                .put("holdMinutes", rules.hold().toMinutes())
                .put(
                        "quiet",
                        new JsonArray(rules.quiet().stream()
                                .map(span -> span.from() + "-" + span.to())
                                .toList()))
                .put("kinds", kinds)
                .put("hearers", hearers);
    }

    private static JsonObject json(Teller.Ear ear) {
        var from = new JsonObject();
        for (var kind : Kind.values()) {
            var level = ear.from().get(kind);
            if (level != null) {
                from.put(kind.key(), level.name());
            }
        }
        var json = new JsonObject().put("name", ear.name()).put("from", from);
        state(json, ear.state());
        return json;
    }

    private static void state(JsonObject json, Channel.State state) {
        json.put("sort", state.sort().name())
                .put("to", state.to())
                .put("waiting", state.waiting())
                .put("lost", state.lost());
        var delivered = state.delivered();
        if (delivered != null) {
            json.put("delivered", delivered.toString());
        }
        var trouble = state.trouble();
        if (trouble != null) {
            json.put("trouble", Problems.json(trouble));
        }
    }
}
