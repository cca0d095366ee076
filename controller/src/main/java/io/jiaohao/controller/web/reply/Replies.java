// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reply;

import io.jiaohao.controller.desk.Outcome;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** How answers leave, and which status a refusal has. */
public final class Replies {
    private Replies() {}

    public static void json(RoutingContext ctx, int status, JsonObject body) {
        if (ctx.response().ended() || ctx.response().closed()) {
            return;
        }
        ctx.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body.toBuffer());
    }

    public static void redirect(RoutingContext ctx, String path) {
        ctx.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.LOCATION, path)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    /** 503: try again; 404: no such thing; 400: it cannot be meant; 403: not you; 409: not now. */
    public static int status(Outcome.Refused refused) {
        return switch (refused.reason().code()) {
            case "BUSY", "CLOSING", "STORAGE_FULL" -> 503;
            case "FAULT" -> 500;
            case "UNKNOWN_SERVICE",
                    "UNKNOWN_WINDOW",
                    "UNKNOWN_TICKET",
                    "UNKNOWN_KIOSK",
                    "UNKNOWN_CLERK",
                    "UNKNOWN_CLASS",
                    "UNKNOWN_NOTE",
                    "UNKNOWN_NOTICE",
                    "UNKNOWN_SHEET",
                    "UNKNOWN_APPOINTMENT",
                    "UNKNOWN_BANK" -> 404;
            case "BAD_NUMBERS", "BAD_ARGUMENT", "UNKNOWN_REASON" -> 400;
            case "NO_RIGHT" -> 403;
            default -> 409;
        };
    }
}
