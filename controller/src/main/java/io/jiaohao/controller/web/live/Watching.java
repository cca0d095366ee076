// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.live;

import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.controller.web.rooms.WebConfig;
import io.jiaohao.controller.web.view.View;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Who may watch what: the board and one's own ticket are open, the others belong to those who work there. */
public final class Watching {
    private final Rooms rooms;
    private final Callers callers;
    private final Streams streams;
    private final WebConfig config;

    public Watching(Rooms rooms, Callers callers, Streams streams, WebConfig config) {
        this.rooms = rooms;
        this.callers = callers;
        this.streams = streams;
        this.config = config;
    }

    public void watch(RoutingContext ctx) {
        var view = view(ctx);
        var open = view instanceof View.Board || view instanceof View.OfTicket;
        streams.open(ctx, view, open ? () -> true : () -> still(ctx));
    }

    private boolean still(RoutingContext ctx) {
        try {
            view(ctx);
            return true;
        } catch (Problem notAnyMore) {
            return false;
        }
    }

    private View view(RoutingContext ctx) {
        var page = ctx.request().getParam("page");
        return switch (page == null ? "" : page) {
            case "board" -> new View.Board(config.pages().plate());
            case "kiosk" -> kiosk(ctx);
            case "desk" -> desk(ctx, ctx.request().getParam("window"));
            case "manage" -> manage(ctx);
            case "guide" -> guide(ctx);
            case "ticket" -> ticket(ctx.request().getParam("secret"));
            default -> throw Problem.badField("page", "应是board、kiosk、desk、guide、manage或ticket");
        };
    }

    /** Where a kiosk and others are signed in in one browser, the page is the kiosk's. */
    private View kiosk(RoutingContext ctx) {
        var known = callers.there(ctx, this::printsBeside);
        var who = callers.reader(ctx, known ? this::printsBeside : Who::mayTake).who();
        return known
                ? new View.Kiosk(
                        who.name(),
                        config.printers().get(who.name()),
                        config.pages().kiosk())
                : new View.Kiosk("", null, config.pages().kiosk());
    }

    private boolean printsBeside(Who who) {
        return who.mayTake() && config.printers().containsKey(who.name());
    }

    private View desk(RoutingContext ctx, @Nullable String number) {
        WindowNumber window;
        try {
            window = WindowNumber.parse(number == null ? "" : number);
        } catch (IllegalArgumentException bad) {
            throw Problem.badField("window", "应是窗口号");
        }
        callers.reader(ctx, who -> who.mayWatch(window));
        if (rooms.desk().hall().plan().window(window).isEmpty()) {
            throw new Problem(404, new Reason("UNKNOWN_WINDOW", "没有这个窗口。"), "window");
        }
        return new View.Desk(window);
    }

    private View manage(RoutingContext ctx) {
        callers.reader(ctx, Who::mayOversee);
        return new View.Manage();
    }

    private View guide(RoutingContext ctx) {
        callers.reader(ctx, Who::mayGuide);
        return new View.Guide(config.printers().keySet().stream().sorted().toList());
    }

    private View ticket(@Nullable String secret) {
        return rooms.secrets()
                .open(secret == null ? "" : secret)
                .map(View.OfTicket::new)
                .orElseThrow(() -> new Problem(404, new Reason("UNKNOWN_TICKET", "没有这个号。"), "secret"));
    }
}
