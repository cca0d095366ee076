// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.desk;

import io.jiaohao.controller.desk.Desk;
import io.jiaohao.controller.desk.Outcome;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Sessions;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Html;
import io.jiaohao.controller.web.reply.PlainPage;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.windows.Keys;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The desk for a browser without scripts: a form, a redirect, and a page that looks again every five seconds. */
public final class PlainDesk {
    private static final List<Key> KEYS = List.of(
            Key.NEXT,
            Key.RECALL,
            Key.ARRIVED,
            Key.FINISH,
            Key.NO_SHOW,
            Key.UNDO,
            Key.HOLD,
            Key.RESUME,
            Key.COVER,
            Key.PAUSE,
            Key.CONTINUE,
            Key.OPEN,
            Key.CLOSE);
    private static final Map<SignState, String> STATES = new EnumMap<>(Map.of(
            SignState.CLOSED, "未开放",
            SignState.OPEN, "空闲",
            SignState.CALLING, "正在叫号",
            SignState.SERVING, "正在办理",
            SignState.PAUSED, "暂停",
            SignState.OUT_OF_HOURS, "非服务时间"));

    private final Desk desk;
    private final Callers callers;
    private final Sessions sessions;
    private final Presses presses;

    public PlainDesk(Desk desk, Callers callers, Sessions sessions, Presses presses) {
        this.desk = desk;
        this.callers = callers;
        this.sessions = sessions;
        this.presses = presses;
    }

    public void mount(Router router) {
        router.get("/desk/:window").handler(this::show);
        router.post("/desk/:window/press").handler(this::press);
    }

    private void show(RoutingContext ctx) {
        var number = ApiPath.window(ctx);
        var session = session(callers.reader(ctx, who -> who.mayWatch(number)));
        var hall = desk.hall();
        var plan = hall.plan()
                .window(number)
                .orElseThrow(() -> new Problem(404, new Reason("UNKNOWN_WINDOW", "没有这个窗口。"), "window"));
        ctx.response().putHeader("Refresh", "5");
        PlainPage.html(ctx, 200, number + "号窗口", page(hall, plan, session));
    }

    private void press(RoutingContext ctx) {
        var window = ApiPath.window(ctx);
        var caller = callers.changer(ctx, who -> who.mayPress(window));
        var session = session(caller);
        var pressed = pressed(ctx);
        presses.press(
                caller, pressed.id(), Keys.meaning(pressed.key(), window, null, pressed.seen()), outcome -> ctx.vertx()
                        .runOnContext(v -> {
                            sessions.say(session, sentence(pressed.key(), outcome));
                            Replies.redirect(ctx, "/desk/" + window + "?plain=1");
                        }));
    }

    private record Pressed(CommandId id, Key key, long seen) {}

    /** The button's value is {@code KEY:id:seen}: each button of each page has an id of its own, so a doubled click counts once. */
    private static Pressed pressed(RoutingContext ctx) {
        var value = ctx.request().getFormAttribute("press");
        var parts = value == null ? new String[0] : value.split(":", -1);
        try {
            if (parts.length == 3) {
                return new Pressed(new CommandId(parts[1]), Presses.key(parts[0]), Long.parseLong(parts[2]));
            }
        } catch (IllegalArgumentException bad) {
            // said below
        }
        throw Problem.badField("press", "不对");
    }

    private static Sessions.Session session(Callers.Caller caller) {
        if (caller.session() == null) {
            throw Problem.notSignedIn();
        }
        return caller.session();
    }

    private static String sentence(Key key, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> {
                TicketNumber ticket = done.answer().ticket();
                yield key.label() + (ticket == null ? "" : " " + ticket) + " ✓";
            }
            case Outcome.Refused refused -> refused.reason().text();
        };
    }

    private String page(Hall hall, WindowPlan plan, Sessions.Session session) {
        WindowNumber number = plan.number();
        var window = hall.window(number);
        var state = window.map(Window::sign).orElse(SignState.CLOSED);
        var ticket = window.flatMap(Window::ticket).map(TicketNumber::text).orElse("—");
        var keys = new StringBuilder();
        for (var key : KEYS) {
            if (key == (state == SignState.PAUSED ? Key.PAUSE : Key.CONTINUE)) {
                continue;
            }
            keys.append("<button class=\"key%s\" name=\"press\" value=\"%s:%s:%d\">%s</button>"
                    .formatted(key == Key.NEXT ? " main" : "", key, CommandId.fresh(), hall.sequence(), key.label()));
        }
        return """
                <main class="narrow"><h1>%s号窗口 %s</h1>
                <p class="big">%s</p><p>%s · 等候 %d 人</p><p role="status"><strong>%s</strong></p>
                <form class="keys" method="post" action="/desk/%s/press">
                <input type="hidden" name="formKey" value="%s">%s</form></main>""".formatted(
                        number,
                        Html.text(plan.name()),
                        ticket,
                        STATES.get(state),
                        hall.waiting(plan),
                        Html.text(sessions.said(session)),
                        number,
                        session.formKey(),
                        keys);
    }
}
