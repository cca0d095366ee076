// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.protocol.Reason;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Sends the files of the pages, as {@link AssetFiles} makes them: held once they were asked for, each with the hash that lets a browser
 * keep it, and pressed for browsers that can take it so. From a folder of classes, as a developer has them, they are made anew each time.
 */
final class Assets {
    /** A folder or two and a file, in small letters; nothing that could climb. */
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]+/){1,3}[a-zA-Z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z0-9]+");

    private final Map<String, AssetFiles.Asset> held = new ConcurrentHashMap<>();

    /** Sends the file of that name under {@code web}; 404 where there is none. */
    void send(RoutingContext ctx, String name) {
        send(ctx, asset(name).orElseThrow(() -> new Problem(404, new Reason("NOT_FOUND", "没有这个地址。"), null)));
    }

    static void openApi(RoutingContext ctx) {
        new Assets().send(ctx, "api/openapi.json");
    }

    private Optional<AssetFiles.Asset> asset(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        var known = held.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            var made = AssetFiles.make(name);
            made.filter(AssetFiles.Asset::lasting).ifPresent(asset -> held.put(name, asset));
            return made;
        } catch (IOException e) {
            throw new IllegalStateException("the file web/" + name + " cannot be read from this program", e);
        }
    }

    private static void send(RoutingContext ctx, AssetFiles.Asset asset) {
        var response = ctx.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .putHeader(HttpHeaders.ETAG, asset.tag());
        if (asset.tag().equals(ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, asset.type());
        if (takesGzip(ctx.request())) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(Buffer.buffer(asset.pressed()));
        } else {
            response.end(Buffer.buffer(asset.bytes()));
        }
    }

    private static boolean takesGzip(HttpServerRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }
}
