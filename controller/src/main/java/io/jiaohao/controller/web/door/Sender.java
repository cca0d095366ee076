// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.door;

import io.vertx.ext.web.RoutingContext;

/** From where a request came, as far as {@link Proxies} can be believed. */
public final class Sender {
    private static final String ADDRESS = "jiaohao.sender";
    private static final String PROXIED = "jiaohao.proxied";

    private Sender() {}

    /** Finds it out, before anybody asks. */
    public static void note(RoutingContext ctx, Proxies proxies) {
        var peer = peer(ctx);
        var headers = ctx.request().headers();
        ctx.put(ADDRESS, proxies.sender(peer, headers.getAll("X-Forwarded-For"), headers.getAll("Forwarded")));
        ctx.put(PROXIED, proxies.believes(peer));
        ctx.next();
    }

    private static String peer(RoutingContext ctx) {
        var remote = ctx.request().remoteAddress();
        return remote == null || remote.hostAddress() == null ? "" : remote.hostAddress();
    }

    /** The address; empty or {@code unknown} where it is not known. */
    public static String address(RoutingContext ctx) {
        String noted = ctx.get(ADDRESS);
        return noted == null ? peer(ctx) : noted;
    }

    /** Whether it was made on this machine, and for nobody else. */
    public static boolean isHere(RoutingContext ctx) {
        return isThisMachine(address(ctx));
    }

    /** Whether the browser speaks TLS, to us or to the proxy. */
    public static boolean isSecure(RoutingContext ctx) {
        var proxied = Boolean.TRUE.equals(ctx.<Boolean>get(PROXIED));
        return ctx.request().isSSL() || (proxied && "https".equals(ctx.request().getHeader("X-Forwarded-Proto")));
    }

    /** Whether an address is this machine's own. */
    public static boolean isThisMachine(String host) {
        return host.startsWith("127.") || host.equals("0:0:0:0:0:0:0:1") || host.equals("::1");
    }
}
