// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.protocol.fuzz.Fuzz;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests as nobody should send them; the hall answers the next one as if nothing had been. */
class WebFuzzIT {

    @Test
    void whateverIsSentTheHallGoesOnAnswering() throws Exception {
        try (var hall = new WebHall()) {
            var knocks = new int[1];
            Fuzz.at("http", requests(hall.token("installer")), input -> {
                send(hall.web.port(), input);
                if (knocks[0]++ % 20 == 0) {
                    assertEquals(200, hall.get("/api/v1/hall", "installer").statusCode());
                }
            });
        }
    }

    private static List<byte[]> requests(String token) {
        var seeds = new ArrayList<byte[]>();
        var body = "{\"id\":\"t1\",\"service\":\"shebao\",\"priority\":true}";
        var press = "{\"id\":\"p1\",\"key\":\"NEXT\",\"seen\":3}";
        for (var text : List.of(
                "POST /api/v1/tickets HTTP/1.1\r\nHost: hall\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body,
                "POST /api/v1/windows/3/press HTTP/1.1\r\nHost: hall\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + press.length() + "\r\n\r\n"
                        + press,
                "GET /api/v1/stream?page=desk&window=3 HTTP/1.1\r\nHost: hall\r\nAuthorization: Bearer " + token
                        + "\r\n\r\n",
                "GET /api/v1/tickets/2026-11-23/S001/why HTTP/1.1\r\nHost: hall\r\nCookie: jiaohao-desk=x\r\n\r\n",
                "GET /t/0123456789abcdef HTTP/1.1\r\nHost: hall\r\nConnection: close\r\n\r\n")) {
            seeds.add(text.getBytes(StandardCharsets.UTF_8));
        }
        return seeds;
    }

    /** Reads the first bytes of an answer, if there is one. */
    private static void send(int port, byte[] input) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20);
            socket.getOutputStream().write(input);
            socket.getOutputStream().flush();
            var unused = socket.getInputStream().read(new byte[512]);
        } catch (SocketTimeoutException | SocketException noAnswer) {
            // half a request has none, and a bad one may end the line
        }
    }
}
