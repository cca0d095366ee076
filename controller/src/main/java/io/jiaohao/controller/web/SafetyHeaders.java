// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.web.door.Sender;
import io.vertx.ext.web.RoutingContext;

/**
 * What every answer tells the browser not to do. A page takes scripts, styles, pictures, letters and sounds of this house only, talks to
 * this house only, and stands in no frame but ours: the corner beside the business system is a window of its own, and a frame of another
 * site could make a clerk press what they do not see.
 */
final class SafetyHeaders {
    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; media-src 'self'; frame-src 'self'; manifest-src 'self'; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /** What no page of ours asks for; full screen and a screen that stays awake are left to the boards. */
    private static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private SafetyHeaders() {}

    static void add(RoutingContext ctx) {
        var response = ctx.response()
                .putHeader("Content-Security-Policy", CSP)
                .putHeader("Permissions-Policy", PERMISSIONS)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "SAMEORIGIN")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Referrer-Policy", "same-origin");
        if (Sender.isSecure(ctx)) {
            // without TLS browsers ignore it, and say so on each page
            response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
        }
        ctx.next();
    }
}
