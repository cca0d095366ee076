// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.emulation;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.printer.escpos.DotFont;
import io.jiaohao.printer.escpos.EscPosEncoder;
import io.jiaohao.printer.escpos.PrintStyle;
import io.jiaohao.printer.port.Fault;
import io.jiaohao.printer.port.PrinterEmulator;
import io.jiaohao.printer.slip.SlipLayout;
import io.jiaohao.printer.slip.Slips;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The emulated printer's paper over HTTP, printed by bytes over its socket. */
final class PaperServerIT {
    private final EventLoopGroup loops = new NioEventLoopGroup(1);
    private final PrinterEmulator printer = new PrinterEmulator(0, 576, loops);
    private final HttpClient http = HttpClient.newHttpClient();
    private final PaperServer server;

    PaperServerIT() throws IOException {
        this.server = new PaperServer(0, printer, DotFont::load);
    }

    @Test
    void beforeTheFirstSlipThereIsNone() throws Exception {
        assertEquals(404, get("/slip.png").statusCode());
        assertTrue(text(get("/slips")).startsWith("{\"count\":0,\"text\":\"\",\"ticket\":\"\""));
    }

    @Test
    void aPrintedSlipIsThereAsPictureTextAndJson() throws Exception {
        // when
        print(
                new EscPosEncoder(PrintStyle.USUAL, DotFont::load)
                        .encode(new SlipLayout(576).of(Slips.chinese("A012", Slips.URL))),
                1);
        // then
        var json = text(get("/slips"));
        assertTrue(json.startsWith("{\"count\":1,"), json);
        assertTrue(json.contains("\"ticket\":\"A012\""), json);
        assertTrue(json.contains("{\"text\":\"前面还有6人\",\"size\":2}"), json);
        assertTrue(json.contains("\"qr\":[\"" + Slips.URL + "\"]"), json);
        assertTrue(text(get("/slip.txt")).contains("办理窗口:3、4号\n"));
        var picture = get("/slip.png");
        assertEquals("image/png", picture.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "*", picture.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        Zbar.need();
        assertEquals("QR-Code:" + Slips.URL, Zbar.read(file("server.png", picture.body())));
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultCanBeOrdered(Fault fault) throws Exception {
        assertEquals(200, post("/fault/" + fault.word()).statusCode());
        assertEquals(fault, printer.fault());
        assertTrue(text(get("/slips")).contains("\"fault\":\"" + fault.word() + "\""));
    }

    @Test
    void anUnknownFaultIsNamedWithTheKnownOnes() throws Exception {
        var answer = post("/fault/fire");
        assertEquals(404, answer.statusCode());
        assertTrue(text(answer)
                .contains("none, paper-out, paper-ends, near-end, cover, mute, cut-off, slow, upside-down"));
    }

    private void print(byte[] bytes, int slips) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), printer.port())) {
            socket.getOutputStream().write(bytes);
            await().until(() -> printer.count() == slips);
        }
    }

    private static Path file(String name, byte[] bytes) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "slips"));
        return Files.write(folder.resolve(name), bytes);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> post(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    @AfterEach
    void close() {
        server.close();
        printer.close();
        loops.shutdownGracefully(0, 100, TimeUnit.MILLISECONDS).awaitUninterruptibly(2_000);
    }
}
