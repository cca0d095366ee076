// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.door;

import io.jiaohao.controller.access.AccessBook;
import io.jiaohao.controller.access.Identity;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.protocol.Reason;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: a bearer token, or the cookies of sessions. One browser may show a kiosk, a desk and the figures side by side, so each
 * identity has a cookie of its own, and whoever of them may is the one who asks.
 */
public final class Callers {
    private static final String COOKIE = "jiaohao-";
    private static final String BEARER = "Bearer ";

    /** A clerk takes the place of the one before: nobody works under another's badge. No identity has a dot in its name. */
    private static final String CLERK = COOKIE + ".clerk";

    /** Somebody known; {@code session} only for a browser. */
    public record Caller(Who who, Sessions.@Nullable Session session) {}

    private final AccessBook access;
    private final Sessions sessions;

    public Callers(AccessBook access, Sessions sessions) {
        this.access = access;
        this.sessions = sessions;
    }

    /** For what only reads: the first of them that may. */
    public Caller reader(RoutingContext ctx, Predicate<Who> may) {
        var callers = all(ctx);
        if (callers.isEmpty()) {
            throw Problem.notSignedIn();
        }
        return callers.stream()
                .filter(caller -> mayNow(caller, may))
                .findFirst()
                .orElseThrow(() ->
                        callers.stream().anyMatch(caller -> may.test(caller.who())) ? idle() : Problem.notAllowed());
    }

    /** As {@link #changer}; of several who may, the one called {@code name}, if it is there. */
    public Caller changer(RoutingContext ctx, Predicate<Who> may, String name) {
        var first = reader(ctx, may);
        var named = all(ctx).stream()
                .filter(other -> mayNow(other, may) && other.who().name().equals(name))
                .findFirst();
        return ofOurPage(ctx, named.orElse(first));
    }

    /** Whether anybody who may is there. */
    public boolean there(RoutingContext ctx, Predicate<Who> may) {
        return all(ctx).stream().anyMatch(caller -> mayNow(caller, may));
    }

    /** The same for a page that somebody opens, which shows that they are at it. */
    public boolean enters(RoutingContext ctx, Predicate<Who> may) {
        var there = all(ctx).stream().filter(caller -> mayNow(caller, may)).toList();
        there.stream().map(Caller::session).filter(Objects::nonNull).forEach(sessions::touch);
        return !there.isEmpty();
    }

    private static boolean mayNow(Caller caller, Predicate<Who> may) {
        var session = caller.session();
        var idle = session != null && session.idle();
        return idle ? caller.who().whenIdle().filter(may).isPresent() : may.test(caller.who());
    }

    private static Problem idle() {
        return new Problem(401, new Reason("IDLE", "太久没有操作，请重新登录。"), null);
    }

    /** For what changes something: a browser must also show that the page was ours. */
    public Caller changer(RoutingContext ctx, Predicate<Who> may) {
        return ofOurPage(ctx, reader(ctx, may));
    }

    private Caller ofOurPage(RoutingContext ctx, Caller caller) {
        var session = caller.session();
        if (session != null) {
            if (isOfAnotherSite(ctx) || !fromOurPage(ctx)) {
                throw foreign();
            }
            sessions.touch(session);
        }
        return caller;
    }

    /** Nobody is signed in by a page of another site, which might then watch what they do here. */
    public void refuseForeign(RoutingContext ctx) {
        var origin = ctx.request().getHeader(HttpHeaders.ORIGIN);
        var ours = origin == null
                || isOurHeader(ctx)
                || "same-origin".equals(ctx.request().getHeader("Sec-Fetch-Site"))
                || sameOrigin(origin, ctx.request().getHeader(HttpHeaders.HOST));
        if (isOfAnotherSite(ctx) || !ours) {
            throw foreign();
        }
    }

    private static Problem foreign() {
        return new Problem(403, new Reason("FOREIGN_PAGE", "请在本系统的页面上操作。"), null);
    }

