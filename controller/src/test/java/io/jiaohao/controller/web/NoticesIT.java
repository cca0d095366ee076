// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static io.jiaohao.controller.web.WebHall.code;
import static io.jiaohao.controller.web.WebHall.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.web.view.DeskView;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff write: notices for everybody, and notes of a visit for one another. */
@SuppressWarnings("NullAway.Init") // hall is opened before each test
class NoticesIT {
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
    void aNoticeIsOnTheScreensUntilItIsTakenDown() throws IOException {
        // when
        var posted = post("{\"id\":\"p1\",\"text\":\" 今天下午医保系统维护 \",\"until\":\"2026-11-23T09:30:00Z\"}");
        var number = json(posted).getLong("notice");
        // then
        assertEquals(
                new JsonArray()
                        .add(new JsonObject()
                                .put("number", number)
                                .put("text", "今天下午医保系统维护")
                                .put("until", "2026-11-23T09:30:00Z")),
                notices());
        // when
        var down = takeDown(number, "d1");
        // then
        assertEquals(number, json(down).getLong("notice"));
        assertEquals(new JsonArray(), notices());
        assertEquals(down.body(), takeDown(number, "d1").body());
        assertEquals(404, takeDown(number, "d2").statusCode());
    }

    @Test
    void badNoticesAreNamed() throws IOException {
        assertEquals("BAD_TEXT", code(post("{\"id\":\"p1\",\"text\":\"请联系13800000000\"}")));
        assertEquals("BAD_FIELD", code(post("{\"id\":\"p2\",\"text\":\"通知\",\"until\":\"17:00\"}")));
        assertEquals("NOTICE_OVER", code(post("{\"id\":\"p3\",\"text\":\"通知\",\"until\":\"2026-11-23T00:00:00Z\"}")));
        assertEquals(
                404,
                hall.post("/api/v1/notices/x/down", "installer", "{\"id\":\"d1\"}")
                        .statusCode());
    }

    @Test
    void onlyWhoLeadsPutsUpNotices() throws IOException {
        assertEquals(
                403,
                hall.post("/api/v1/notices", "desk", "{\"id\":\"p1\",\"text\":\"通知\"}")
                        .statusCode());
        assertEquals(
                401,
                hall.post("/api/v1/notices", "", "{\"id\":\"p1\",\"text\":\"通知\"}")
                        .statusCode());
    }

    @Test
    void aNoteIsReadByWhoeverGoesOnWithTheVisit() throws IOException {
        // given
        hall.post("/api/v1/tickets", "desk", "{\"id\":\"t1\",\"service\":\"shebao\"}");
        hall.run(new Command.OpenWindow(FOUR));
        hall.run(new Command.CallNext(FOUR, null));
        // when
        var noted = note("{\"id\":\"n1\",\"ticket\":\"S001\",\"text\":\"缺一张照片\"}");
        var bad = note("{\"id\":\"n2\",\"ticket\":\"S001\",\"text\":\"电话13800000000\"}");
        // then
        assertEquals(200, noted.statusCode());
        assertEquals("BAD_TEXT", code(bad));
        assertEquals(
                List.of("缺一张照片"),
                four().getJsonObject("current").getJsonArray("notes").getList());
        // when
        hall.run(new Command.Hold(FOUR, HoldKind.AWAY));
        // then
        assertEquals(
                List.of("缺一张照片"),
                four().getJsonArray("held")
                        .getJsonObject(0)
                        .getJsonArray("notes")
                        .getList());
    }

    @Test
    void theDeskSeesTheVisitAtHandAndTheKeysThatDoSomething() throws IOException {
        // given
        assertEquals(List.of("OPEN"), four().getJsonArray("keys").getList());
        hall.post("/api/v1/tickets", "desk", "{\"id\":\"t1\",\"service\":\"shebao\"}");
        hall.run(new Command.OpenWindow(FOUR));
        assertEquals(
                List.of("CLOSE", "NEXT", "PAUSE"), four().getJsonArray("keys").getList());
        // when
        hall.run(new Command.CallNext(FOUR, null));
        var calling = four();
        hall.run(new Command.MarkArrived(FOUR));
        var serving = four().getJsonObject("current");
        // then
        assertEquals(
                List.of("CLOSE", "NEXT", "RECALL", "ARRIVED", "FINISH", "NO_SHOW", "HOLD", "TRANSFER", "PAUSE", "UNDO"),
                calling.getJsonArray("keys").getList());
        assertEquals("S001", serving.getString("ticket"));
        assertEquals("shebao", serving.getString("code"));
        assertEquals(15, serving.getInteger("promisedMinutes"));
        assertEquals(calling.getJsonObject("current").getString("called"), serving.getString("called"));
        assertEquals(four().getString("since"), serving.getString("arrived"));
        assertEquals(5, four().getJsonObject("choices").getJsonArray("pauses").size());
        assertEquals(7, four().getJsonObject("choices").getJsonArray("windows").size());
    }

    private JsonObject four() {
        return DeskView.of(hall.desk.hall(), FOUR);
    }

    private JsonArray notices() throws IOException {
        return json(hall.get("/api/v1/hall", "")).getJsonArray("notices");
    }

    private HttpResponse<String> post(String body) throws IOException {
        return hall.post("/api/v1/notices", "installer", body);
    }

    private HttpResponse<String> takeDown(long number, String id) throws IOException {
        return hall.post("/api/v1/notices/" + number + "/down", "installer", "{\"id\":\"" + id + "\"}");
    }

    private HttpResponse<String> note(String body) throws IOException {
        return hall.post("/api/v1/windows/4/note", "desk", body);
    }
}
