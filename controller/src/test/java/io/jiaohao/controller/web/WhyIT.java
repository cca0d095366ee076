// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static io.jiaohao.controller.web.WebHall.code;
import static io.jiaohao.controller.web.WebHall.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // hall is opened before each test
class WhyIT {
    private static final WindowNumber FOUR = new WindowNumber(4);

    private WebHall hall;

    @BeforeEach
    void open() throws IOException {
        hall = new WebHall(new Policy(3, Duration.ZERO, Duration.ofSeconds(45), Duration.ofSeconds(15)));
    }

    @AfterEach
    void close() throws IOException {
        hall.close();
    }

    @Test
    void whoeverWaitsIsToldWhereTheyStand() throws IOException {
        // given
        take(false);
        take(false);
        take(true);
        // when
        var why = why("2026-11-23", "S002");
        // then
        var waiting = why.getJsonObject("waiting");
        assertEquals("ORDINARY", waiting.getString("rank"));
        assertEquals(2, waiting.getInteger("place"));
        assertEquals(2, waiting.getInteger("ahead"));
        assertEquals(0, waiting.getInteger("passed"));
        assertEquals(4, waiting.getInteger("passedAtMost"));
        assertTrue(waiting.getString("zh").contains("按顺序排第2"), waiting.encode());
        assertEquals(0, why.getJsonArray("reasons").size());
        assertEquals(List.of("TicketTaken"), events(why));
    }

    @Test
    void aCallGivesItsReasonsWithTheirFigures() throws IOException {
        // given
        take(false);
        take(true);
        press(new Command.OpenWindow(FOUR));
        // when
        press(new Command.CallNext(FOUR, null));
        var priority = why("2026-11-23", "S002");
        press(new Command.Finish(FOUR));
        press(new Command.CallNext(FOUR, null));
        var ordinary = why("2026-11-23", "S001");
        // then
        assertEquals("PRIORITY", reason(priority, 0));
        assertEquals("ARRIVAL", reason(priority, 1));
        assertTrue(priority.getJsonArray("reasons")
                .getJsonObject(0)
                .getString("zh")
                .contains("最多2个"));
        var arrival = ordinary.getJsonArray("reasons").getJsonObject(0);
        assertEquals("ARRIVAL", arrival.getString("code"));
        assertTrue(arrival.getString("zh").contains("被越过1次，最多2次"), arrival.encode());
        assertTrue(arrival.getString("en").contains("passed 1 times of at most 2"), arrival.encode());
        assertEquals(1, ordinary.getJsonObject("figures").getInteger("passed"));
        assertFalse(ordinary.containsKey("waiting"));
    }

    @Test
    void afterSoManyOfPriorityItIsTheTurnOfThoseInOrder() throws IOException {
        // given
        take(false);
        take(true);
        take(true);
        take(true);
        press(new Command.OpenWindow(FOUR));
        // when
        for (var n = 0; n < 3; n++) {
            press(new Command.CallNext(FOUR, null));
            press(new Command.Finish(FOUR));
        }
        var why = why("2026-11-23", "S001");
        // then
        assertEquals("BOUND", reason(why, 0));
        var bound = why.getJsonArray("reasons").getJsonObject(0);
        assertEquals("本队列已连续叫了2个优先或预约的号（最多2个），轮到按顺序等候的号。", bound.getString("zh"));
        assertEquals(2, why.getJsonObject("figures").getInteger("passed"));
    }

    @Test
    void theTrailSaysWhoWhenAndWhere() throws IOException {
        // given
        take(false);
        press(new Command.OpenWindow(FOUR));
        hall.post("/api/v1/windows/4/press", "desk", "{\"id\":\"n1\",\"key\":\"NEXT\"}");
        hall.post("/api/v1/windows/4/press", "desk", "{\"id\":\"n2\",\"key\":\"UNDO\"}");
        hall.post("/api/v1/guide/tickets/S001", "desk", "{\"id\":\"g1\",\"action\":\"abandon\"}");
        // when
        var why = why("2026-11-23", "S001");
        // then
        assertEquals(List.of("TicketTaken", "TicketCalled", "CallUndone", "TicketWithdrawn"), events(why));
        var called = why.getJsonArray("trail").getJsonObject(1);
        assertEquals("desk", called.getString("by"));
        assertEquals("HTTP", called.getString("door"));
        assertEquals(4, called.getInteger("window"));
        assertEquals("叫号到4号窗口。", called.getString("zh"));
        assertTrue(called.getString("at").startsWith("2026-11-23T01:"));
        var gone = why.getJsonArray("trail").getJsonObject(3);
        assertEquals("退出排队（本人放弃）。", gone.getString("zh"));
    }

    @Test
    void aDayThatIsOverIsToldWithItsFates() throws IOException {
        // given
        take(false);
        hall.run(new Command.CloseDay());
        hall.run(new Command.OpenDay(WebHall.DAY.plusDays(1)));
        take(true);
        // when
        var before = why("2026-11-23", "S001");
        var today = why("2026-11-24", "S001");
        // then
        assertEquals("NOT_CALLED", before.getString("fate"));
        assertEquals(List.of("TicketTaken", "DayClosed"), events(before));
        assertEquals("PRIORITY", today.getJsonObject("waiting").getString("rank"));
    }

    @Test
    void onlyTheStaffAsksAndWhatIsUnknownIsSaid() throws IOException {
        // given
        take(false);
        var path = "/api/v1/tickets/2026-11-23/S001/why";
        // then
        assertEquals(401, hall.get(path, "").statusCode());
        assertEquals(403, hall.get(path, "kiosk-1").statusCode());
        assertEquals(403, hall.get(path, "node-3").statusCode());
        var noDay = hall.get("/api/v1/tickets/2026-01-01/S001/why", "desk");
        assertEquals(404, noDay.statusCode());
        assertEquals("UNKNOWN_DAY", code(noDay));
        var noTicket = hall.get("/api/v1/tickets/2026-11-23/S099/why", "desk");
        assertEquals(404, noTicket.statusCode());
        assertEquals("UNKNOWN_TICKET", code(noTicket));
        assertEquals(400, hall.get("/api/v1/tickets/today/S001/why", "desk").statusCode());
        assertEquals(404, hall.get("/api/v1/tickets/2026-11-23/x/why", "desk").statusCode());
    }

    private void take(boolean priority) {
        hall.run(new Command.Take(new ServiceCode("shebao"), priority, 1, "zh", true, null, Origin.STAFF));
    }

    private void press(Command command) {
        hall.run(command);
    }

    private JsonObject why(String day, String number) throws IOException {
        var answer = hall.get("/api/v1/tickets/" + day + "/" + number + "/why", "desk");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(new TicketNumber(number).text(), json(answer).getString("ticket"));
        return json(answer);
    }

    private static String reason(JsonObject why, int n) {
        return why.getJsonArray("reasons").getJsonObject(n).getString("code");
    }

    private static List<String> events(JsonObject why) {
        return why.getJsonArray("trail").stream()
                .map(step -> ((JsonObject) step).getString("event"))
                .toList();
    }
}
