// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static io.jiaohao.controller.web.WebHall.code;
import static io.jiaohao.controller.web.WebHall.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.ticket.Claim;
import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // hall is opened before each test
class GuideIT {
    private static final TicketNumber S001 = new TicketNumber("S001");

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
    void whatAGuideSaysOfATicketCounts() throws IOException {
        // given
        take("t1", "desk");
        // when
        act("g1", "\"action\":\"confirm\",\"kind\":\"laonian\"");
        act("g2", "\"action\":\"assist\",\"needed\":true");
        act("g3", "\"action\":\"add\",\"service\":\"yibao\"");
        act("g4", "\"action\":\"service\",\"service\":\"jiuye\"");
        act("g5", "\"action\":\"decline\"");
        // then
        var ticket = ticket();
        assertEquals(Claim.DECLINED, ticket.standing().claim());
        assertTrue(ticket.care().assistance());
        assertEquals("jiuye", ticket.service().text());
        assertEquals("[yibao]", ticket.care().further().toString());
    }

    @Test
    void theSameActIsDoneOnce() throws IOException {
        // given
        take("t1", "desk");
        // when
        var first = guide("S001", "{\"id\":\"g1\",\"action\":\"abandon\"}");
        var again = guide("S001", "{\"id\":\"g1\",\"action\":\"abandon\"}");
        var more = guide("S001", "{\"id\":\"g2\",\"action\":\"abandon\"}");
        // then
        assertEquals(200, first.statusCode());
        assertEquals("S001", json(first).getString("ticket"));
        assertEquals(first.body(), again.body());
        assertEquals("NOT_WAITING", code(more));
    }

    @Test
    void badActsAreNamed() throws IOException {
        // given
        take("t1", "desk");
        // then
        assertBad(400, "BAD_FIELD", guide("S001", "{\"id\":\"g1\",\"action\":\"fly\"}"));
        assertBad(400, "BAD_FIELD", guide("S001", "{\"id\":\"g2\",\"action\":\"assist\"}"));
        assertBad(404, "UNKNOWN_CLASS", guide("S001", "{\"id\":\"g3\",\"action\":\"confirm\",\"kind\":\"x\"}"));
        assertBad(404, "UNKNOWN_SERVICE", guide("S001", "{\"id\":\"g4\",\"action\":\"add\",\"service\":\"x\"}"));
        assertBad(404, "UNKNOWN_TICKET", guide("S077", "{\"id\":\"g5\",\"action\":\"abandon\"}"));
        assertBad(404, "UNKNOWN_TICKET", guide("seven", "{\"id\":\"g6\",\"action\":\"abandon\"}"));
        assertBad(409, "NOT_MISSED", guide("S001", "{\"id\":\"g7\",\"action\":\"return\"}"));
    }

    @Test
    void onlyTheStaffGuides() throws IOException {
        // given
        take("t1", "desk");
        var body = "{\"id\":\"g1\",\"action\":\"abandon\"}";
        // then
        for (var path : new String[] {"tickets/S001", "handgiven", "notes/S001"}) {
            assertEquals(401, hall.post("/api/v1/guide/" + path, "", body).statusCode());
            assertEquals(
                    403, hall.post("/api/v1/guide/" + path, "kiosk-1", body).statusCode());
            assertEquals(403, hall.post("/api/v1/guide/" + path, "node-3", body).statusCode());
        }
        assertTrue(ticket().waiting());
    }

    @Test
    void numbersGivenByHandStandInLine() throws IOException {
        // given
        var enter = "{\"id\":\"h1\",\"service\":\"shebao\",\"first\":\"S001\",\"last\":\"S003\"}";
        // when
        var entered = hall.post("/api/v1/guide/handgiven", "desk", enter);
        var again = hall.post("/api/v1/guide/handgiven", "desk", enter);
        // then
        assertEquals(200, entered.statusCode(), entered.body());
        assertEquals(entered.body(), again.body());
        assertEquals(3, hall.desk.hall().tickets().size());
        assertEquals(Origin.HAND, ticket().request().origin());
        var twice = "{\"id\":\"h2\",\"service\":\"shebao\",\"first\":\"S003\",\"last\":\"S004\"}";
        assertBad(409, "NUMBER_GIVEN", hall.post("/api/v1/guide/handgiven", "desk", twice));
        var back = "{\"id\":\"h3\",\"service\":\"shebao\",\"first\":\"S009\",\"last\":\"S004\"}";
        assertBad(400, "BAD_NUMBERS", hall.post("/api/v1/guide/handgiven", "desk", back));
    }

