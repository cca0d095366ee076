// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.tickets;

import io.jiaohao.controller.access.TicketSecrets;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.Vacancy;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Orders;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Problems;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.ServiceCode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Appointments: a code is all there is to them, and whoever books gets it once. */
public final class Bookings {
    private final Rooms rooms;
    private final Callers callers;
    private final Orders orders;
    private final Tickets tickets;
    private final Strangers strangers;

    public Bookings(Rooms rooms, Callers callers, Orders orders, Tickets tickets, Strangers strangers) {
        this.rooms = rooms;
        this.callers = callers;
        this.orders = orders;
        this.tickets = tickets;
        this.strangers = strangers;
    }

    public void mount(Router router) {
        router.get(ApiPath.BASE + "/appointments").handler(this::free);
        router.post(ApiPath.BASE + "/appointments").handler(this::book);
        router.get(ApiPath.BASE + "/appointments/:code/qr").handler(this::picture);
        router.post(ApiPath.BASE + "/appointments/:code/move").handler(this::move);
        router.post(ApiPath.BASE + "/appointments/:code/cancel").handler(this::cancel);
        router.post(ApiPath.BASE + "/appointments/:code/checkin").handler(this::checkIn);
    }

    private void free(RoutingContext ctx) {
        mayLook(ctx);
        var hall = rooms.desk().hall();
        var day = Body.day("day", parameter(ctx, "day"));
        var service = service(parameter(ctx, "service"))
                .flatMap(hall.plan()::service)
                .orElseThrow(() -> new Problem(404, new Reason("UNKNOWN_SERVICE", "没有找到这项业务。"), "service"));
        var slots = new JsonArray();
        hall.vacancies(service, day).forEach(vacancy -> slots.add(json(vacancy)));
        Replies.json(
                ctx,
                200,
                new JsonObject()
                        .put("service", service.code().text())
                        .put("day", day.toString())
                        .put("slots", slots));
    }

    /** A phone where the settings let it, or whoever may take. */
    private void mayLook(RoutingContext ctx) {
        if (!strangers.mayBook()) {
            callers.reader(ctx, Who::mayTake);
        }
    }

    /** Of any code that could be one: whether there is such an appointment is nothing to be tried here. */
    private void picture(RoutingContext ctx) {
        mayLook(ctx);
        var code = code(ctx);
        if (!TicketSecrets.isAppointment(code)) {
            throw Problem.badField("code", "不是预约码");
        }
        ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "image/svg+xml; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(QrPicture.svg(code));
    }

    /** The code comes from the order's id, so that a repeated order has the same. */
    private void book(RoutingContext ctx) {
        var by = by(ctx);
        var body = Body.of(ctx);
        var id = body.id();
        var code = rooms.secrets().appointment(id);
        var book = new Command.Book(code, body.as("service", ServiceCode::new), day(body), from(body));
        orders.give(
                ctx,
                by,
                id,
                book,
                answer -> Replies.json(
                        ctx,
                        201,
                        Orders.done(id, answer)
                                .put("code", code)
                                .put("service", book.service().text())
                                .put("day", book.day().toString())
                                .put("from", book.from().toString())));
    }

    private void move(RoutingContext ctx) {
        var by = by(ctx);
        var body = Body.of(ctx);
        orders.give(ctx, by, body.id(), new Command.MoveAppointment(code(ctx), day(body), from(body)));
    }

    private void cancel(RoutingContext ctx) {
        var by = by(ctx);
        orders.give(ctx, by, Body.of(ctx).id(), new Command.CancelAppointment(code(ctx)));
    }

    private void checkIn(RoutingContext ctx) {
        var caller = callers.changer(ctx, Who::mayTake);
        var body = Body.of(ctx);
        var id = body.id();
        var check = new Command.CheckIn(code(ctx), Tickets.language(body), true, tickets.printer(body));
        orders.give(ctx, caller.who().source(), id, check, answer -> tickets.taken(ctx, id, answer));
    }

    /** A kiosk, staff, or a phone where the settings let it. */
    private Source by(RoutingContext ctx) {
        return strangers.mayBook() && !callers.there(ctx, Who::mayTake)
                ? strangers.phone(ctx)
                : callers.changer(ctx, Who::mayTake).who().source();
    }

    private static JsonObject json(Vacancy vacancy) {
        var span = vacancy.slot().span();
        var json = new JsonObject()
                .put("from", span.from().toString())
                .put("to", span.to().toString())
                .put("places", vacancy.slot().appointments())
                .put("free", vacancy.free());
        var refusal = vacancy.refusal();
        return refusal == null ? json : json.put("reason", Problems.json(refusal.reason()));
    }

    private static Optional<ServiceCode> service(String text) {
        try {
            return Optional.of(new ServiceCode(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String parameter(RoutingContext ctx, String name) {
        @Nullable String text = ctx.request().getParam(name);
        if (text == null) {
            throw Problem.badField(name, "缺少");
        }
        return text;
    }

    private static LocalDate day(Body body) {
        return Body.day("day", body.as("day", text -> text));
    }

    private static LocalTime from(Body body) {
        return body.as("from", Span::time);
    }

    /** As somebody types it. */
    private static String code(RoutingContext ctx) {
        return ctx.pathParam("code").strip().toUpperCase(Locale.ROOT);
    }
}
