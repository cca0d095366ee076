// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.vertx.ext.web.RoutingContext;

/** What every answer tells the browser not to do. */
final class SafetyHeaders {
    private static final String CSP = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'self'";

    private SafetyHeaders() {}

    static void add(RoutingContext ctx) {
        ctx.response()
                .putHeader("Content-Security-Policy", CSP)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
        ctx.next();
    }
}
