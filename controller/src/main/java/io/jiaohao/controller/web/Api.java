// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Instant;

/** Every route, in one table. The file {@code openapi.json} describes the same; a test holds one against the other. */
final class Api {
    static final String BASE = "/api/v1";
    private static final int BODY_LIMIT = 16 * 1024;

    private final Router router;

    Api(Vertx vertx, WebConfig config, Rooms rooms, Streams streams) {
        router = Router.router(vertx);
        var sessions = new Sessions(rooms.access(), rooms.secrets(), rooms.desk()::hall, Instant::now);
        var callers = new Callers(rooms.access(), sessions);
        router.route().handler(SafetyHeaders::add);
        router.route().handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT));
        var orders = new Orders(rooms.desk());
        var tickets = new Tickets(rooms, callers, orders, config);
        tickets.mount(router);
        new Guide(callers, orders, tickets).mount(router);
        new Bookings(rooms, callers, orders, tickets).mount(router);
        var badges = new Badges(rooms, callers, orders);
        badges.mount(router);
        var presses = new Presses(rooms.desk(), callers);
        router.post(BASE + "/windows/:window/press").handler(presses::press);
        var signing = new Signing(callers, badges);
        router.post(BASE + "/signin").handler(signing::signIn);
        router.post(BASE + "/signout").handler(signing::signOut);
        router.get(BASE + "/tickets/:day/:number/why").handler(new Asking(rooms, callers)::why);
        reading(rooms, callers, streams, config);
        new Pages(callers, signing).mount(router);
        new PlainDesk(rooms.desk(), callers, sessions, presses).mount(router);
        Problems.answerOn(router);
    }

    Router router() {
        return router;
    }

    private void reading(Rooms rooms, Callers callers, Streams streams, WebConfig config) {
        router.get(BASE + "/hall").handler(ctx -> hall(ctx, rooms));
        router.get(BASE + "/stream").handler(new Watching(rooms, callers, streams, config)::watch);
        router.get(BASE + "/statistics").handler(new Figures(rooms, callers)::day);
        var status = new Status(rooms, callers, streams, config);
        router.get(BASE + "/health").handler(status::health);
        router.get(BASE + "/metrics").handler(status::metrics);
        router.get(BASE + "/openapi.json").handler(Assets::openApi);
    }

    private static void hall(RoutingContext ctx, Rooms rooms) {
        var hall = rooms.desk().hall();
        Replies.json(ctx, 200, Views.hall(hall, rooms.now().get()).put("revision", hall.sequence()));
    }
}
