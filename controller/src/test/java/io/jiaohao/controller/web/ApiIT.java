// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static io.jiaohao.controller.web.WebHall.code;
import static io.jiaohao.controller.web.WebHall.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.TicketNumber;
import java.io.IOException;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // hall is opened before each test
class ApiIT {
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
    void theSameTakeGivesTheSameNumberAndSecret() throws IOException {
        // when
        var take = "{\"id\":\"t1\",\"service\":\"shebao\",\"kiosk\":\"kiosk-1\"}";
        var first = hall.post("/api/v1/tickets", "kiosk-1", take);
        var again = hall.post("/api/v1/tickets", "kiosk-1", take);
        // then
        assertEquals(201, first.statusCode());
        assertEquals("S001", json(first).getString("ticket"));
        assertEquals(0, json(first).getInteger("ahead"));
        assertEquals(first.body(), again.body());
        assertEquals(1, hall.desk.hall().tickets().size());
    }

    @Test
    void aPhoneSeesItsTicketGoThroughTheHall() throws IOException {
        // given
        var secret = take("t1");
        take("t2");
        // when
        var waiting = json(hall.get("/api/v1/tickets/" + secret, ""));
        press("p1", "OPEN");
        press("p2", "NEXT");
        var called = json(hall.get("/api/v1/tickets/" + secret, ""));
        // then
        assertEquals("WAITING", waiting.getString("stage"));
        assertEquals("PRINTING", waiting.getString("slip"));
        assertEquals("CALLED", called.getString("stage"));
        assertEquals(4, called.getInteger("window"));
        assertEquals(404, hall.get("/api/v1/tickets/S001.20261123.AAAA", "").statusCode());
    }

    @Test
    void whoeverGotNoSlipMayRememberOrPrintAgain() throws IOException {
        // given
        var secret = take("t1");
        hall.run(new Command.ReportSlip(new TicketNumber("S001"), PrintOutcome.FAILED));
        var path = "/api/v1/tickets/" + secret + "/slip";
        // when
        var printed = hall.post(path, "kiosk-1", "{\"id\":\"s1\",\"action\":\"reprint\"}");
        var slips =
                hall.desk.hall().ticket(new TicketNumber("S001")).orElseThrow().slips();
        var kept = hall.post(path, "kiosk-1", "{\"id\":\"s2\",\"action\":\"remembered\"}");
        // then
        assertEquals(200, printed.statusCode());
        assertEquals(2, slips);
        assertEquals(200, kept.statusCode());
        assertEquals(
                "REMEMBERED", json(hall.get("/api/v1/tickets/" + secret, "")).getString("slip"));
        assertEquals(
                401,
                hall.post(path, "", "{\"id\":\"s3\",\"action\":\"reprint\"}").statusCode());
    }

    @Test
    void theSamePressFiveTimesCallsOneCitizen() throws IOException {
        // given
        take("t1");
        take("t2");
        press("p1", "OPEN");
        // when
        var first = hall.post("/api/v1/windows/4/press", "desk", "{\"id\":\"n1\",\"key\":\"NEXT\"}");
        var known = json(first);
        assertEquals(hall.desk.hall().sequence(), known.getLong("revision"));
        known.remove("revision"); // of then, which a repeated one cannot tell
        for (var n = 0; n < 4; n++) {
            var again = hall.post("/api/v1/windows/4/press", "desk", "{\"id\":\"n1\",\"key\":\"NEXT\"}");
            assertEquals(known, json(again));
        }
        // then
        assertEquals(200, first.statusCode());
        assertEquals("S001", json(first).getString("ticket"));
        assertEquals(1, hall.desk.hall().recent().size());
    }

    @Test
    void anOldSeenIsAnsweredWithTheCallItMissed() throws IOException {
        // given
        take("t1");
        take("t2");
        press("p1", "OPEN");
        var seen = hall.desk.hall().sequence();
        press("p2", "NEXT");
        // when
        var late =
                hall.post("/api/v1/windows/4/press", "desk", "{\"id\":\"p3\",\"key\":\"NEXT\",\"seen\":" + seen + "}");
        // then
        assertEquals("S001", json(late).getString("ticket"));
    }

