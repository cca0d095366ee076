// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who did what when, over the API. */
@SuppressWarnings("NullAway.Init") // opened before each test
class AuditIT {
    private static final WindowNumber FOUR = new WindowNumber(4);
    private WebHall hall;

    @BeforeEach
    void open() throws IOException {
        hall = new WebHall(Leaders.plan());
    }

    @AfterEach
    void close() throws IOException {
        hall.close();
    }

    @Test
    void whatAClerkDidIsFoundByTheirBadgeAlsoWhereADeviceWasPressed() throws IOException {
        // given
        var clerk = Leaders.signIn(hall, "07");
        assertEquals(
                200,
                hall.postBy(clerk, "/api/v1/windows/4/signin", "{\"id\":\"s1\"}")
                        .statusCode());
        take();
        hall.run(new Command.CallNext(FOUR, null));
        hall.run(new Command.OpenWindow(new WindowNumber(5)));
        // when
        var rows = rows("?badge=07");
        // then
        assertEquals(List.of("WindowOpened", "TicketCalled"), texts(rows, "event"));
        assertEquals("07", rows.getFirst().getString("by"));
        assertEquals("controller", rows.getLast().getString("by"));
        assertEquals("07", rows.getLast().getString("seat"));
        assertEquals("叫号到4号窗口。", rows.getLast().getString("zh"));
        assertEquals("Called to window 4.", rows.getLast().getString("en"));
    }

    @Test
    void whatIsAskedForMustFitAltogether() throws IOException {
        // given
        hall.run(new Command.OpenWindow(FOUR));
        take();
        take();
        hall.run(new Command.CallNext(FOUR, null));
        // then
        assertEquals(List.of("TicketTaken", "TicketCalled"), texts(rows("?ticket=S001"), "event"));
        assertEquals(List.of("TicketCalled"), texts(rows("?ticket=S001&window=4"), "event"));
        assertEquals(List.of("WindowOpened"), texts(rows("?kind=WINDOW"), "event"));
        assertEquals(List.of(), rows("?ticket=S002&window=4"));
    }

    @Test
    void aLongDayComesPageByPageWithoutAGapOrARepeat() throws IOException {
        // given
        for (var n = 0; n < 230; n++) {
            take();
        }
        // when
        var all = new ArrayList<String>();
        var pages = 0;
        var after = "";
        do {
            var page = audit("?kind=TICKET" + after);
            all.addAll(texts(list(page), "ticket"));
            assertTrue(list(page).size() <= 110, "a page has its bound");
            after = page.containsKey("next") ? "&after=" + page.getLong("next") : "";
            pages++;
        } while (!after.isEmpty());
        // then
        assertEquals(3, pages);
        assertEquals(230, all.size());
        assertEquals(230, Set.copyOf(all).size());
        assertEquals("S001", all.getFirst());
    }

    @Test
    void aPinThatWasSetIsToldAndNothingOfItIsShown() throws IOException {
        // given
        Leaders.signIn(hall, "07");
        // when
        var rows = rows("?kind=HALL");
        // then
        var set = rows.stream()
                .filter(row -> row.getString("event").equals("PinSet"))
                .findFirst()
                .orElseThrow();
        assertEquals("设置了工号07的密码。", set.getString("zh"));
        assertFalse(set.encode().contains("hash") || set.encode().contains("salt"));
    }

    @Test
    void onlyWhoMayAuditMaySearch() throws IOException {
        // given
        var clerk = Leaders.signIn(hall, "07");
        var lead = Leaders.signIn(hall, "09");
        var auditor = Leaders.signIn(hall, "10");
        // then
        assertEquals(401, hall.get("/api/v1/audit", "").statusCode());
        assertEquals(403, status(clerk, "/api/v1/audit"));
        assertEquals(403, status(lead, "/api/v1/audit"));
        assertEquals(200, status(auditor, "/api/v1/audit"));
        assertEquals(200, status(lead, "/api/v1/statistics"));
        assertEquals(200, status(auditor, "/api/v1/statistics"));
        assertEquals(403, status(clerk, "/api/v1/statistics"));
    }

    @Test
    void whatCannotBeMeantIsSaid() throws IOException {
        assertEquals("BAD_FIELD", WebHall.code(hall.get("/api/v1/audit?day=monday", "installer")));
        assertEquals("BAD_FIELD", WebHall.code(hall.get("/api/v1/audit?window=x", "installer")));
        assertEquals("BAD_FIELD", WebHall.code(hall.get("/api/v1/audit?kind=EVERYTHING", "installer")));
        assertEquals("UNKNOWN_DAY", WebHall.code(hall.get("/api/v1/audit?day=2020-01-01", "installer")));
    }

    @Test
    void aBrowserIsToldWhoIsThereAndWhatTheyMay() throws IOException {
        // given
        var lead = Leaders.signIn(hall, "09");
        // when
        var me = WebHall.json(hall.send(hall.by(lead, "/api/v1/me").build()));
        // then
        assertEquals("09", me.getString("name"));
        assertEquals(List.of("GUIDE", "LEAD"), me.getJsonArray("rights").getList());
        assertEquals(401, hall.get("/api/v1/me", "").statusCode());
    }

    private void take() {
        hall.run(new Command.Take(new ServiceCode("shebao"), false, 1, "zh", true));
    }

    private int status(String cookie, String path) throws IOException {
        return hall.send(hall.by(cookie, path).build()).statusCode();
    }

    private JsonObject audit(String query) throws IOException {
        var answer = hall.get("/api/v1/audit" + query, "installer");
        assertEquals(200, answer.statusCode(), answer.body());
        return WebHall.json(answer);
    }

    private List<JsonObject> rows(String query) throws IOException {
        return list(audit(query));
    }

    private static List<JsonObject> list(JsonObject page) {
        return page.getJsonArray("rows").stream().map(JsonObject.class::cast).toList();
    }

    private static List<String> texts(List<JsonObject> rows, String field) {
        return rows.stream().map(row -> row.getString(field)).toList();
    }
}
