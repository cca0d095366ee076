// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.CommandId;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A box without a clock of its own woke a day before what is written down. */
class ClockIT {

    @Test
    void theFirstPageAsksOnceAndTheAnswerIsTheHallsTime() throws IOException, InterruptedException {
        try (var hall = WebHall.wokenYesterday()) {
            // given: nobody knows, and the hall goes on from what is written down
            assertEquals(false, clock(hall).getBoolean("sure"));
            assertTrue(clock(hall).getString("now").startsWith("2026-11-23T09:00"));
            // when
            var early = hall.post("/api/v1/clock", "desk", "{\"now\":\"2026-11-22T09:05\"}");
            var right = hall.post("/api/v1/clock", "desk", "{\"now\":\"2026-11-23T09:35\"}");
            // then
            assertEquals(409, early.statusCode());
            assertTrue(early.body().contains("早于最后一次记录"), early.body());
            assertEquals(200, right.statusCode(), right.body());
            hall.post("/api/v1/tickets", "installer", "{\"id\":\"t1\",\"service\":\"shebao\"}");
            awaitSure(hall);
            assertTrue(clock(hall).getString("now").startsWith("2026-11-23T09:35"));
            assertTrue(hall.desk.hall().corrected().toMinutes() >= 34, "and written down");
            // and nobody is asked again
            var again = hall.post("/api/v1/clock", "desk", "{\"now\":\"2026-11-23T10:35\"}");
            assertEquals(409, again.statusCode());
            assertTrue(again.body().contains("CLOCK_SURE"), again.body());
        }
    }

    @Test
    void aDeskWithoutScriptsAsksToo() throws IOException, InterruptedException {
        try (var hall = WebHall.wokenYesterday()) {
            // given
            var token = "{\"token\":\"" + hall.token("desk") + "\"}";
            var cookie = WebHall.cookie(hall.post("/api/v1/signin", "", token));
            assertTrue(page(hall, cookie, "").contains("核对时间"));
            assertTrue(page(hall, cookie, "&more=1").contains("value=\"2026-11-23T09:00\""));
            // when, then
            assertTrue(told(hall, cookie, "2026-11-22T09:05").contains("早于最后一次记录"));
            assertTrue(told(hall, cookie, "noon").contains("没有看懂这个时间"));
            assertTrue(told(hall, cookie, "2026-11-23T09:35").contains("时钟已校准"));
            hall.post("/api/v1/tickets", "installer", "{\"id\":\"t1\",\"service\":\"shebao\"}");
            awaitSure(hall);
            assertTrue(clock(hall).getString("now").startsWith("2026-11-23T09:35"));
        }
    }

    /** The page after somebody told the time on it. */
    private static String told(WebHall hall, String cookie, String local) throws IOException {
        var form = "press=CLOCK:" + CommandId.fresh().text() + ":0&argument=" + local;
        hall.send(hall.by(cookie, "/desk/4/press")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        return page(hall, cookie, "");
    }

    private static String page(WebHall hall, String cookie, String more) throws IOException {
        return hall.send(hall.by(cookie, "/desk/4?plain=1" + more).build()).body();
    }

    @Test
    void whatIsNoTimeIsSaidSoAndAKioskMayNotSayAtAll() throws IOException {
        try (var hall = WebHall.wokenYesterday()) {
            assertEquals(
                    400,
                    hall.post("/api/v1/clock", "desk", "{\"now\":\"noon\"}").statusCode());
            assertEquals(
                    403,
                    hall.post("/api/v1/clock", WebHall.KIOSK, "{\"now\":\"2026-11-23T09:35\"}")
                            .statusCode());
        }
    }

    private static void awaitSure(WebHall hall) throws IOException, InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!clock(hall).getBoolean("sure") && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static JsonObject clock(WebHall hall) throws IOException {
        return new JsonObject(hall.get("/api/v1/clock", "desk").body());
    }
}
