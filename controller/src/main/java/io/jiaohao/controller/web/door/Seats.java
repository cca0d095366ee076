// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.door;

import io.jiaohao.controller.desk.Outcome;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Html;
import io.jiaohao.controller.web.reply.PlainPage;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A clerk sits down at a window: by signing in on the way there, or on a page that asks first, where they leave another window or
 * somebody hands over (A/B岗交接). Plain forms, so that any browser can. Event loop only.
 */
public final class Seats {
    private static final Pattern DESK = Pattern.compile("/desk/(\\d{1,3})(?:[?/].*)?");

    private final Rooms rooms;
    private final Callers callers;
    private final Badges badges;

    public Seats(Rooms rooms, Callers callers, Badges badges) {
        this.rooms = rooms;
        this.callers = callers;
        this.badges = badges;
    }

    public void mount(Router router) {
        router.get("/desk/:window").handler(this::first);
        router.get("/desk/:window/seat").handler(this::ask);
        router.post("/desk/:window/seat").handler(this::sit);
    }

    /** The form of {@code /signin} with a badge: signed in, and on the way to a desk seated there where nothing must be asked. */
    void byForm(RoutingContext ctx, String badge, String pin, String to) {
        badges.check(ctx, badge, pin, clerk -> signedIn(ctx, clerk, to), wrong -> refused(ctx, wrong, to));
    }

    private void signedIn(RoutingContext ctx, Clerk clerk, String to) {
        callers.signIn(ctx, clerk);
        var mayServe = new Who.Staff(clerk, Optional.empty()).mayServe();
        desk(to).filter(window -> mayServe)
                .ifPresentOrElse(
                        window -> take(
                                ctx,
                                clerk,
                                new Command.SignIn(window, clerk.badge(), false, false),
                                outcome -> Replies.redirect(
                                        ctx, outcome instanceof Outcome.Done ? to : "/desk/" + window + "/seat")),
                        () -> Replies.redirect(ctx, to));
    }

    /** Which sentence of the page is meant stands in the address, so that it is said without scripts. */
    private static void refused(RoutingContext ctx, Problem problem, String to) {
        var said = problem.status() == 429 ? "tries" : "wrong";
        Replies.redirect(ctx, "/signin?" + said + "=1&to=" + Html.query(to) + '#' + said);
    }

    private Optional<WindowNumber> desk(String to) {
        var matcher = DESK.matcher(to);
        return matcher.matches()
                ? Optional.of(new WindowNumber(Integer.parseInt(matcher.group(1))))
                        .filter(window ->
                                rooms.desk().hall().plan().window(window).isPresent())
                : Optional.empty();
    }

    /** A clerk who opens the page of a desk where they do not sit is asked; who only wants to look says so. */
    private void first(RoutingContext ctx) {
        var window = ApiPath.window(ctx);
        var accept = ctx.request().getHeader("Accept");
        var strange =
                callers.there(ctx, Who.Staff.class::isInstance) && !callers.there(ctx, who -> who.mayPress(window));
        var asksForPage = accept != null && accept.contains("text/html");
        if (strange
                && asksForPage
                && ctx.request().getParam("look") == null
                && ctx.request().getParam("token") == null) {
            Replies.redirect(ctx, "/desk/" + window + "/seat");
        } else {
            ctx.next();
        }
    }

    private void ask(RoutingContext ctx) {
        var window = ApiPath.window(ctx);
        if (callers.there(ctx, Who.Staff.class::isInstance)) {
            show(ctx, window, 200, "");
        } else {
            Replies.redirect(ctx, "/signin?to=/desk/" + window);
        }
    }

    private void show(RoutingContext ctx, WindowNumber window, int status, String said) {
        var caller = callers.reader(ctx, Who.Staff.class::isInstance);
        if (!(caller.who() instanceof Who.Staff staff) || caller.session() == null) {
            throw Problem.notAllowed();
        }
        var hall = rooms.desk().hall();
        var plan = hall.plan().window(window).orElseThrow(ApiPath::unknownWindow);
        PlainPage.html(
                ctx,
                status,
                SeatPage.title(window),
                new SeatPage(hall, plan, staff.clerk(), caller.session().formKey()).html(said));
    }

    private void sit(RoutingContext ctx) {
        var window = ApiPath.window(ctx);
        var caller = callers.changer(ctx, who -> who instanceof Who.Staff && who.mayServe());
        if (caller.who() instanceof Who.Staff staff) {
            var form = ctx.request();
            var sign = new Command.SignIn(
                    window,
                    staff.clerk().badge(),
                    form.getFormAttribute("move") != null,
                    form.getFormAttribute("handOver") != null);
            take(ctx, staff.clerk(), sign, outcome -> {
                switch (outcome) {
                    case Outcome.Done done -> Replies.redirect(ctx, "/desk/" + window);
                    case Outcome.Refused refused ->
                        show(ctx, window, 409, refused.reason().text());
                }
            });
        }
    }

    private void take(RoutingContext ctx, Clerk clerk, Command.SignIn sign, Consumer<Outcome> then) {
        rooms.desk().submit(CommandId.fresh(), new Source(Source.Door.HTTP, clerk.badge()), sign, outcome -> ctx.vertx()
                .runOnContext(v -> then.accept(outcome)));
    }
}
