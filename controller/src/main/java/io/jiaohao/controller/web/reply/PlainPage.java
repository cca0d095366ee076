// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reply;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** A page that is made here, needs no script, and works in any browser. */
public final class PlainPage {
    private PlainPage() {}

    /** A page or a form of ours, not the API: what goes wrong is said in a page. */
    public static boolean wantsPage(RoutingContext ctx) {
        return !ctx.normalizedPath().startsWith("/api/")
                && !ctx.normalizedPath().startsWith("/assets/");
    }

    public static void sayProblem(RoutingContext ctx, Problem problem) {
        html(
                ctx,
                problem.status(),
                "叫号",
                "<main class=\"narrow\"><h1>" + Html.text(problem.reason().text())
                        + "</h1><p><a class=\"key\" href=\"/\">回到首页 <span lang=\"en\">Start page</span></a></p></main>");
    }

    /** Sends a page made here; {@code body} must be escaped already. */
    public static void html(RoutingContext ctx, int status, String title, String body) {
        ctx.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end("<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>"
                        + Html.text(title)
                        + "</title><link rel=\"stylesheet\" href=\"/assets/shared/tokens.css\">"
                        + "<link rel=\"stylesheet\" href=\"/assets/shared/pages.css\"></head><body>" + body
                        + "</body></html>");
    }
}
