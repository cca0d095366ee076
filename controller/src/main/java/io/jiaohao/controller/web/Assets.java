// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of the pages: few and small, so they are read once and held, each with the hash that lets a browser keep it. */
final class Assets {
    private record Asset(Buffer bytes, String type, String tag) {}

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    Assets(String... names) {
        for (var name : names) {
            assets.put(name, load(name));
        }
    }

    void send(RoutingContext ctx, String name) {
        var asset = assets.get(name);
        if (asset == null) {
            ctx.fail(404);
            return;
        }
        send(ctx, asset);
    }

    static void openApi(RoutingContext ctx) {
        send(ctx, load("openapi.json"));
    }

    private static void send(RoutingContext ctx, Asset asset) {
        var response = ctx.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.ETAG, asset.tag());
        if (asset.tag().equals(ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, asset.type()).end(asset.bytes());
        }
    }

    private static Asset load(String name) {
        try (var in = Assets.class.getResourceAsStream("/web/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the file web/" + name + " is missing from this program");
            }
            var bytes = in.readAllBytes();
            return new Asset(Buffer.buffer(bytes), type(name), tag(bytes));
        } catch (IOException e) {
            throw new IllegalStateException("the file web/" + name + " cannot be read from this program", e);
        }
    }

    private static String tag(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "json" -> "application/json; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "application/octet-stream";
        };
    }
}
