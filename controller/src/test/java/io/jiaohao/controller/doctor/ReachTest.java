// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import io.jiaohao.controller.doctor.Finding.Health;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the address on the slips leads home. */
class ReachTest {
    private final List<HttpServer> servers = new ArrayList<>();

    @TempDir
    private Path state = Path.of("");

    @AfterEach
    void close() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void anAddressThatLeadsHereIsWell() throws IOException {
        runsAt(answering("e1"));
        assertEquals(
                Health.WELL,
                Reach.of(state, "http://127.0.0.1:" + answering("e1")).health());
    }

    @Test
    void anAddressOfAnotherHallIsIll() throws IOException {
        runsAt(answering("e1"));
        assertEquals(
                Health.ILL,
                Reach.of(state, "http://127.0.0.1:" + answering("e2")).health());
    }

    @Test
    void anAddressAtWhichNobodyAnswersIsIll() throws IOException {
        runsAt(answering("e1"));
        var port = answering("e1");
        servers.removeLast().stop(0);
        assertEquals(Health.ILL, Reach.of(state, "http://127.0.0.1:" + port).health());
        assertEquals(Health.ILL, Reach.of(state, "no address at all").health());
    }

    @Test
    void whileTheControllerRestsNothingIsSaidOfTheAddress() throws IOException {
        assertEquals(
                Health.NOTE,
                Reach.of(state, "http://127.0.0.1:" + answering("e1")).health());
    }

    private void runsAt(int port) throws IOException {
        Files.writeString(state.resolve("access.json"), """
                {"http": {"host": "0.0.0.0", "port": %d}, "mqtt": {"host": "127.0.0.1", "port": 1}, "identities": {}}
                """.formatted(port));
    }

    private int answering(String epoch) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/health", exchange -> {
            var bytes = ("{\"status\":\"UP\",\"epoch\":\"" + epoch + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        servers.add(server);
        return server.getAddress().getPort();
    }
}
