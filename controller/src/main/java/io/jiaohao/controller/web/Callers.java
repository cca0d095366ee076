// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.access.AccessBook;
import io.jiaohao.controller.access.Identity;
import io.jiaohao.protocol.Reason;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who is asking: a bearer token, or the cookie of a session. */
final class Callers {
    private static final String COOKIE = "jiaohao";
    private static final String BEARER = "Bearer ";

    /** Somebody known; {@code session} only for a browser. */
    record Caller(Identity identity, Sessions.@Nullable Session session) {}

    private final AccessBook access;
    private final Sessions sessions;

    Callers(AccessBook access, Sessions sessions) {
        this.access = access;
        this.sessions = sessions;
    }

    /** Whoever it is; a wrong token is a problem, none at all is nobody. */
    Optional<Caller> find(RoutingContext ctx) {
        var header = ctx.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            var identity = header.startsWith(BEARER)
                    ? access.byToken(header.substring(BEARER.length()).trim())
                    : Optional.<Identity>empty();
            return Optional.of(new Caller(identity.orElseThrow(Problem::notSignedIn), null));
        }
        return session(ctx).map(session -> new Caller(session.identity(), session));
    }

    /** For what only reads. */
    Caller reader(RoutingContext ctx, Predicate<Identity> may) {
        var caller = find(ctx).orElseThrow(Problem::notSignedIn);
        if (!may.test(caller.identity())) {
            throw Problem.notAllowed();
        }
        return caller;
    }

    /** For what changes something: a browser must also show that the page was ours. */
    Caller changer(RoutingContext ctx, Predicate<Identity> may) {
        var caller = reader(ctx, may);
        if (caller.session() != null && !fromOurPage(ctx, caller.session())) {
            throw new Problem(403, new Reason("FOREIGN_PAGE", "请在本系统的页面上操作。"), null);
        }
        return caller;
    }

    Optional<Identity> byToken(String token) {
        return access.byToken(token);
    }

    Optional<Identity> byPassword(String user, String password) {
        return access.byPassword(user, password);
    }

    void signIn(RoutingContext ctx, Identity identity) {
        cookie(ctx).ifPresent(sessions::end);
        ctx.response().addCookie(made(sessions.open(identity)).setMaxAge(Sessions.LIFE.toSeconds()));
    }

    void signOut(RoutingContext ctx) {
        cookie(ctx).ifPresent(sessions::end);
        ctx.response().addCookie(made("").setMaxAge(0));
    }

    private Optional<Sessions.Session> session(RoutingContext ctx) {
        return cookie(ctx).flatMap(sessions::find);
    }

    private static Cookie made(String value) {
        return Cookie.cookie(COOKIE, value).setPath("/").setHttpOnly(true).setSameSite(CookieSameSite.STRICT);
    }

    private static Optional<String> cookie(RoutingContext ctx) {
        return Optional.ofNullable(ctx.request().getCookie(COOKIE)).map(Cookie::getValue);
    }

    private static boolean fromOurPage(RoutingContext ctx, Sessions.Session session) {
        return "jiaohao".equals(ctx.request().getHeader("X-Requested-With"))
                || session.formKey().equals(ctx.request().getFormAttribute("formKey"))
                || sameOrigin(
                        ctx.request().getHeader(HttpHeaders.ORIGIN),
                        ctx.request().getHeader(HttpHeaders.HOST));
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
