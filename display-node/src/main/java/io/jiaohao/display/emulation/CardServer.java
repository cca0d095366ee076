// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.emulation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.card.EmulatedCard.Temper;
import io.jiaohao.display.card.LedPicture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Shows emulated cards on the loopback address: {@code GET /cards}, {@code GET /cards/{name}.png}, and {@code POST
 * /cards/{name}/mute}, {@code refuse}, {@code drop}, {@code slow}, {@code late}, {@code garble}, {@code noise}, {@code lose}, {@code reboot}, {@code unmute}.
 */
public final class CardServer implements AutoCloseable {
    private static final Map<String, Temper> TEMPERS = Map.of(
            "mute", Temper.MUTE,
            "unmute", Temper.WELL,
            "refuse", Temper.REFUSING,
            "drop", Temper.DROPPING,
            "slow", Temper.SLOW,
            "late", Temper.LATE,
            "garble", Temper.GARBLING,
            "noise", Temper.NOISY,
            "lose", Temper.LOSES_ONE,
            "reboot", Temper.REBOOTS);

    private final Map<String, EmulatedCard> cards = new LinkedHashMap<>();
    private final HttpServer server;

    /**
     * Listens from here on.
     *
     * @param port 0 for any free one
     */
    public CardServer(int port, List<? extends EmulatedCard> cards) throws IOException {
        cards.forEach(card -> this.cards.put(card.name(), card));
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/cards", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            var path = exchange.getRequestURI().getPath().substring("/cards".length());
            switch (exchange.getRequestMethod().toUpperCase(Locale.ROOT)) {
                case "GET" -> get(exchange, path);
                case "POST" -> post(exchange, path);
                default -> answer(exchange, 405, "text/plain", "GET or POST\n".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        if (path.isEmpty() || path.equals("/")) {
            var json = CardJson.of(cards.values()).getBytes(StandardCharsets.UTF_8);
            answer(exchange, 200, "application/json", json);
            return;
        }
        var card = path.endsWith(".png") ? cards.get(path.substring(1, path.length() - ".png".length())) : null;
        if (card == null) {
            unknown(exchange);
        } else {
            answer(exchange, 200, "image/png", LedPicture.png(card.dots()));
        }
    }

    private void post(HttpExchange exchange, String path) throws IOException {
        var parts = path.split("/", -1);
        var card = parts.length == 3 ? cards.get(parts[1]) : null;
        var temper = parts.length == 3 ? TEMPERS.get(parts[2]) : null;
        if (card == null || temper == null) {
            unknown(exchange);
        } else {
            card.temper(temper);
            answer(exchange, 200, "application/json", CardJson.of(List.of(card)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void unknown(HttpExchange exchange) throws IOException {
        var text = "no such card; there are " + cards.keySet() + "\n";
        answer(exchange, 404, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
