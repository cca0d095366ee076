// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.web.board.PlainBoard;
import io.jiaohao.controller.web.desk.Claims;
import io.jiaohao.controller.web.desk.FurtherServices;
import io.jiaohao.controller.web.desk.Notes;
import io.jiaohao.controller.web.desk.Presses;
import io.jiaohao.controller.web.desk.TimeOfDay;
import io.jiaohao.controller.web.desk.plain.PlainDesk;
import io.jiaohao.controller.web.door.Badges;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Proxies;
import io.jiaohao.controller.web.door.Seats;
import io.jiaohao.controller.web.door.Sender;
import io.jiaohao.controller.web.door.Sessions;
import io.jiaohao.controller.web.door.Signing;
import io.jiaohao.controller.web.door.Throttle;
import io.jiaohao.controller.web.live.Streams;
import io.jiaohao.controller.web.live.Watching;
import io.jiaohao.controller.web.manage.Audit;
import io.jiaohao.controller.web.manage.PlainDay;
import io.jiaohao.controller.web.manage.WarningRoutes;
import io.jiaohao.controller.web.own.OwnRoutes;
import io.jiaohao.controller.web.plan.Plans;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Orders;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Problems;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.reports.EvaluationRoutes;
import io.jiaohao.controller.web.reports.ReportRoutes;
import io.jiaohao.controller.web.reports.SeenFirst;
import io.jiaohao.controller.web.reports.StaffingHints;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.controller.web.rooms.WebConfig;
import io.jiaohao.controller.web.sheet.SheetRoutes;
import io.jiaohao.controller.web.tickets.Bookings;
import io.jiaohao.controller.web.tickets.Guide;
import io.jiaohao.controller.web.tickets.PaperLooks;
import io.jiaohao.controller.web.tickets.Phoning;
import io.jiaohao.controller.web.tickets.PlainTicket;
import io.jiaohao.controller.web.tickets.Strangers;
import io.jiaohao.controller.web.tickets.Tickets;
import io.jiaohao.controller.web.view.Seen;
import io.jiaohao.controller.web.view.Views;
import io.jiaohao.controller.web.voice.Loudspeakers;
import io.jiaohao.controller.web.voice.Recordings;
import io.jiaohao.controller.web.voice.Takes;
import io.jiaohao.protocol.Reason;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Instant;

/** Every route, in one table. The file {@code openapi.json} describes the same; a test holds one against the other. */
final class Api {
    private static final int BODY_LIMIT = 16 * 1024;
    /** A page with all it needs asks for a dozen files, and twenty boards may come back at once. */
    private static final int ASKED_AT_ONCE = 300;

    private static final int ASKED_A_SECOND = 50;

    private final Router router;

