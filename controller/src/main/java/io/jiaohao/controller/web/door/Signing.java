// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.door;

import io.jiaohao.controller.access.Identity;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Html;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.protocol.Reason;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Signing in by password, token or badge, over the API, by the plain form, or with a token in a page's address. */
public final class Signing {
    private static final Map<String, Predicate<Who>> RIGHTS = new TreeMap<>(
            Map.of("GUIDE", Who::mayGuide, "LEAD", Who::mayLead, "MANAGE", Who::mayManage, "AUDIT", Who::mayAudit));

    private final Callers callers;
    private final Badges badges;
    private final Seats seats;
    private final Runnable signedOut;

    /** {@code signedOut} is run whenever somebody went, so that what they watched ends. */
    public Signing(Callers callers, Badges badges, Seats seats, Runnable signedOut) {
        this.callers = callers;
        this.badges = badges;
        this.seats = seats;
        this.signedOut = signedOut;
    }

    public void signIn(RoutingContext ctx) {
        callers.refuseForeign(ctx);
        var body = Body.of(ctx);
        if (body.has("badge")) {
            badges.signIn(ctx, body);
            return;
        }
        var token = body.optional("token", text -> text);
        var identity = token.isPresent()
                ? callers.byToken(token.get())
                : callers.byPassword(body.as("user", text -> text), body.as("password", text -> text));
        var known = identity.orElseThrow(() -> new Problem(401, new Reason("WRONG_PASSWORD", "用户名或密码不对。"), null));
        callers.signIn(ctx, known);
        Replies.json(ctx, 200, json(known));
    }

    public void signOut(RoutingContext ctx) {
        goes(ctx);
        Replies.json(ctx, 200, new JsonObject().put("ok", true));
    }

    /** The same by a plain form; whoever comes next signs in on the way to the same page. */
    public void formOut(RoutingContext ctx) {
        if (callers.anybody(ctx)) {
            goes(ctx);
        }
        Replies.redirect(ctx, "/signin?to=" + Html.query(inside(ctx.request().getParam("to"))));
    }

    private void goes(RoutingContext ctx) {
        callers.signOut(ctx);
        signedOut.run();
    }

    /** Who is signed in in this browser, and what they may between them. */
    public void me(RoutingContext ctx) {
        var rights = new JsonArray();
        RIGHTS.forEach((name, may) -> {
            if (callers.there(ctx, may)) {
                rights.add(name);
            }
        });
        var name = callers.reader(ctx, anybody -> true).who().name();
        Replies.json(ctx, 200, new JsonObject().put("name", name).put("rights", rights));
    }

    /** The form on {@code /signin}; back to where it came from, and only within this house. */
    public void form(RoutingContext ctx) {
        callers.refuseForeign(ctx);
        var to = inside(ctx.request().getParam("to"));
        var badge = ctx.request().getFormAttribute("badge");
        if (badge != null) {
            var pin = ctx.request().getFormAttribute("pin");
            seats.byForm(ctx, badge.strip(), pin == null ? "" : pin, to);
            return;
        }
        byForm(ctx)
                .ifPresentOrElse(
                        identity -> {
                            callers.signIn(ctx, identity);
                            Replies.redirect(ctx, to);
                        },
                        () -> Replies.redirect(ctx, "/signin?wrong=1&to=" + Html.query(to) + "#wrong"));
    }

    /** Turns {@code ?token=} into a session and drops it from the address; true where it did. */
    public boolean byAddress(RoutingContext ctx) {
        var token = ctx.request().getParam("token");
        if (token == null) {
            return false;
        }
        var identity = callers.byToken(token);
        identity.ifPresent(known -> callers.signIn(ctx, known));
        Replies.redirect(ctx, identity.isPresent() ? ctx.normalizedPath() : "/signin?wrong=1#wrong");
        return true;
    }

    public static String inside(@Nullable String to) {
        return to != null && to.matches("/[A-Za-z0-9/?=&._-]*") && !to.startsWith("//") ? to : "/";
    }

    private Optional<Identity> byForm(RoutingContext ctx) {
        var user = ctx.request().getFormAttribute("user");
        var password = ctx.request().getFormAttribute("password");
        return user == null || password == null ? Optional.empty() : callers.byPassword(user, password);
    }

    private static JsonObject json(Identity identity) {
        var windows = new JsonArray();
        identity.windows().forEach(window -> windows.add(window.value()));
        return new JsonObject()
                .put("user", identity.user())
                .put("kind", identity.kind().name())
                .put("windows", windows);
    }
}