    @Test
    void aRefusalSaysWhy() throws IOException {
        // when
        var closed = hall.post("/api/v1/windows/4/press", "desk", "{\"id\":\"n1\",\"key\":\"NEXT\"}");
        var ungraded = hall.post("/api/v1/windows/4/press", "desk", "{\"id\":\"n2\",\"key\":\"RATE\"}");
        var nowhere = hall.post("/api/v1/windows/99/press", "desk", "{\"id\":\"n3\",\"key\":\"NEXT\"}");
        // then
        assertEquals(409, closed.statusCode());
        assertEquals("WINDOW_CLOSED", code(closed));
        assertEquals("n1", json(closed).getString("id"));
        assertFalse(json(closed).getBoolean("ok"));
        assertEquals("BAD_ARGUMENT", code(ungraded));
        assertEquals(404, nowhere.statusCode());
    }

    @Test
    void aFullStorageAsksToTryAgain() throws IOException {
        // given
        hall.journal.full = true;
        // when
        var answer = hall.post("/api/v1/windows/4/press", "desk", "{\"id\":\"n1\",\"key\":\"OPEN\"}");
        // then
        assertEquals(503, answer.statusCode());
        assertEquals("STORAGE_FULL", code(answer));
    }

    @Test
    void badInputIsNamedAndHarmsNobody() throws IOException {
        assertBad(400, "BAD_JSON", "/api/v1/tickets", "{\"id\":");
        assertBad(400, "BAD_JSON", "/api/v1/tickets", "[1]");
        assertBad(400, "BAD_JSON", "/api/v1/tickets", "");
        assertBad(400, "BAD_FIELD", "/api/v1/tickets", "{\"service\":\"shebao\"}");
        assertBad(400, "BAD_FIELD", "/api/v1/tickets", "{\"id\":7,\"service\":\"shebao\"}");
        assertBad(400, "BAD_FIELD", "/api/v1/tickets", "{\"id\":\"a b\",\"service\":\"shebao\"}");
        assertBad(400, "BAD_FIELD", "/api/v1/tickets", "{\"id\":\"a\",\"service\":\"shebao\",\"items\":1.5}");
        assertBad(400, "BAD_FIELD", "/api/v1/tickets", "{\"id\":\"a\",\"service\":\"shebao\",\"language\":\"fr\"}");
        assertBad(404, "UNKNOWN_SERVICE", "/api/v1/tickets", "{\"id\":\"a\",\"service\":\"nothing\"}");
        assertBad(404, "UNKNOWN_KIOSK", "/api/v1/tickets", "{\"id\":\"a\",\"service\":\"shebao\",\"kiosk\":\"x\"}");
        assertBad(400, "UNKNOWN_KEY", "/api/v1/windows/4/press", "{\"id\":\"a\",\"key\":\"FLY\"}");
        assertBad(404, "UNKNOWN_WINDOW", "/api/v1/windows/x/press", "{\"id\":\"a\",\"key\":\"NEXT\"}");
        assertBad(413, "TOO_LARGE", "/api/v1/tickets", "{\"id\":\"" + "a".repeat(17_000) + "\"}");
        assertBad(404, "NOT_FOUND", "/api/v1/nothing", "{}");
        assertBad(405, "METHOD_NOT_ALLOWED", "/api/v1/hall", "{}");
        // then the loop is alive
        assertEquals(200, hall.get("/api/v1/hall", "").statusCode());
    }

    @Test
    void nobodyUnknownTakesOrPresses() throws IOException {
        var take = "{\"id\":\"t1\",\"service\":\"shebao\"}";
        var press = "{\"id\":\"p1\",\"key\":\"OPEN\"}";
        assertEquals(401, hall.post("/api/v1/tickets", "", take).statusCode());
        assertEquals(403, hall.post("/api/v1/tickets", "node-3", take).statusCode());
        assertEquals(403, hall.post("/api/v1/windows/4/press", "kiosk-1", press).statusCode());
        assertEquals(403, hall.post("/api/v1/windows/4/press", "node-3", press).statusCode());
        assertEquals(200, hall.post("/api/v1/windows/3/press", "node-3", press).statusCode());
        assertEquals(401, hall.get("/api/v1/statistics", "").statusCode());
        assertEquals(403, hall.get("/api/v1/statistics", "desk").statusCode());
        assertEquals(401, hall.get("/api/v1/metrics", "").statusCode());
        var wrong = hall.request("/api/v1/metrics").header("Authorization", "Bearer no");
        assertEquals(401, hall.send(wrong.build()).statusCode());
    }

