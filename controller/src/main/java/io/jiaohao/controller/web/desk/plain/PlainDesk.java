// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.desk.plain;

import io.jiaohao.controller.desk.Outcome;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.web.desk.Claims;
import io.jiaohao.controller.web.desk.FurtherServices;
import io.jiaohao.controller.web.desk.Notes;
import io.jiaohao.controller.web.desk.Presses;
import io.jiaohao.controller.web.desk.TimeOfDay;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Sessions;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.PlainPage;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.controller.web.view.DeskView;
import io.jiaohao.controller.windows.Keys;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The desk for a browser without scripts, with all that the other has: forms, redirects, and a page that looks again every five
 * seconds. Where something is read at length, written or chosen from a list, it does not, so that nothing is lost. Event loop only.
 */
public final class PlainDesk {
    private static final String LOOK_AGAIN_SECONDS = "5";

    private final Rooms rooms;
    private final Callers callers;
    private final Sessions sessions;
    private final Presses presses;
    private final TimeOfDay time;
    private final Reasons reasons;
    private final Ticks ticks = new Ticks();

    /** Whoever knows why a number was called. */
    @FunctionalInterface
    public interface Reasons {
        /** The number's way, with {@code reasons}; reads the journal of that day, so it blocks. */
        JsonObject of(LocalDate day, TicketNumber number) throws IOException;
    }

    public PlainDesk(
            Rooms rooms, Callers callers, Sessions sessions, Presses presses, TimeOfDay time, Reasons reasons) {
        this.rooms = rooms;
        this.callers = callers;
        this.sessions = sessions;
        this.presses = presses;
        this.time = time;
        this.reasons = reasons;
    }

    public void mount(Router router) {
        router.get("/desk/:window").handler(this::show);
        router.post("/desk/:window/press").handler(this::press);
    }

    private void show(RoutingContext ctx) {
        var number = ApiPath.window(ctx);
        var session = session(callers.reader(ctx, who -> who.mayWatch(number)));
        var hall = rooms.desk().hall();
        var name =
                hall.plan().window(number).orElseThrow(ApiPath::unknownWindow).name();
        var speech = Speech.of(ctx);
        var form = new PlainForm(number.value(), session.formKey(), hall.sequence(), speech);
        var view = DeskView.of(hall, number);
        if (ctx.request().getParam("more") != null) {
            var now = time.asks() ? Optional.of(time.now()) : Optional.<java.time.LocalDateTime>empty();
            PlainPage.html(ctx, 200, name, new PlainMore(form, view, now).html(sessions.said(session)));
        } else if (ctx.request().getParam("why") != null) {
            why(ctx, hall, form, view);
        } else {
            ctx.response().putHeader("Refresh", LOOK_AGAIN_SECONDS + ";url=" + speech.address(number.value()));
            PlainPage.html(ctx, 200, name, glance(session, form, view));
        }
    }

    private String glance(Sessions.Session session, PlainForm form, JsonObject view) {
        var there = ticks.of(
                session, view.getJsonObject("current", new JsonObject()).getString("ticket", ""));
        var people = new PlainPeople(form, view, rooms.now().get(), there);
        return new PlainGlance(form, view, people, time.asks()).html(sessions.said(session));
    }

    private void why(RoutingContext ctx, Hall hall, PlainForm form, JsonObject view) {
        var current = view.getJsonObject("current");
        var day = hall.day();
        if (current == null || day == null) {
            Replies.redirect(ctx, form.speech().address(form.window()));
            return;
        }
        var ticket = current.getString("ticket");
        ctx.vertx()
                .executeBlocking(() -> reasons.of(day, new TicketNumber(ticket)), false)
                .onSuccess(way ->
                        PlainPage.html(ctx, 200, ticket, new PlainWhy(form, ticket).html(way.getJsonArray("reasons"))))
                .onFailure(ctx::fail);
    }

    private void press(RoutingContext ctx) {
        var window = ApiPath.window(ctx);
        var session = session(callers.reader(ctx, who -> who.mayWatch(window)));
        var speech = Speech.of(ctx);
        var back = speech.address(window.value());
        var pressed = Pressed.of(ctx);
        if (!callers.there(ctx, who -> who.mayPress(window))) {
            sessions.say(session, speech.said("notYours"));
            Replies.redirect(ctx, back);
            return;
        }
        var caller = callers.changer(ctx, who -> who.mayPress(window));
        switch (pressed.order()) {
            case Pressed.Order.OfHall order ->
                presses.press(
                        caller, pressed.id(), meaning(window, pressed, order), saying(ctx, session, pressed, back));
            case Pressed.Order.Tick tick -> {
                ticks.tick(session, tick.ticket().text(), tick.paper(), tick.there());
                Replies.redirect(ctx, back);
            }
            case Pressed.Order.Clock clock -> {
                sessions.say(session, told(caller, clock, speech));
                Replies.redirect(ctx, back);
            }
        }
    }

    private String told(Callers.Caller caller, Pressed.Order.Clock clock, Speech speech) {
        try {
            time.told(caller.who(), clock.local());
            return speech.said("clockDone");
        } catch (IllegalArgumentException noTime) {
            return speech.said("clockBad");
        } catch (Problem problem) {
            return speech.because(problem.reason());
        }
    }

    /** A note that cannot be, and a service for nobody, are said like any refusal. */
    private Keys.Meaning meaning(WindowNumber window, Pressed pressed, Pressed.Order.OfHall order) {
        try {
            return switch (order) {
                case Pressed.Order.Press press -> Keys.meaning(press.key(), window, pressed.argument(), pressed.seen());
                case Pressed.Order.Note note ->
                    new Keys.Meaning.Orders(new Command.NoteVisit(window, note.ticket(), note.text()));
                case Pressed.Order.Further further ->
                    new Keys.Meaning.Orders(FurtherServices.of(
                            rooms.desk(), window, further.ticket(), new ServiceCode(further.service())));
                case Pressed.Order.Claim claim ->
                    new Keys.Meaning.Orders(Claims.of(rooms.desk(), window, claim.ticket(), claim.kind()));
            };
        } catch (IllegalArgumentException bad) {
            return new Keys.Meaning.Refused(Notes.BAD_TEXT);
        } catch (Problem problem) {
            return new Keys.Meaning.Refused(problem.reason());
        }
    }

    private Consumer<Outcome> saying(RoutingContext ctx, Sessions.Session session, Pressed pressed, String back) {
        return outcome -> ctx.vertx().runOnContext(v -> {
            sessions.say(session, pressed.sentence(outcome, Speech.of(ctx)));
            Replies.redirect(ctx, back);
        });
    }

    private static Sessions.Session session(Callers.Caller caller) {
        if (caller.session() == null) {
            throw Problem.notSignedIn();
        }
        return caller.session();
    }
}
