// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.desk;

import io.jiaohao.controller.desk.Outcome;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Sessions;
import io.jiaohao.controller.web.live.DeskView;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.PlainPage;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.controller.windows.Keys;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/**
 * The desk for a browser without scripts, with all that the other has: forms, redirects, and a page that looks again every five
 * seconds. Where something is written or chosen from a list, it does not, so that nothing is lost. Event loop only.
 */
public final class PlainDesk {
    private static final String LOOK_AGAIN_SECONDS = "5";

    private final Rooms rooms;
    private final Callers callers;
    private final Sessions sessions;
    private final Presses presses;

    public PlainDesk(Rooms rooms, Callers callers, Sessions sessions, Presses presses) {
        this.rooms = rooms;
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
        var hall = rooms.desk().hall();
        var plan = hall.plan().window(number).orElseThrow(ApiPath::unknownWindow);
        var speech = Speech.of(ctx);
        var form = new PlainForm(number.value(), session.formKey(), hall.sequence(), speech);
        var view = DeskView.of(hall, number);
        var said = sessions.said(session);
        if (ctx.request().getParam("more") == null) {
            ctx.response().putHeader("Refresh", LOOK_AGAIN_SECONDS + ";url=" + speech.address(number.value()));
            PlainPage.html(
                    ctx,
                    200,
                    plan.name(),
                    new PlainGlance(
                                    form,
                                    view,
                                    new PlainPeople(form, view, rooms.now().get()))
                            .html(said));
        } else {
            PlainPage.html(ctx, 200, plan.name(), new PlainMore(form, view).html(said));
        }
    }

    private void press(RoutingContext ctx) {
        var window = ApiPath.window(ctx);
        var session = session(callers.reader(ctx, who -> who.mayWatch(window)));
        var back = Speech.of(ctx).address(window.value());
        var pressed = Pressed.of(ctx);
        if (!callers.there(ctx, who -> who.mayPress(window))) {
            sessions.say(session, Speech.of(ctx).said("notYours"));
            Replies.redirect(ctx, back);
            return;
        }
        var caller = callers.changer(ctx, who -> who.mayPress(window));
        presses.press(caller, pressed.id(), meaning(window, pressed), saying(ctx, session, pressed, back));
    }

    /** A note that cannot be, and a service for nobody, are said like any refusal. */
    private Keys.Meaning meaning(WindowNumber window, Pressed pressed) {
        try {
            return switch (pressed.order()) {
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