    @Test
    void aSessionIsForOurOwnPagesOnly() throws IOException {
        // given
        var signIn =
                hall.post("/api/v1/signin", "", "{\"user\":\"desk\",\"password\":\"" + hall.password("desk") + "\"}");
        var set = signIn.headers().firstValue("Set-Cookie").orElseThrow();
        var cookie = set.substring(0, set.indexOf(';'));
        // then
        assertEquals(200, signIn.statusCode());
        assertTrue(set.contains("HTTPOnly") && set.contains("SameSite=Strict"), set);
        assertEquals(403, open(cookie, "x1", "Origin", "http://elsewhere.example"));
        assertEquals(403, open(cookie, "x2", "Accept", "*/*"));
        assertEquals(200, open(cookie, "x3", "X-Requested-With", "jiaohao"));
        assertEquals(409, open(cookie, "x4", "Origin", "http://127.0.0.1:" + hall.web.port()));
        var out = hall.request("/api/v1/signout").header("Cookie", cookie).header("X-Requested-With", "jiaohao");
        assertEquals(
                200,
                hall.send(out.POST(HttpRequest.BodyPublishers.noBody()).build()).statusCode());
        assertEquals(401, open(cookie, "x5", "X-Requested-With", "jiaohao"));
        assertEquals(
                401,
                hall.post("/api/v1/signin", "", "{\"user\":\"desk\",\"password\":\"no\"}")
                        .statusCode());
    }

    @Test
    void theHallIsOpenToEverybodyAndFiguresToTheManager() throws IOException {
        // given
        take("t1");
        // when
        var open = json(hall.get("/api/v1/hall", ""));
        var figures = hall.get("/api/v1/statistics?day=2026-11-23", "installer");
        // then
        assertEquals("镇党群服务中心", open.getString("hall"));
        assertEquals(8, open.getJsonArray("windows").size());
        assertEquals(1, open.getJsonArray("services").getJsonObject(3).getInteger("waiting"));
        assertEquals(1, json(figures).getJsonArray("visits").size());
        assertEquals(hall.desk.hall().sequence(), json(figures).getLong("asOf"));
        assertEquals(400, hall.get("/api/v1/statistics?day=x", "installer").statusCode());
        assertEquals(200, hall.get("/api/v1/health", "").statusCode());
        assertTrue(hall.get("/api/v1/metrics", "installer").body().contains("jiaohao_waiting{service=\"shebao\"} 1"));
    }

    @Test
    void aTokenInTheAddressBecomesASession() throws IOException {
        // when
        var answer = hall.get("/kiosk?token=" + hall.token("kiosk-1"), "");
        // then
        assertEquals(303, answer.statusCode());
        assertEquals("/kiosk", answer.headers().firstValue("Location").orElse(""));
        assertTrue(answer.headers().firstValue("Set-Cookie").isPresent());
        assertEquals(303, hall.get("/kiosk", "").statusCode());
        assertEquals(200, hall.get("/board", "").statusCode());
        assertTrue(hall.get("/board", "")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .startsWith("default-src 'none'"));
    }

    @Test
    void theDeskWorksWithoutScripts() throws IOException {
        // given
        take("t1");
        press("p1", "OPEN");
        var set = hall.get("/desk/4?token=" + hall.token("desk"), "")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        var cookie = set.substring(0, set.indexOf(';'));
        var page = hall.send(
                hall.request("/desk/4?plain=1").header("Cookie", cookie).build());
        // when
        var form = "formKey=" + between(page.body(), "name=\"formKey\" value=\"") + "&press="
                + between(page.body(), "name=\"press\" value=\"").replace(":", "%3A");
        var pressed = hall.request("/desk/4/press")
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        var answer = hall.send(pressed.build());
        var after = hall.send(
                hall.request("/desk/4?plain=1").header("Cookie", cookie).build());
        // then
        assertEquals(303, answer.statusCode());
        assertTrue(after.body().contains("下一位 S001"), after.body());
    }

    private int open(String cookie, String id, String header, String value) throws IOException {
        var request = hall.request("/api/v1/windows/4/press")
                .header("Cookie", cookie)
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"" + id + "\",\"key\":\"OPEN\"}"));
        return hall.send(request.build()).statusCode();
    }

    private static String between(String text, String before) {
        var from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf('"', from));
    }

    private void assertBad(int status, String code, String path, String body) throws IOException {
        var answer = hall.post(path, "installer", body);
        assertEquals(code, code(answer), answer.body());
        assertEquals(status, answer.statusCode());
    }

    private String take(String id) throws IOException {
        var take = "{\"id\":\"" + id + "\",\"service\":\"shebao\",\"kiosk\":\"kiosk-1\"}";
        return json(hall.post("/api/v1/tickets", "kiosk-1", take)).getString("secret");
    }

    private void press(String id, String key) throws IOException {
        var press = "{\"id\":\"" + id + "\",\"key\":\"" + key + "\"}";
        assertEquals(200, hall.post("/api/v1/windows/4/press", "desk", press).statusCode());
    }
}