    @Test
    void aNoteOfYesterdayBecomesANumberOfToday() throws IOException {
        // given
        hall.close();
        hall = new WebHall(carrying());
        take("t1", "desk");
        hall.run(new Command.CloseDay());
        hall.run(new Command.OpenDay(WebHall.DAY.plusDays(1)));
        // when
        var honoured = hall.post("/api/v1/guide/notes/S001", "desk", "{\"id\":\"n1\"}");
        var again = hall.post("/api/v1/guide/notes/S001", "desk", "{\"id\":\"n1\"}");
        // then
        assertEquals(201, honoured.statusCode(), honoured.body());
        assertEquals(honoured.body(), again.body());
        assertEquals("S001", json(honoured).getString("ticket"));
        assertBad(404, "UNKNOWN_NOTE", hall.post("/api/v1/guide/notes/S001", "desk", "{\"id\":\"n2\"}"));
    }

    @Test
    void staffGiveNumbersAtAnyHourAndKiosksByTheCalendar() throws IOException {
        // when
        take("t1", "desk");
        take("t2", "kiosk-1");
        // then
        assertEquals(Origin.STAFF, ticket().request().origin());
        assertEquals(
                Origin.KIOSK,
                hall.desk
                        .hall()
                        .ticket(new TicketNumber("S002"))
                        .orElseThrow()
                        .request()
                        .origin());
    }

    @Test
    void aPhoneGivesUpButDoesNotComeBack() throws IOException {
        // given
        var secret = take("t1", "kiosk-1");
        call();
        hall.run(new Command.MarkMissed(new WindowNumber(4)));
        var path = "/api/v1/tickets/" + secret;
        // when
        var missed = json(hall.get(path, ""));
        var byPhone = hall.post(path + "/return", "", "{\"id\":\"r1\"}");
        var byKiosk = hall.post(path + "/return", "kiosk-1", "{\"id\":\"r2\"}");
        var back = json(hall.get(path, ""));
        var gone = hall.post(path + "/abandon", "", "{\"id\":\"a1\"}");
        var again = hall.post(path + "/abandon", "", "{\"id\":\"a1\"}");
        // then
        assertEquals("MISSED", missed.getString("stage"));
        assertTrue(missed.getBoolean("mayReturn"));
        assertEquals(401, byPhone.statusCode());
        assertEquals(200, byKiosk.statusCode());
        assertEquals("WAITING", back.getString("stage"));
        assertFalse(back.containsKey("mayReturn"));
        assertEquals(200, gone.statusCode());
        assertEquals(gone.body(), again.body());
        assertEquals("WITHDRAWN", json(hall.get(path, "")).getString("stage"));
        assertEquals(
                404,
                hall.post("/api/v1/tickets/S001.20261123.AAAA/abandon", "", "{\"id\":\"a2\"}")
                        .statusCode());
    }

    @Test
    void aMissedNumberThatIsVoidSaysSo() throws IOException {
        // given
        hall.close();
        hall = new WebHall(Policy.USUAL.with(new Policy.Missing(0, 0, Duration.ofMinutes(15))));
        var secret = take("t1", "kiosk-1");
        call();
        hall.run(new Command.MarkMissed(new WindowNumber(4)));
        // when
        var missed = json(hall.get("/api/v1/tickets/" + secret, ""));
        var back = hall.post("/api/v1/tickets/" + secret + "/return", "kiosk-1", "{\"id\":\"r1\"}");
        // then
        assertFalse(missed.getBoolean("mayReturn"));
        assertBad(409, "MISSED_IS_OVER", back);
    }

    private static Policy carrying() {
        var usual = Policy.USUAL.closing();
        return Policy.USUAL.with(new Policy.Closing(
                Policy.Closing.Waiting.CARRY, usual.last(), usual.lastBefore(), usual.grace(), usual.lunchKept()));
    }

    private void call() {
        hall.run(new Command.OpenWindow(new WindowNumber(4)));
        hall.run(new Command.CallNext(new WindowNumber(4), null));
    }

    private Ticket ticket() {
        return hall.desk.hall().ticket(S001).orElseThrow();
    }

    private String take(String id, String user) throws IOException {
        var answer = hall.post("/api/v1/tickets", user, "{\"id\":\"" + id + "\",\"service\":\"shebao\"}");
        return json(answer).getString("secret");
    }

    private void act(String id, String fields) throws IOException {
        var answer = guide("S001", "{\"id\":\"" + id + "\"," + fields + "}");
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private HttpResponse<String> guide(String number, String body) throws IOException {
        return hall.post("/api/v1/guide/tickets/" + number, "desk", body);
    }

    private static void assertBad(int status, String code, HttpResponse<String> answer) {
        assertEquals(code, code(answer), answer.body());
        assertEquals(status, answer.statusCode());
    }
}
