// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.emulation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jiaohao.printer.escpos.Glyphs;
import io.jiaohao.printer.escpos.paper.PrintedSlip;
import io.jiaohao.printer.escpos.paper.SlipPicture;
import io.jiaohao.printer.port.Fault;
import io.jiaohao.printer.port.PrinterEmulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows an emulated printer's paper on the loopback address: {@code GET /slip.png} and {@code /slip.txt} (the last slip), {@code /slips}
 * (JSON, see {@link PaperJson}), {@code POST /fault/{none|paper-out|paper-ends|near-end|cover|mute|cut-off|cut-in-picture|slow|upside-down}}.
 */
public final class PaperServer implements AutoCloseable {
    private static final String FAULT = "/fault/";

    private final PrinterEmulator printer;
    private final Supplier<Glyphs> glyphs;
    private final HttpServer server;

    /**
     * Listens from here on.
     *
     * @param port 0 for any free one
     * @param glyphs read when the first picture is asked for
     */
    public PaperServer(int port, PrinterEmulator printer, Supplier<Glyphs> glyphs) throws IOException {
        this.printer = printer;
        this.glyphs = new Once(glyphs);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::handle);
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
            var path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod()) {
                case "GET", "HEAD" -> get(exchange, path);
                case "POST" -> post(exchange, path);
                default -> answer(exchange, 405, "text/plain", "GET or POST\n");
            }
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        var slips = printer.slips();
        if (path.equals("/slips")) {
            answer(exchange, 200, "application/json", PaperJson.of(printer));
        } else if (!path.equals("/slip.png") && !path.equals("/slip.txt")) {
            answer(exchange, 404, "text/plain", "there are /slips, /slip.png and /slip.txt\n");
        } else if (slips.isEmpty()) {
            answer(exchange, 404, "text/plain", "no slip yet\n");
        } else if (path.equals("/slip.txt")) {
            answer(exchange, 200, "text/plain; charset=utf-8", slips.getLast().text());
        } else {
            answer(exchange, 200, "image/png", png(slips.getLast()));
        }
    }

    private byte[] png(PrintedSlip slip) {
        return PaperPng.of(new SlipPicture(glyphs.get()).draw(slip));
    }

    private void post(HttpExchange exchange, String path) throws IOException {
        var fault =
                path.startsWith(FAULT) ? Fault.of(path.substring(FAULT.length())) : java.util.Optional.<Fault>empty();
        if (fault.isPresent()) {
            printer.suffer(fault.get());
            answer(exchange, 200, "application/json", PaperJson.of(printer));
        } else {
            var known = Stream.of(Fault.values()).map(Fault::word).collect(Collectors.joining(", "));
            answer(exchange, 404, "text/plain", "known faults are " + known + "\n");
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        answer(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