    /** As browsers since 2020 say of themselves. */
    private static boolean isOfAnotherSite(RoutingContext ctx) {
        return "cross-site".equals(ctx.request().getHeader("Sec-Fetch-Site"));
    }

    /** No page of another site can send it without asking us first, and we answer no such question. */
    private static boolean isOurHeader(RoutingContext ctx) {
        return "jiaohao".equals(ctx.request().getHeader("X-Requested-With"));
    }

    public Optional<Identity> byToken(String token) {
        return access.byToken(token);
    }

    public Optional<Identity> byPassword(String user, String password) {
        return access.byPassword(user, password);
    }

    public void signIn(RoutingContext ctx, Identity identity) {
        ctx.response()
                .addCookie(made(ctx, COOKIE + identity.user(), sessions.open(identity))
                        .setMaxAge(Sessions.life(identity).toSeconds()));
    }

    /** Somebody of the staff, whose PIN was right. */
    public void signIn(RoutingContext ctx, Clerk clerk) {
        ctx.response().addCookie(made(ctx, CLERK, sessions.open(clerk)).setMaxAge(Sessions.SHIFT.toSeconds()));
    }

    /** Whether anybody is signed in, idle or not. */
    boolean anybody(RoutingContext ctx) {
        return !all(ctx).isEmpty();
    }

    /** Everybody of this browser, also who left the page long ago; only by a page of ours. */
    void signOut(RoutingContext ctx) {
        var there = all(ctx);
        if (there.isEmpty()) {
            throw Problem.notSignedIn();
        }
        var byBrowser = there.stream().anyMatch(caller -> caller.session() != null);
        if (byBrowser && (isOfAnotherSite(ctx) || !fromOurPage(ctx))) {
            throw foreign();
        }
        cookies(ctx).forEach(cookie -> {
            sessions.end(cookie.getValue());
            ctx.response().addCookie(made(ctx, cookie.getName(), "").setMaxAge(0));
        });
    }

    /** Whom a token names (a wrong one is a problem), or all who are signed in in this browser. */
    private List<Caller> all(RoutingContext ctx) {
        var header = ctx.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return cookies(ctx).stream()
                    .map(Cookie::getValue)
                    .map(sessions::find)
                    .flatMap(Optional::stream)
                    .map(session -> new Caller(session.who(), session))
                    .toList();
        }
        var token =
                header.startsWith(BEARER) ? header.substring(BEARER.length()).trim() : "";
        var identity = access.byToken(token).orElseThrow(Problem::notSignedIn);
        return List.of(new Caller(new Who.Installed(identity), null));
    }

    private static Cookie made(RoutingContext ctx, String name, String value) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(Sender.isSecure(ctx))
                .setSameSite(CookieSameSite.STRICT);
    }

    private static List<Cookie> cookies(RoutingContext ctx) {
        return ctx.request().cookies().stream()
                .filter(cookie -> cookie.getName().startsWith(COOKIE))
                .sorted(Comparator.comparing(Cookie::getName))
                .toList();
    }

    /** The form may have been made for another session of the same browser. */
    private boolean fromOurPage(RoutingContext ctx) {
        return isOurHeader(ctx)
                || hasFormKey(ctx)
                || sameOrigin(
                        ctx.request().getHeader(HttpHeaders.ORIGIN),
                        ctx.request().getHeader(HttpHeaders.HOST));
    }

    private boolean hasFormKey(RoutingContext ctx) {
        var key = ctx.request().getFormAttribute("formKey");
        return all(ctx).stream()
                .map(Caller::session)
                .anyMatch(session -> session != null && session.formKey().equals(key));
    }

    private static boolean sameOrigin(@Nullable String origin, @Nullable String host) {
        try {
            return origin != null
                    && host != null
                    && host.equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException noOrigin) {
            return false;
        }
    }
}
