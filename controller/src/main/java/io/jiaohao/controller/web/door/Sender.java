// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.door;

import io.vertx.ext.web.RoutingContext;

/**
 * From where a request came. A proxy on this very machine, which a hall needs for TLS, is believed when it says for whom it asks; nobody
 * else is.
 */
public final class Sender {
    private Sender() {}

    /** The address; empty where it is not known. */
    public static String address(RoutingContext ctx) {
        var remote = ctx.request().remoteAddress();
        var host = remote == null || remote.hostAddress() == null ? "" : remote.hostAddress();
        var told = ctx.request().getHeader("X-Forwarded-For");
        return told == null || !isThisMachine(host)
                ? host
                : told.substring(told.lastIndexOf(',') + 1).strip();
    }

    /** Whether it was made on this machine, and for nobody else. */
    public static boolean isHere(RoutingContext ctx) {
        return isThisMachine(address(ctx));
    }

    /** Whether the browser speaks TLS, to us or to the proxy. */
    public static boolean isSecure(RoutingContext ctx) {
        var remote = ctx.request().remoteAddress();
        var proxied = remote != null && remote.hostAddress() != null && isThisMachine(remote.hostAddress());
        return ctx.request().isSSL() || (proxied && "https".equals(ctx.request().getHeader("X-Forwarded-Proto")));
    }

    /** Whether an address is this machine's own. */
    public static boolean isThisMachine(String host) {
        return host.startsWith("127.") || host.equals("0:0:0:0:0:0:0:1") || host.equals("::1");
    }
}
