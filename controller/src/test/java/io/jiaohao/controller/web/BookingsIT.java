// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static io.jiaohao.controller.web.WebHall.code;
import static io.jiaohao.controller.web.WebHall.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Slot;
import io.jiaohao.controller.hall.plan.Span;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // hall is opened before each test
class BookingsIT {
    private static final String FREE = "/api/v1/appointments?service=shebao&day=2026-11-24";

    private static final Instant QUARTER_TO_NINE = Instant.parse("2026-11-24T00:45:00Z");

    private WebHall hall;

    @BeforeEach
    void open() throws IOException {
        hall = new WebHall(plan());
    }

    @AfterEach
    void close() throws IOException {
        hall.close();
    }

    @Test
    void aPlaceIsBookedOnceHoweverOftenItIsAskedFor() throws IOException {
        // when
        var booked = book("b1", "2026-11-24", "09:00");
        var again = book("b1", "2026-11-24", "09:00");
        // then
        assertEquals(201, booked.statusCode(), booked.body());
        assertEquals(booked.body(), again.body());
        assertTrue(json(booked).getString("code").matches("[34679ACDEFGHJKMNPQRTWXY]{8}"));
        assertEquals(1, hall.desk.hall().appointments().size());
        var slot = json(hall.get(FREE, "kiosk-1")).getJsonArray("slots").getJsonObject(0);
        assertEquals(2, slot.getInteger("places"));
        assertEquals(1, slot.getInteger("free"));
        assertEquals("09:00", slot.getString("from"));
    }

    @Test
    void everyBookingHasACodeOfItsOwnUntilTheSlotIsFull() throws IOException {
        // when
        var one = book("b1", "2026-11-24", "09:00");
        var two = book("b2", "2026-11-24", "09:00");
        var three = book("b3", "2026-11-24", "09:00");
        // then
        assertNotEquals(json(one).getString("code"), json(two).getString("code"));
        assertBad(409, "NOT_BOOKABLE", three);
        var slot = json(hall.get(FREE, "desk")).getJsonArray("slots").getJsonObject(0);
        assertEquals(0, slot.getInteger("free"));
        assertEquals("NOT_BOOKABLE", slot.getJsonObject("reason").getString("code"));
    }

    @Test
    void aBookingIsMovedAndCancelledByItsCode() throws IOException {
        // given
        var code = json(book("b1", "2026-11-24", "09:00")).getString("code");
        var path = "/api/v1/appointments/" + code.toLowerCase(Locale.ROOT);
        // when
        var moved = hall.post(path + "/move", "kiosk-1", "{\"id\":\"m1\",\"day\":\"2026-11-25\",\"from\":\"10:00\"}");
        var cancelled = hall.post(path + "/cancel", "desk", "{\"id\":\"c1\"}");
        var again = hall.post(path + "/cancel", "desk", "{\"id\":\"c1\"}");
        var gone = hall.post(path + "/cancel", "desk", "{\"id\":\"c2\"}");
        // then
        assertEquals(200, moved.statusCode(), moved.body());
        assertEquals(200, cancelled.statusCode());
        assertEquals(cancelled.body(), again.body());
        assertBad(404, "UNKNOWN_APPOINTMENT", gone);
    }

    @Test
    void whoeverComesInTimeGetsANumber() throws IOException {
        // given
        hall.close();
        hall = new WebHall(plan(), QUARTER_TO_NINE);
        var code = json(book("b1", "2026-11-24", "09:00")).getString("code");
        var path = "/api/v1/appointments/" + code + "/checkin";
        var early = hall.post(path, "kiosk-1", "{\"id\":\"k0\"}");
        hall.run(new Command.CloseDay());
        hall.run(new Command.OpenDay(WebHall.DAY.plusDays(1)));
        // when
        var come = hall.post(path, "kiosk-1", "{\"id\":\"k1\",\"kiosk\":\"kiosk-1\",\"language\":\"en\"}");
        // then
        assertBad(409, "WRONG_DAY", early);
        assertEquals(201, come.statusCode(), come.body());
        assertEquals("S001", json(come).getString("ticket"));
        assertEquals(0, json(come).getInteger("ahead"));
        assertEquals(
                come.body(),
                hall.post(path, "kiosk-1", "{\"id\":\"k1\",\"kiosk\":\"kiosk-1\",\"language\":\"en\"}")
                        .body());
        var secret = json(come).getString("secret");
        assertEquals("WAITING", json(hall.get("/api/v1/tickets/" + secret, "")).getString("stage"));
        assertBad(404, "UNKNOWN_APPOINTMENT", hall.post(path, "kiosk-1", "{\"id\":\"k2\"}"));
    }

