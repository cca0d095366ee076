// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static io.jiaohao.controller.web.WebHall.code;
import static io.jiaohao.controller.web.WebHall.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.PriorityClass;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.controller.web.view.DeskView;
import io.jiaohao.controller.web.view.Warnings;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // hall is opened before each test
class ViewsIT {
    private static final WindowNumber FOUR = new WindowNumber(4);
    private static final Instant LUNCH = Instant.parse("2026-11-23T04:30:00Z");

    private WebHall hall;

    @BeforeEach
    void open() throws IOException {
        hall = new WebHall(plan(), LUNCH);
    }

    @AfterEach
    void close() throws IOException {
        hall.close();
    }

    @Test
    void atLunchTheKioskIsToldUntilWhenAndStaffStillGiveNumbers() throws IOException {
        // given
        var take = "{\"id\":\"t1\",\"service\":\"shebao\"}";
        // when
        var service =
                json(hall.get("/api/v1/hall", "")).getJsonArray("services").getJsonObject(3);
        var refused = hall.post("/api/v1/tickets", "kiosk-1", take);
        var given = hall.post("/api/v1/tickets", "desk", take.replace("t1", "t2"));
        // then
        assertFalse(service.getBoolean("open"));
        assertEquals("“社保”窗口现在不办理:现在是休息时间。14:00起可以取号。", service.getString("why"));
        assertEquals("14:00", service.getString("until"));
        assertEquals(409, refused.statusCode());
        assertEquals("SERVICE_CLOSED", code(refused));
        assertEquals(201, given.statusCode());
    }

    @Test
    void aKioskAtADeskInOneBrowserIsStillAKiosk() throws IOException {
        // given
        var desk = WebHall.cookie(hall.get("/desk/4?token=" + hall.token("desk"), ""));
        var kiosk = WebHall.cookie(hall.get("/kiosk?token=" + hall.token("kiosk-1"), ""));
        // when
        var taken = hall.postBy(
                desk + "; " + kiosk, "/api/v1/tickets", "{\"id\":\"t1\",\"service\":\"shebao\",\"kiosk\":\"kiosk-1\"}");
        // then
        assertEquals("SERVICE_CLOSED", code(taken));
    }

    @Test
    void aWindowSaysWhoSitsThereAndForWhomItStandsIn() throws IOException {
        // when
        hall.run(new Command.SignIn(FOUR, "07", false, false));
        hall.run(new Command.Cover(FOUR, new WindowNumber(3)));
        var windows = json(hall.get("/api/v1/hall", "")).getJsonArray("windows");
        // then
        var four = windows.getJsonObject(3);
        assertEquals("07", four.getJsonObject("staff").getString("badge"));
        assertFalse(four.getJsonObject("staff").getBoolean("rostered"));
        assertEquals(List.of(3), four.getJsonArray("covers").getList());
        assertFalse(windows.getJsonObject(2).containsKey("staff"));
    }

    @Test
    void theDeskSeesWhoWaitsAndWhoCanGoOn() {
        // given
        hall.run(new Command.SignIn(FOUR, "07", false, false));
        take(false);
        take(true);
        take(false);
        hall.run(new Command.MarkAssistance(new TicketNumber("S003"), true));
        hall.run(new Command.CallNumber(FOUR, new TicketNumber("S001")));
        hall.run(new Command.Hold(FOUR, HoldKind.KEPT));
        // when
        var four = DeskView.of(hall.desk.hall(), FOUR);
        var three = DeskView.of(hall.desk.hall(), new WindowNumber(3));
        // then
        var entries = four.getJsonArray("queues").getJsonObject(0).getJsonArray("entries");
        assertEquals(
                List.of("S002", "S003"), entries.stream().map(ViewsIT::ticket).toList());
        assertEquals("待核对", entries.getJsonObject(0).getString("flag"));
        assertEquals("PRIORITY", entries.getJsonObject(0).getString("rank"));
        assertTrue(entries.getJsonObject(1).getBoolean("assistance"));
        var held = four.getJsonArray("held").getJsonObject(0);
        assertEquals("S001", held.getString("ticket"));
        assertEquals("KEPT", held.getString("kind"));
        assertTrue(three.getJsonArray("held").isEmpty());
    }

    @Test
    void aHeldVisitIsCalledHeldOnThePhone() throws IOException {
        // given
        var taken = json(hall.post("/api/v1/tickets", "desk", "{\"id\":\"t1\",\"service\":\"shebao\"}"));
        hall.run(new Command.SignIn(FOUR, "07", false, false));
        hall.run(new Command.CallNext(FOUR, null));
        hall.run(new Command.Hold(FOUR, HoldKind.AWAY));
        // then
        var phone = json(hall.get("/api/v1/tickets/" + taken.getString("secret"), ""));
        assertEquals("HELD", phone.getString("stage"));
    }

    @Test
    void manyWhoAskForPriorityAreSaid() throws IOException {
        // given
        for (var n = 0; n < 40; n++) {
            take(n % 2 == 0);
        }
        hall.run(new Command.PassTime());
        // then
        var warnings = json(hall.get("/api/v1/hall", "")).getJsonArray("warnings");
        assertTrue(
                warnings.stream()
                        .anyMatch(one -> ((JsonObject) one).getString("code").equals("PRIORITY_SHARE")),
                warnings.encode());
        assertTrue(warnings.encode().contains("占50%"), warnings.encode());
    }

    @Test
    void aServiceThatNobodyServesIsSaid() {
        // given
        var now = hall.desk.hall();
        var left = new Event.ServiceLeft(new ServiceCode("shebao"));
        // when
        var after = Hall.evolve(now, new Entry(now.sequence() + 1, now.at(), Source.SELF, List.of(left)));
        // then
        var warning = Warnings.of(after).getJsonObject(0);
        assertEquals("SERVICE_LEFT", warning.getString("code"));
        assertEquals("社保业务有人等候，窗口暂未开放", warning.getString("text"));
        assertTrue(Warnings.of(now).isEmpty());
    }

    private void take(boolean priority) {
        hall.run(new Command.Take(new ServiceCode("shebao"), priority, 1, "zh", true, null, Origin.STAFF));
    }

    private static String ticket(Object entry) {
        return ((JsonObject) entry).getString("ticket");
    }

    private static Plan plan() {
        var usual = WebHall.plan(Policy.USUAL);
        var week = Week.ofWorkdays(List.of(Span.parse("08:30-12:00"), Span.parse("14:00-17:30")));
        return new Plan(
                usual.hall(),
                "",
                usual.services(),
                usual.windows(),
                usual.policy(),
                List.of(new Clerk("07", "甲", "办事员", Set.of(Clerk.Right.PICK))),
                List.of(),
                PriorityClass.USUAL,
                new Calendar(ZoneId.of("Asia/Shanghai"), week, null, List.of()));
    }
}
