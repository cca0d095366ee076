// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Predicate;

/** The pages. Those for work ask who is there first, and take {@code ?token=} out of the address. */
final class Pages {
    private final Callers callers;
    private final Signing signing;
    private final Assets assets = new Assets(
            "index.html",
            "kiosk.html",
            "desk.html",
            "board.html",
            "manage.html",
            "voice.html",
            "ticket.html",
            "signin.html",
            "tokens.css",
            "pages.css",
            "board.css",
            "live.js",
            "words.js",
            "kiosk.js",
            "scanner.js",
            "desk.js",
            "board.js",
            "manage.js",
            "voice.js",
            "silence.js",
            "devices.js",
            "ticket.js",
            "signin.js",
            "index.js",
            "icon.svg");

    Pages(Callers callers, Signing signing) {
        this.callers = callers;
        this.signing = signing;
    }

    void mount(Router router) {
        open(router, "/", "index.html");
        open(router, "/board", "board.html");
        open(router, "/t/:secret", "ticket.html");
        open(router, "/signin", "signin.html");
        work(router, "/kiosk", "kiosk.html", Who::mayTake);
        work(router, "/manage", "manage.html", Who::mayManage);
        work(router, "/manage/voice", "voice.html", Who::mayGuide);
        router.post("/signin").handler(signing::form);
        router.get("/desk/:window").handler(this::desk);
        router.get("/favicon.ico").handler(ctx -> assets.send(ctx, "icon.svg"));
        router.get("/assets/:name").handler(ctx -> assets.send(ctx, ctx.pathParam("name")));
    }

    /** A page or a form of ours, not the API: what goes wrong is said in a page. */
    static boolean wantsPage(RoutingContext ctx) {
        return !ctx.normalizedPath().startsWith("/api/")
                && !ctx.normalizedPath().startsWith("/assets/");
    }

    static void sayProblem(RoutingContext ctx, Problem problem) {
        html(
                ctx,
                problem.status(),
                "叫号",
                "<main class=\"narrow\"><h1>" + Html.text(problem.reason().text())
                        + "</h1><p><a class=\"key\" href=\"/\">回到首页 <span lang=\"en\">Start page</span></a></p></main>");
    }

    /** Sends a page made here; {@code body} must be escaped already. */
    static void html(RoutingContext ctx, int status, String title, String body) {
        ctx.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end("<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>"
                        + Html.text(title)
                        + "</title><link rel=\"stylesheet\" href=\"/assets/tokens.css\">"
                        + "<link rel=\"stylesheet\" href=\"/assets/pages.css\"></head><body>" + body
                        + "</body></html>");
    }

    private void open(Router router, String path, String file) {
        router.get(path).handler(ctx -> assets.send(ctx, file));
    }

    private void work(Router router, String path, String file, Predicate<Who> may) {
        router.get(path).handler(ctx -> {
            if (!signing.byAddress(ctx)) {
                withWorker(ctx, may, () -> assets.send(ctx, file));
            }
        });
    }

    private void desk(RoutingContext ctx) {
        if (signing.byAddress(ctx)) {
            return;
        }
        var window = Presses.window(ctx);
        withWorker(ctx, who -> who.mayWatch(window), () -> {
            if (ctx.request().getParam("plain") == null) {
                assets.send(ctx, "desk.html");
            } else {
                ctx.next();
            }
        });
    }

    private void withWorker(RoutingContext ctx, Predicate<Who> may, Runnable then) {
        if (callers.there(ctx, may)) {
            then.run();
        } else {
            Replies.redirect(ctx, "/signin?to=" + Html.query(ctx.request().uri()));
        }
    }
}
