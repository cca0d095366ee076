// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.WindowNumber;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * The whole hall at a glance: what the emulated cards drew from their bytes, the last slip as the emulated printer saw it, the last
 * sentence of the loudspeaker, and keys one can press. It asks the devices and nobody else; the hall's own state is out of its sight.
 */
final class DemoPage implements AutoCloseable {
    private final DemoSettings settings;
    private final HttpServer server;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient devices =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private DemoPage(DemoSettings settings, HttpServer server) {
        this.settings = settings;
        this.server = server;
    }

    static DemoPage open(DemoSettings settings) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var page = new DemoPage(settings, server);
        server.createContext("/", page::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return page;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("POST") && path.startsWith("/press/")) {
                press(exchange, path.substring("/press/".length()).split("/", -1));
            } else if (path.startsWith("/cards")) {
                pass(exchange, settings.cardsPage(), path);
            } else if (path.startsWith("/slip")) {
                pass(exchange, settings.printerPage(), path);
            } else if (path.equals("/speech")) {
                answer(exchange, 200, "application/json", json.writeValueAsBytes(spoken()));
            } else if (path.matches("/speech/\\d{4,9}\\.wav")) {
                sound(exchange, settings.speech().resolve(path.substring("/speech/".length())));
            } else if (path.equals("/keys")) {
                answer(exchange, 200, "application/json", json.writeValueAsBytes(keys()));
            } else {
                page(exchange);
            }
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        try (var in = DemoPage.class.getResourceAsStream("hall.html")) {
            answer(exchange, 200, "text/html; charset=utf-8", in == null ? new byte[0] : in.readAllBytes());
        }
    }

    private Map<String, String> keys() {
        var keys = new LinkedHashMap<String, String>();
        for (var key : Key.values()) {
            keys.put(key.name(), key.label());
        }
        return keys;
    }

    /** The last sentence: the newest text beside a sound in the loudspeaker's folder. */
    private Map<String, String> spoken() throws IOException {
        var last = last(settings.speech());
        if (last.isEmpty()) {
            return Map.of();
        }
        var name = String.valueOf(last.get().getFileName()).replace(".wav", "");
        var text = settings.speech().resolve(name + ".txt");
        return Map.of(
                "sound",
                name,
                "text",
                Files.exists(text) ? Files.readString(text).strip() : "");
    }

    private static Optional<Path> last(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".wav")).max(Path::compareTo);
        }
    }

    private static void sound(HttpExchange exchange, Path file) throws IOException {
        if (Files.exists(file)) {
            answer(exchange, 200, "audio/wav", Files.readAllBytes(file));
        } else {
            answer(exchange, 404, "text/plain", new byte[0]);
        }
    }

    /** Presses a simulated key: its pin goes down and up in the window's node, and everything after that is real. */
    private void press(HttpExchange exchange, String[] words) throws IOException {
        var window = WindowNumber.parse(words[0]);
        var key = Key.valueOf(words[1]);
        try (var door = new Socket(InetAddress.getLoopbackAddress(), settings.keyPort(window));
                var in = new BufferedReader(new InputStreamReader(door.getInputStream(), StandardCharsets.UTF_8))) {
            door.getOutputStream().write(("KEY " + window + ' ' + key + '\n').getBytes(StandardCharsets.UTF_8));
            var said = String.valueOf(in.readLine());
            answer(exchange, 200, "text/plain", said.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void pass(HttpExchange exchange, int port, String path) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            var response = devices.send(request, HttpResponse.BodyHandlers.ofByteArray());
            answer(
                    exchange,
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse("application/octet-stream"),
                    response.body());
        } catch (IOException notThere) {
            answer(exchange, 502, "text/plain", "the device does not answer".getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
