// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.board;

import io.jiaohao.controller.web.reply.Html;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.controller.web.rooms.WebConfig;
import io.jiaohao.controller.web.view.Seen;
import io.jiaohao.controller.web.view.View;
import io.jiaohao.controller.web.words.Words;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The board for a browser that does not understand the other: the same view as a page of plain HTML that looks again every five seconds. A
 * short script of the oldest words does that where it can, since a page that reloads itself is gone with the first reload that fails.
 */
public final class PlainBoard {
    private final Rooms rooms;
    private final WebConfig config;
    private final Words words = Words.load("board");

    public PlainBoard(Rooms rooms, WebConfig config) {
        this.rooms = rooms;
        this.config = config;
    }

    public void mount(Router router) {
        router.get("/board").handler(this::show);
    }

    private void show(RoutingContext ctx) {
        var board = new View.Board(config.pages().plate()).of(Seen.of(rooms));
        ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(page(board));
    }

    private String page(JsonObject board) {
        var time = rooms.now().get().atZone(config.zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return """
                <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>%s</title>
                <link rel="stylesheet" href="/assets/board/plain.css">
                <noscript><meta http-equiv="refresh" content="5"></noscript></head>
                <body><main><p id="stale" class="stale off">%s</p><h1>%s <time>%s</time></h1>%s
                <table class="windows"><thead><tr>%s</tr></thead><tbody>%s</tbody></table>
                <table class="waiting"><thead><tr>%s</tr></thead><tbody>%s</tbody></table>%s</main><script src="/assets/board/plain.js"></script></body></html>""".formatted(
                        words.zh("title"),
                        words.zh("stale", Map.of("time", time)),
                        Html.text(board.getString("hall", "")),
                        time,
                        last(board),
                        heads("window", "number", "business"),
                        rows(board.getJsonArray("windows"), this::window),
                        heads("business", "waiting"),
                        rows(board.getJsonArray("services"), this::service),
                        missed(board));
    }

    private String last(JsonObject board) {
        var recent = board.getJsonArray("recent");
        if (recent.isEmpty()) {
            return "<p class=\"last\">" + words.zh("nobodyYet") + "</p>";
        }
        var call = recent.getJsonObject(0);
        return "<p class=\"last\"><b>%s</b> %s</p>"
                .formatted(Html.text(call.getString("ticket")), Html.text(whereto(board, call.getInteger("window"))));
    }

    /** A desk without a counter is called by its name. */
    private String whereto(JsonObject board, int number) {
        return board.getJsonArray("windows").stream()
                .map(JsonObject.class::cast)
                .filter(window -> window.getInteger("number") == number && window.getBoolean("desk"))
                .findFirst()
                .map(desk -> words.zh("goDesk", Map.of("name", desk.getString("name"))))
                .orElseGet(() -> words.zh("go", Map.of("window", number)));
    }

    private String heads(String... keys) {
        return Arrays.stream(keys)
                .map(key ->
                        "<th scope=\"col\">%s <span lang=\"en\">%s</span></th>".formatted(words.zh(key), words.en(key)))
                .collect(Collectors.joining());
    }

    private static String rows(JsonArray things, Function<JsonObject, String> row) {
        return things.stream()
                .map(thing -> "<tr>" + row.apply((JsonObject) thing) + "</tr>")
                .collect(Collectors.joining());
    }

    private String window(JsonObject window) {
        var ticket = window.getString("ticket");
        var shown = ticket == null ? words.zh(window.getString("state")) : Html.text(ticket);
        return "<td>%s</td><td%s>%s</td><td>%s</td>"
                .formatted(
                        window.getInteger("number"),
                        ticket == null ? "" : " class=\"ticket\"",
                        shown,
                        Html.text(window.getString("name")));
    }

    private String service(JsonObject service) {
        return "<td>%s</td><td>%s</td>"
                .formatted(
                        Html.text(service.getString("shortName")),
                        words.zh("people", Map.of("n", service.getInteger("waiting"))));
    }

    private String missed(JsonObject board) {
        var missed = board.getJsonArray("missed");
        if (missed.isEmpty()) {
            return "";
        }
        var numbers = missed.stream().map(String::valueOf).map(Html::text).collect(Collectors.joining(" "));
        var again = board.getJsonObject("missing").getInteger("times") > 0;
        return "<p class=\"missed\">%s <b>%s</b> %s</p>"
                .formatted(words.zh("missed"), numbers, again ? words.zh("missedBack") : words.zh("missedVoid"));
    }
}
