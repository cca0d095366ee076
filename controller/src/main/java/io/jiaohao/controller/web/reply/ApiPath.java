// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reply;

import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.ext.web.RoutingContext;

/** Where the API stands, and what the paths of requests say. */
public final class ApiPath {
    public static final String BASE = "/api/v1";

    private ApiPath() {}

    /** The window in the path. */
    public static WindowNumber window(RoutingContext ctx) {
        try {
            return WindowNumber.parse(ctx.pathParam("window"));
        } catch (IllegalArgumentException bad) {
            throw unknownWindow();
        }
    }

    public static Problem unknownWindow() {
        return new Problem(404, new Reason("UNKNOWN_WINDOW", "没有这个窗口。"), "window");
    }
}
