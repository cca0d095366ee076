// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.own;

import io.jiaohao.controller.desk.Outcome;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.statistics.note.FigureNote;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Sessions;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.Html;
import io.jiaohao.controller.web.reply.PlainPage;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.reports.SeenFirst;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.protocol.CommandId;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 我的数据: the own figures, for whoever is signed in with badge and PIN, and the way to write beside them. A desk that nobody touched for
 * a while asks for the PIN again: colleagues pass by it. Figures are gathered on a worker.
 */
public final class OwnRoutes {
    private final Rooms rooms;
    private final Callers callers;
    private final Sessions sessions;
    private final SeenFirst seenFirst;

    public OwnRoutes(Rooms rooms, Callers callers, Sessions sessions, SeenFirst seenFirst) {
        this.rooms = rooms;
        this.callers = callers;
        this.sessions = sessions;
        this.seenFirst = seenFirst;
    }

    public void mount(Router router) {
        router.get(OwnAddress.PATH).handler(this::show);
        router.post(OwnAddress.PATH + "/note").handler(this::note);
    }

    /** Somebody of the staff in a browser. */
    private record Own(Who.Staff who, Sessions.Session session) {
        String badge() {
            return who.clerk().badge();
        }
    }

    private void show(RoutingContext ctx) {
        own(ctx).ifPresent(own -> {
            sessions.touch(own.session());
            send(
                    ctx,
                    own,
                    OwnAsked.of(ctx.request(), seenFirst.today()),
                    ctx.request().getParam("said"),
                    "");
        });
    }

    /** Whoever is there; where nobody is, or was for long, the way leads to the sign-in page. */
    private Optional<Own> own(RoutingContext ctx) {
        if (callers.there(ctx, OwnRoutes::ofTheStaff)) {
            var caller = callers.reader(ctx, OwnRoutes::ofTheStaff);
            var session = caller.session();
            if (caller.who() instanceof Who.Staff staff && session != null && !session.idle()) {
                return Optional.of(new Own(staff, session));
            }
        }
        Replies.redirect(ctx, "/signin?to=" + Html.query(OwnAddress.PATH));
        return Optional.empty();
    }

    private static boolean ofTheStaff(Who who) {
        return who instanceof Who.Staff;
    }

    /** {@code said}: the name of what came of a note; anything else says nothing. */
    private void send(RoutingContext ctx, Own own, OwnAsked asked, @Nullable String said, String draft) {
        var hall = rooms.desk().hall();
        var place = new OwnPage.Place(
                asked.span(),
                OwnSpeech.of(ctx),
                own.session().formKey(),
                own.who().sits());
        ctx.vertx()
                .executeBlocking(
                        () -> page(own, asked, place, hall.sequence(), OwnPage.said(place, said), draft), false)
                .onSuccess(page -> PlainPage.html(ctx, 200, place.speech().say("title"), page.html()))
                .onFailure(ctx::fail);
    }

    private OwnPage page(Own own, OwnAsked asked, OwnPage.Place place, long atLeast, String said, String draft) {
        var figures = OwnFigures.of(rooms.statistics().reports(), own.badge(), place.span(), atLeast);
        var zone = rooms.desk().hall().plan().calendar().zone();
        return new OwnPage(
                own.who().clerk(),
                figures,
                notes(own.badge(), place.span(), atLeast),
                asked.behind().map(behind -> behind.html(figures, place, zone)).orElse(""),
                seenFirst.lastDay(),
                said,
                draft,
                place);
    }

    private List<FigureNote> notes(String badge, OwnSpan span, long atLeast) {
        return rooms.statistics().notes().between(span.from(), span.to(), atLeast).stream()
                .filter(note -> note.badge().equals(badge))
                .toList();
    }

    private void note(RoutingContext ctx) {
        own(ctx).ifPresent(own -> {
            callers.changer(ctx, who -> who.is(own.badge()));
            // here and not on the way back from the desk, where nobody would answer for it
            var asked = OwnAsked.of(ctx.request(), seenFirst.today());
            var text = field(ctx, "text").strip().replaceAll("\\s+", " ");
            var withdraws = !field(ctx, "withdraw").isEmpty();
            try {
                var command = new Command.NoteFigures(own.badge(), field(ctx, "about"), withdraws ? null : text);
                rooms.desk().submit(id(ctx), own.who().source(), command, outcome -> ctx.vertx()
                        .runOnContext(v -> answer(ctx, own, asked, said(outcome, withdraws), text)));
            } catch (IllegalArgumentException bad) {
                answer(ctx, own, asked, "badText", text);
            }
        });
    }

    private static String said(Outcome outcome, boolean withdraws) {
        return switch (outcome) {
            case Outcome.Done done -> withdraws ? "withdrawn" : "kept";
            case Outcome.Refused refused -> "refused";
        };
    }

    /** Once it is kept the page is asked for anew, so that a reload sends nothing; what could not be is there to be mended. */
    private void answer(RoutingContext ctx, Own own, OwnAsked asked, String said, String text) {
        if (said.equals("kept") || said.equals("withdrawn")) {
            var here = new OwnAddress(asked.span(), OwnSpeech.of(ctx).english()).here();
            Replies.redirect(ctx, here.replace("&amp;", "&") + "&said=" + said + "#note");
        } else {
            send(ctx, own, asked, said, text);
        }
    }

    private static CommandId id(RoutingContext ctx) {
        try {
            return new CommandId(field(ctx, "id"));
        } catch (IllegalArgumentException bad) {
            throw Problem.badField("id", "不对");
        }
    }

    private static String field(RoutingContext ctx, String name) {
        var value = ctx.request().getFormAttribute(name);
        return value == null ? "" : value;
    }
}
