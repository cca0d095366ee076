// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.fuzz.Fuzz;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Packets as nobody should send them; the broker takes the next client as if nothing had been. */
class BrokerFuzzIT {

    @Test
    void whateverIsSentTheBrokerTakesTheNextClient() throws Exception {
        var book = Halls.book();
        var password = book.passwordOf("windows");
        var connect = packet(0x10, "MQTT", new byte[] {5, (byte) 0xc2, 0, 10, 0}, "windows", "windows", password);
        var publish = packet(0x30, "hall/main/window/3/press", new byte[] {0}, "{}");
        var all = new ByteArrayOutputStream();
        all.writeBytes(connect);
        all.writeBytes(publish);
        all.writeBytes(new byte[] {(byte) 0xc0, 0});
        try (var broker = Halls.broker(book, null)) {
            var knocks = new int[1];
            Fuzz.at("mqtt", List.of(connect, all.toByteArray()), input -> {
                send(broker.port(), input, 20);
                if (knocks[0]++ % 20 == 0) {
                    assertTrue(send(broker.port(), connect, 5_000), "a right CONNECT is answered");
                }
            });
        }
    }

    private static byte[] packet(int type, String first, byte[] middle, String... texts) {
        var body = new ByteArrayOutputStream();
        text(body, first);
        body.writeBytes(middle);
        for (var text : texts) {
            text(body, text);
        }
        var packet = new ByteArrayOutputStream();
        packet.write(type);
        packet.write(body.size());
        packet.writeBytes(body.toByteArray());
        return packet.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes.length >> 8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    /** Whether anything was answered. */
    private static boolean send(int port, byte[] input, int millis) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(millis);
            socket.getOutputStream().write(input);
            socket.getOutputStream().flush();
            return socket.getInputStream().read(new byte[512]) > 0;
        } catch (SocketTimeoutException | SocketException noAnswer) {
            return false;
        }
    }
}