    @Test
    void aCodeIsDrawnForTheScannerWhetherOrNotThereIsOne() throws IOException {
        var path = "/api/v1/appointments/";
        // when
        var drawn = hall.get(path + "ac34defg/qr", "kiosk-1");
        // then
        assertEquals(200, drawn.statusCode(), drawn.body());
        assertEquals(
                "image/svg+xml; charset=utf-8",
                drawn.headers().firstValue("Content-Type").orElse(""));
        assertEquals(drawn.body(), hall.get(path + "AC34DEFG/qr", "desk").body());
        for (var not : List.of("AC34DEF", "AC34DEFGH", "AC34DEF0")) {
            assertBad(400, "BAD_FIELD", hall.get(path + not + "/qr", "kiosk-1"));
        }
    }

    @Test
    void badBookingsAreNamed() throws IOException {
        assertBad(409, "NOT_BOOKABLE", book("b1", "2026-11-23", "09:00"));
        assertBad(409, "NOT_BOOKABLE", book("b2", "2026-11-24", "09:30"));
        assertBad(400, "BAD_FIELD", book("b3", "tomorrow", "09:00"));
        assertBad(400, "BAD_FIELD", book("b4", "2026-11-24", "nine"));
        assertBad(404, "UNKNOWN_SERVICE", hall.get("/api/v1/appointments?service=x&day=2026-11-24", "desk"));
        assertBad(400, "BAD_FIELD", hall.get("/api/v1/appointments?service=shebao", "desk"));
        assertBad(404, "UNKNOWN_APPOINTMENT", hall.post("/api/v1/appointments/QQQQ/checkin", "desk", "{\"id\":\"k\"}"));
    }

    @Test
    void nobodyUnknownBooks() throws IOException {
        var book = "{\"id\":\"b1\",\"service\":\"shebao\",\"day\":\"2026-11-24\",\"from\":\"09:00\"}";
        assertEquals(401, hall.get(FREE, "").statusCode());
        assertEquals(403, hall.get(FREE, "node-3").statusCode());
        assertEquals(401, hall.post("/api/v1/appointments", "", book).statusCode());
        for (var act : new String[] {"", "/AAAA/move", "/AAAA/cancel", "/AAAA/checkin"}) {
            assertEquals(401, hall.post("/api/v1/appointments" + act, "", book).statusCode());
            assertEquals(
                    403, hall.post("/api/v1/appointments" + act, "node-3", book).statusCode());
        }
    }

    private HttpResponse<String> book(String id, String day, String from) throws IOException {
        return hall.post(
                "/api/v1/appointments",
                "kiosk-1",
                "{\"id\":\"" + id + "\",\"service\":\"shebao\",\"day\":\"" + day + "\",\"from\":\"" + from + "\"}");
    }

    private static void assertBad(int status, String code, HttpResponse<String> answer) {
        assertEquals(code, code(answer), answer.body());
        assertEquals(status, answer.statusCode());
    }

    /** 社保 takes two appointments an hour. */
    private static Plan plan() {
        var usual = WebHall.plan(Policy.USUAL);
        var services = usual.services().stream()
                .map(service -> service.code().text().equals("shebao") ? withSlots(service) : service)
                .toList();
        return new Plan(usual.hall(), "", services, usual.windows(), usual.policy());
    }

    private static Service withSlots(Service service) {
        return new Service(
                service.code(),
                service.name(),
                service.nameEn(),
                service.shortName(),
                service.prefix(),
                service.materials(),
                service.targetWait(),
                service.promised(),
                List.of(),
                List.of(new Slot(Span.parse("09:00-10:00"), null, 2), new Slot(Span.parse("10:00-11:00"), null, 2)));
    }
}
