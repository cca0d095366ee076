// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.screen;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.jiaohao.protocol.Message.DeviceState;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's Chromium without a screen: it waits for the controller's page, shows it, and goes nowhere else. */
final class ChromiumIT {
    @TempDir
    private Path folder = Path.of("");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<DeviceState> states = new CopyOnWriteArrayList<>();

    @Test
    void thePageIsShownOnceItAnswersAndNoOtherHostIsAsked() throws Exception {
        // given: a controller that is not there yet
        var port = free();
        var settings = new ScreenSettings(
                "hall-screen",
                URI.create("http://127.0.0.1:" + port + "/board"),
                "chromium",
                ":0",
                folder.resolve("screen"),
                List.of("--headless", "--no-sandbox", "--disable-gpu", "--ozone-platform=headless"));
        try (var screen =
                new Screen(settings, "/usr/bin", Duration.ofSeconds(1), (state, reason) -> states.add(state))) {
            screen.open();
            await().atMost(Duration.ofSeconds(60)).until(() -> states.contains(DeviceState.READY));
            // when
            var server = server(port);
            // then: the page runs, and what it wants of another name never comes to this machine
            await().atMost(Duration.ofSeconds(60)).until(() -> asked.contains("/runs?other=refused"));
            server.stop(0);
            assertTrue(asked.contains("/board"));
            assertEquals(
                    List.of(),
                    asked.stream().filter(path -> path.contains("elsewhere")).toList());
        }
    }

    private HttpServer server(int port) throws java.io.IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var page = """
                <!DOCTYPE html><meta charset="utf-8"><script>
                fetch("http://localhost:%d/elsewhere", { mode: "no-cors" })
                    .then(() => "answered", () => "refused").then(other => fetch("/runs?other=" + other));
                </script>""".formatted(port).getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestURI().toString());
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
        });
        server.start();
        return server;
    }

    private static int free() throws java.io.IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
