// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.desk;

import io.jiaohao.controller.desk.Desk;
import io.jiaohao.controller.desk.Outcome;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Orders;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.windows.Keys;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Reason;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/** Keys pressed on a page. */
public final class Presses {
    private final Desk desk;
    private final Callers callers;

    public Presses(Desk desk, Callers callers) {
        this.desk = desk;
        this.callers = callers;
    }

    public void press(RoutingContext ctx) {
        var window = ApiPath.window(ctx);
        var caller = callers.changer(ctx, who -> who.mayPress(window));
        var body = Body.of(ctx);
        var id = body.id();
        var key = body.as("key", Presses::key);
        var argument = body.optional("argument", text -> text).orElse(null);
        var meaning = Keys.meaning(key, window, argument, body.whole("seen", 0, Long.MAX_VALUE));
        press(caller, id, meaning, outcome -> ctx.vertx().runOnContext(v -> answer(ctx, id, outcome)));
    }

    /** Hands a key to the desk; {@code then} mostly runs on the desk's thread. */
    public void press(Callers.Caller caller, CommandId id, Keys.Meaning meaning, Consumer<Outcome> then) {
        switch (meaning) {
            case Keys.Meaning.Refused refused -> then.accept(new Outcome.Refused(refused.reason()));
            case Keys.Meaning.Orders orders -> desk.submit(id, caller.who().source(), orders.command(), then);
        }
    }

    public static Key key(String text) {
        try {
            return Key.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw new Problem(400, new Reason("UNKNOWN_KEY", "没有这个键。"), "key");
        }
    }

    /** With the revision that the press made, so that a page need not wait for its stream to have seen it. */
    private static void answer(RoutingContext ctx, CommandId id, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> {
                var json = Orders.done(id, done.answer());
                // of a repeated one only the hall of now is known, which its clerk may not have seen
                Replies.json(ctx, 200, done.repeated() ? json : json.put("revision", done.sequence()));
            }
            case Outcome.Refused refused -> Orders.refuse(ctx, id, refused);
        }
    }
}
