// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import io.jiaohao.controller.settings.ControllerConfig;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.LinkSettings;
import io.jiaohao.protocol.link.PahoLink;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs a hall for a moment on a folder of its own, and goes once through what every start does, so that the start-up archive of the
 * Java machine holds the classes of it.
 */
final class Training {
    private final Path state;

    Training() throws IOException {
        this.state = Files.createTempDirectory("jiaohao-training-");
    }

    void run() throws IOException, InterruptedException {
        var controller = Controller.start(ControllerConfig.usual().onFreePorts(), state);
        try {
            visit(controller.doors());
        } finally {
            controller.close();
        }
    }

    private static void visit(Controller.Doors doors) throws IOException, InterruptedException {
        var token = doors.book().tokenOf("installer");
        ask(doors.http(), token, "GET /api/v1/health", "");
        ask(doors.http(), token, "GET /api/v1/hall", "");
        ask(doors.http(), token, "POST /api/v1/tickets", """
                {"id":"training-1","service":"shebao","kiosk":"kiosk"}""");
        press(doors.mqtt(), doors.book().passwordOf("installer"));
        ask(doors.http(), token, "GET /api/v1/statistics?day=2000-01-01", "");
        ask(doors.http(), token, "GET /kiosk", "");
    }

    private static void ask(int port, String token, String what, String body) throws IOException {
        try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            var head = what + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n";
            line.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            line.getOutputStream().write(bytes);
            line.setSoTimeout(3_000);
            line.getInputStream().readAllBytes();
        }
    }

    private static void press(int port, String password) throws InterruptedException {
        var answered = new CountDownLatch(2);
        var window = new WindowNumber(4);
        try (var line =
                new PahoLink(new LinkSettings("127.0.0.1", port, false, HallId.MAIN, "installer", password, null))) {
            line.listen(Topic.Filter.every(Topic.Kind.REPLY), (topic, message) -> answered.countDown());
            line.watch(up -> {
                if (up) {
                    for (var key : new Key[] {Key.OPEN, Key.NEXT}) {
                        line.send(
                                Topic.of(Topic.Kind.PRESS, window),
                                new Message.Press(CommandId.fresh(), key, null, null, 0L));
                    }
                }
            });
            line.open();
            answered.await(5, TimeUnit.SECONDS);
        }
    }
}