    Api(Vertx vertx, WebConfig config, Rooms rooms, Streams streams) {
        router = Router.router(vertx);
        var sessions = new Sessions(
                rooms.access(),
                rooms.secrets(),
                rooms.desk()::hall,
                Instant::now,
                config.pages().idle(),
                rooms.door());
        var callers = new Callers(rooms.access(), sessions);
        var proxies = new Proxies(config.pages().trustedProxies());
        router.route().handler(ctx -> Sender.note(ctx, proxies));
        router.route().handler(SafetyHeaders::add);
        var throttle = new Throttle(ASKED_AT_ONCE, ASKED_A_SECOND, System::nanoTime);
        router.route().handler(ctx -> slow(ctx, throttle));
        var orders = new Orders(rooms.desk());
        var recordings = new Recordings(rooms, callers, orders);
        var takes = new Takes(rooms, callers, recordings);
        takes.mountUploads(router);
        new Plans(rooms, callers, config.zone()).mount(router);
        router.route().handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT));
        var tickets = new Tickets(rooms, callers, orders, config);
        tickets.mount(router);
        new Guide(rooms, callers, orders, tickets).mount(router);
        var strangers = new Strangers(config.pages().phones(), System::nanoTime);
        new Bookings(rooms, callers, orders, tickets, strangers).mount(router);
        new Phoning(config.pages().phones(), strangers, orders, tickets).mount(router);
        var badges = new Badges(rooms, callers, orders);
        badges.mount(router);
        var presses = new Presses(rooms.desk(), callers);
        router.post(ApiPath.BASE + "/windows/:window/press").handler(presses::press);
        new FurtherServices(rooms.desk(), callers, orders).mount(router);
        new Claims(rooms.desk(), callers, orders).mount(router);
        var seats = new Seats(rooms, callers, badges);
        seats.mount(router);
        var signing = new Signing(callers, badges, seats, streams::check);
        new Notes(callers, orders).mount(router);
        new Notices(callers, orders).mount(router);
        router.post(ApiPath.BASE + "/signin").handler(signing::signIn);
        router.get(ApiPath.BASE + "/me").handler(signing::me);
        router.post(ApiPath.BASE + "/signout").handler(signing::signOut);
        var asking = new Asking(rooms, callers);
        router.get(ApiPath.BASE + "/tickets/:day/:number/why").handler(asking::why);
        new PaperLooks(rooms, callers).mount(router);
        var seenFirst = SeenFirst.of(rooms, config.pages().staffAfterDays());
        new ReportRoutes(rooms, callers, seenFirst).mount(router);
        new EvaluationRoutes(rooms, callers, seenFirst).mount(router);
        new SheetRoutes(rooms, callers, orders, config.zone()).mount(router);
        new StaffingHints(vertx, rooms, callers, config.zone(), config.pages().staffing()).mount(router);
        new OwnRoutes(rooms, callers, sessions, seenFirst).mount(router);
        var time = new TimeOfDay(rooms, callers, config.zone());
        time.mount(router);
        new Loudspeakers(rooms, callers, orders).mount(router);
        recordings.mount(router);
        takes.mount(router);
        reading(rooms, callers, streams, config);
        new PlainTicket(rooms, config.zone()).mount(router);
        new Audit(rooms, callers).mount(router);
        new PlainDay(rooms, callers).mount(router);
        new WarningRoutes(rooms, callers).mount(router);
        new Pages(callers, signing).mount(router);
        new PlainDesk(rooms, callers, sessions, presses, time, asking::trail).mount(router);
        new PlainBoard(rooms, config).mount(router);
        Problems.answerOn(router);
    }

    Router router() {
        return router;
    }

    /** Whoever asks on this very machine is no stranger: the demo and the benches ask as fast as they can. */
    private static void slow(RoutingContext ctx, Throttle throttle) {
        if (!Sender.isHere(ctx) && !throttle.allows(Sender.address(ctx))) {
            throw new Problem(429, new Reason("TOO_OFTEN", "您点得太快了，请稍等几秒再试。"), null);
        }
        ctx.next();
    }

    private void reading(Rooms rooms, Callers callers, Streams streams, WebConfig config) {
        router.get(ApiPath.BASE + "/hall").handler(ctx -> hall(ctx, rooms, config));
        router.get(ApiPath.BASE + "/stream").handler(new Watching(rooms, callers, streams, config)::watch);
        router.get(ApiPath.BASE + "/statistics").handler(new Figures(rooms, callers)::day);
        router.get(ApiPath.BASE + "/forecast").handler(new Figures(rooms, callers)::forecast);
        var status = new Status(rooms, callers, streams, config);
        router.get(ApiPath.BASE + "/health").handler(status::health);
        router.get(ApiPath.BASE + "/metrics").handler(status::metrics);
        router.get(ApiPath.BASE + "/openapi.json").handler(Assets::openApi);
    }

    private static void hall(RoutingContext ctx, Rooms rooms, WebConfig config) {
        var seen = Seen.of(rooms);
        var json = Views.hall(seen)
                .put("revision", seen.hall().sequence())
                .put("zone", config.zone().getId());
        Replies.json(ctx, 200, json);
    }
}
