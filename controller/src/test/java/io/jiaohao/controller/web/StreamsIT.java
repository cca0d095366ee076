// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.web.rooms.StreamLimits;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // hall is opened before each test
class StreamsIT {
    private static final WindowNumber FOUR = new WindowNumber(4);
    private WebHall hall;

    @BeforeEach
    void open() throws IOException {
        hall = new WebHall();
    }

    @AfterEach
    void close() throws IOException {
        hall.close();
    }

    @Test
    void aStreamBeginsWithASnapshotAndGoesOnWithNumberedChanges() throws IOException {
        try (var stream = watch("page=board")) {
            // given
            var lines = reader(stream);
            var snapshot = event(lines);
            // when
            take();
            var change = event(lines);
            // then
            assertEquals("snapshot", snapshot.get(0));
            assertEquals("change", change.get(0));
            var state = new JsonObject(change.get(2));
            assertEquals(hall.desk.hall().sequence(), state.getLong("revision"));
            assertEquals(change.get(1), state.getLong("revision").toString());
            assertEquals("e1", state.getString("epoch"));
            assertEquals(1, state.getJsonArray("services").getJsonObject(3).getInteger("waiting"));
        }
    }

    @Test
    void whatDoesNotChangeAPageIsNotSentToIt() throws IOException {
        try (var stream = watch("page=desk&window=4", hall.token("desk"))) {
            // given
            var lines = reader(stream);
            event(lines);
            // when
            hall.run(new Command.OpenWindow(new WindowNumber(5)));
            hall.run(new Command.OpenWindow(FOUR));
            // then
            var state = new JsonObject(event(lines).get(2));
            assertEquals("OPEN", state.getJsonObject("window").getString("state"));
        }
    }

    @Test
    void aSlowReaderGetsTheNewestStateAndCostsNoMemory() throws IOException {
        try (var stream = watch("page=board")) {
            // given: nobody reads
            for (var n = 0; n < 2000; n++) {
                take();
            }
            // when
            var lines = reader(stream);
            var events = 0;
            var waiting = 0;
            while (waiting < 2000) {
                var state = new JsonObject(event(lines).get(2));
                waiting = state.getJsonArray("services").getJsonObject(3).getInteger("waiting");
                events++;
            }
            // then
            assertTrue(events < 1000, events + " events");
        }
    }

    @Test
    void twoHundredIdleStreamsAreCheap() throws IOException {
        var before = used();
        List<Socket> streams = new ArrayList<>();
        try {
            // given
            for (var n = 0; n < 200; n++) {
                streams.add(watch("page=board"));
            }
            await().until(() -> hall.streams() == 200);
            var each = (used() - before) / 200;
            // then: both ends are in this process
            assertTrue(each < 40_000, each + " bytes each");
        } finally {
            for (var stream : streams) {
                stream.close();
            }
        }
        await().until(() -> hall.streams() == 0);
    }

    @Test
    void moreThanAreAllowedAreRefusedUntilSomebodyGoes() throws IOException {
        // given
        hall.limits = new StreamLimits(3, 3);
        hall.restartWeb();
        var first = watch("page=board");
        try (var second = watch("page=board");
                var third = watch("page=board")) {
            assertTrue(second.isConnected() && third.isConnected());
            await().until(() -> hall.streams() == 3);
            // when
            var refused = hall.get("/api/v1/stream?page=board", "");
            // then
            assertEquals(503, refused.statusCode());
            assertEquals("BUSY", WebHall.code(refused));
            // when
            first.close();
            // then
            await().until(() -> hall.streams() == 2);
            try (var again = watch("page=board")) {
                assertEquals("snapshot", event(reader(again)).getFirst());
            }
        }
    }

    @Test
    void aPhoneIsToldOfTheCallOfAnother() throws IOException {
        // given
        take();
        var mine = WebHall.json(hall.post("/api/v1/tickets", "kiosk-1", "{\"id\":\"t1\",\"service\":\"shebao\"}"));
        try (var phone = watch("page=ticket&secret=" + mine.getString("secret"))) {
            var lines = reader(phone);
            assertEquals(1, new JsonObject(event(lines).get(2)).getInteger("ahead"));
            // when
            hall.run(new Command.OpenWindow(FOUR));
            hall.run(new Command.CallNext(FOUR, null));
            // then
            assertEquals(0, new JsonObject(event(lines).get(2)).getInteger("ahead"));
        }
    }

    @Test
    void whoeverSignsOutWatchesNothingMore() throws IOException {
        // given
        var desk = WebHall.cookie(hall.get("/desk/4?token=" + hall.token("desk"), ""));
        try (var mine = watch("page=desk&window=4", "Cookie", desk);
                var board = watch("page=board")) {
            event(reader(mine));
            event(reader(board));
            // when
            hall.postBy(desk, "/api/v1/signout", "{}");
            // then
            await().until(() -> hall.streams() == 1);
            assertEquals(
                    401,
                    hall.send(hall.by(desk, "/api/v1/stream?page=desk&window=4").build())
                            .statusCode());
        }
    }

    @Test
    void onlyTheBoardAndOnesOwnTicketAreOpen() throws IOException {
        assertEquals(401, hall.get("/api/v1/stream?page=kiosk", "").statusCode());
        assertEquals(401, hall.get("/api/v1/stream?page=desk&window=4", "").statusCode());
        assertEquals(403, hall.get("/api/v1/stream?page=manage", "desk").statusCode());
        assertEquals(404, hall.get("/api/v1/stream?page=ticket&secret=x", "").statusCode());
        assertEquals(400, hall.get("/api/v1/stream?page=x", "").statusCode());
        assertEquals(404, hall.get("/api/v1/stream?page=desk&window=99", "desk").statusCode());
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void take() {
        hall.run(new Command.Take(new ServiceCode("shebao"), false, 1, "zh", true));
    }

    private Socket watch(String query) throws IOException {
        return watch(query, "");
    }

    private Socket watch(String query, String token) throws IOException {
        return token.isEmpty() ? watch(query, "X-Nobody", "1") : watch(query, "Authorization", "Bearer " + token);
    }

    private Socket watch(String query, String header, String value) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), hall.web.port());
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write(("GET /api/v1/stream?" + query + " HTTP/1.1\r\nHost: hall\r\n" + header + ": " + value
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static BufferedReader reader(Socket stream) throws IOException {
        return new BufferedReader(new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Name, id and data of the next event; chunk sizes are skipped because they are no fields. */
    private static List<String> event(BufferedReader lines) throws IOException {
        var id = "";
        var name = "";
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("data: ") && !name.equals("beat")) {
                return List.of(name, id, line.substring(6));
            }
        }
        throw new IOException("the stream ended");
    }
}
