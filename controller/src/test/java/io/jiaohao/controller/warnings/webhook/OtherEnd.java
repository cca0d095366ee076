// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A real HTTP server that does to a webhook what a test tells it. */
final class OtherEnd implements AutoCloseable {
    final List<String> bodies = new CopyOnWriteArrayList<>();
    final List<String> signatures = new CopyOnWriteArrayList<>();
    /** Counted down when whoever hangs may go on. */
    final CountDownLatch released = new CountDownLatch(1);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Manner manner = Manner.TAKES;

    enum Manner {
        TAKES,
        FAILS,
        REFUSES,
        REDIRECTS,
        /** Takes the question and says nothing. */
        HANGS,
        /** Begins an answer and never ends it. */
        DRIPS,
        /** Answers with more than anybody wants. */
        FLOODS
    }

    OtherEnd() throws IOException {
        this(0);
    }

    OtherEnd(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook?key=s3cret");
    }

    void is(Manner other) {
        manner = other;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var how = manner;
        try (exchange) {
            bodies.add(how + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            signature(exchange.getRequestHeaders().getFirst("X-Jiaohao-Signature"));
            switch (how) {
                case TAKES -> exchange.sendResponseHeaders(204, -1);
                case FAILS -> exchange.sendResponseHeaders(500, -1);
                case REFUSES -> exchange.sendResponseHeaders(400, -1);
                case REDIRECTS -> {
                    exchange.getResponseHeaders().set("Location", "/elsewhere");
                    exchange.sendResponseHeaders(307, -1);
                }
                case HANGS -> released.await();
                case DRIPS -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                    released.await();
                }
                case FLOODS -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(new byte[8 * 1024 * 1024]);
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void signature(@Nullable String signature) {
        signatures.add(signature == null ? "" : signature);
    }

    /** How often somebody knocked. */
    int asked() {
        return bodies.size();
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
