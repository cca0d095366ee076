// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reply;

import io.jiaohao.controller.desk.Desk;
import io.jiaohao.controller.desk.Outcome;
import io.jiaohao.controller.hall.Answer;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Reason;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/** Hands what a request orders to the desk, and answers with what came of it. */
public final class Orders {
    private final Desk desk;

    public Orders(Desk desk) {
        this.desk = desk;
    }

    /** Answers 200 {@code {id, ok, ticket?, notice?}}. */
    public void give(RoutingContext ctx, Source by, CommandId id, Command command) {
        give(ctx, by, id, command, answer -> Replies.json(ctx, 200, done(id, answer)));
    }

    /** {@code then}: on the event loop, where the order was carried out. */
    public void give(RoutingContext ctx, Source by, CommandId id, Command command, Consumer<Answer> then) {
        desk.submit(id, by, command, outcome -> ctx.vertx().runOnContext(v -> {
            switch (outcome) {
                case Outcome.Done done -> then.accept(done.answer());
                case Outcome.Refused refused -> refuse(ctx, id, refused);
            }
        }));
    }

    /** {@code {id, ok, ticket?, notice?}}. */
    public static JsonObject done(CommandId id, Answer answer) {
        var json = new JsonObject().put("id", id.text()).put("ok", true);
        if (answer.notice() != null) {
            json.put("notice", answer.notice());
        }
        return answer.ticket() == null
                ? json
                : json.put("ticket", answer.ticket().text());
    }

    public static void refuse(RoutingContext ctx, CommandId id, Outcome.Refused refused) {
        var json = refused(id, refused.reason());
        if (refused.reason().code().equals("UNKNOWN_SERVICE")) {
            json.put("field", "service");
        }
        Replies.json(ctx, Replies.status(refused), json);
    }

    private static JsonObject refused(CommandId id, Reason reason) {
        return new JsonObject().put("id", id.text()).put("ok", false).put("reason", Problems.json(reason));
    }
}
