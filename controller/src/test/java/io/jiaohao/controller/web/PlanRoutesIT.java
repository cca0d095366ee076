// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.PriorityClass;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plan over HTTP: checked, kept, overtaken, taken away. */
@SuppressWarnings("NullAway.Init") // the hall is opened before each test
class PlanRoutesIT {
    private static final String PATH = "/api/v1/plan";
    private WebHall hall;

    static Plan staffed() {
        var bare = WebHall.plan(Policy.USUAL);
        return new Plan(
                bare.hall(),
                "",
                bare.services(),
                bare.windows(),
                bare.policy(),
                List.of(
                        new Clerk("01", "李明", "社保岗", Set.of()),
                        new Clerk("09", "王芳", "机动岗", Set.of(Clerk.Right.MANAGE))),
                List.of(),
                PriorityClass.USUAL,
                bare.calendar());
    }

    @BeforeEach
    void open() throws IOException {
        hall = new WebHall(staffed());
    }

    @AfterEach
    void close() throws IOException {
        hall.close();
    }

    private JsonObject shown() throws IOException {
        return WebHall.json(hall.get(PATH, "installer"));
    }

    private HttpResponse<String> check(JsonObject plan) throws IOException {
        return hall.post(
                PATH + "/check", "installer", new JsonObject().put("plan", plan).encode());
    }

    private HttpResponse<String> put(String id, String revision, JsonObject plan) throws IOException {
        return hall.put(PATH, "installer", order(id, revision).put("plan", plan).encode());
    }

    private static JsonObject order(String id, String revision) {
        return new JsonObject().put("id", id).put("revision", revision);
    }

    private HttpResponse<String> remove(String revision) throws IOException {
        return hall.send(hall.request(PATH)
                .header("Authorization", "Bearer " + hall.token("installer"))
                .method(
                        "DELETE",
                        HttpRequest.BodyPublishers.ofString(
                                order("away", revision).encode()))
                .build());
    }

    /** The plan as it is, changed. */
    private JsonObject changed(Consumer<JsonObject> change) throws IOException {
        var plan = shown().getJsonObject("plan");
        change.accept(plan);
        return plan;
    }

    private static JsonObject service(JsonObject plan, int n) {
        return plan.getJsonArray("services").getJsonObject(n);
    }

    @Test
    void onlyWhoManagesOrAuditsSeesThePlan() throws IOException {
        assertEquals(401, hall.get(PATH, "").statusCode());
        assertEquals(403, hall.get(PATH, "kiosk-1").statusCode());
        assertFalse(shown().getBoolean("own"));
        assertEquals(403, hall.put(PATH, "desk", "{}").statusCode());
    }

    @Test
    void aPlanThatWasShownIsNoChange() throws IOException {
        var answer = WebHall.json(check(changed(plan -> {})));
        assertTrue(answer.getBoolean("ok"), answer.encode());
        assertEquals(0, answer.getJsonArray("changes").size(), answer.encode());
    }

    @Test
    void allThatIsWrongIsToldAtOnceBesideItsField() throws IOException {
        // given
        var plan = changed(typed -> {
            service(typed, 0).put("shortName", "帮办代办处");
            service(typed, 1).put("prefix", "A").put("targetWaitMinutes", "x");
            typed.getJsonObject("hours")
                    .put(
                            "windows",
                            new JsonObject().put("MONDAY", new io.vertx.core.json.JsonArray().add("12:00-08:00")));
            typed.getJsonArray("windows")
                    .getJsonObject(2)
                    .put("a", "77")
                    .put("serves", new io.vertx.core.json.JsonArray());
        });
        // when
        var answer = WebHall.json(check(plan));
        // then
        assertFalse(answer.getBoolean("ok"));
        var fields = answer.getJsonArray("faults").stream()
                .map(fault -> ((JsonObject) fault).getString("field"))
                .collect(java.util.stream.Collectors.toSet());
        assertTrue(
                fields.containsAll(Set.of(
                        "services.0.shortName",
                        "services.1.prefix",
                        "services.1.targetWaitMinutes",
                        "hours.windows.MONDAY",
                        "windows.2.serves")),
                fields.toString());
        assertTrue(answer.encode().contains("最多四个字"), answer.encode());
        assertEquals(400, put("p1", shown().getString("revision"), plan).statusCode());
    }

    @Test
    void aChangeIsSaidAndHoldsAtOnceAndStandsInTheJournalUnderWhoMadeIt() throws IOException {
        // given
        var plan = changed(typed -> service(typed, 3).put("targetWaitMinutes", 15));
        // when
        var said = WebHall.json(check(plan));
        var kept = put("p1", shown().getString("revision"), plan);
        // then
        assertEquals(
                "“社会保险”等候目标：20 → 15 分钟",
                said.getJsonArray("changes").getJsonObject(0).getString("text"));
        assertEquals("NOW", said.getString("holds"));
        assertEquals(200, kept.statusCode(), kept.body());
        assertEquals("NOW", WebHall.json(kept).getString("holds"));
        assertTrue(shown().getBoolean("own"));
        assertEquals(
                15,
                hall.desk
                        .hall()
                        .plan()
                        .service(new ServiceCode("shebao"))
                        .orElseThrow()
                        .targetWait()
                        .toMinutes());
        assertEquals("installer", hall.journal.entries().getLast().by().name());
    }

    @Test
    void twoEditorsDoNotOverwriteOneAnother() throws IOException {
        // given
        var revision = shown().getString("revision");
        var one = changed(typed -> service(typed, 3).put("targetWaitMinutes", 15));
        var other = changed(typed -> service(typed, 3).put("targetWaitMinutes", 30));
        put("p1", revision, one);
        // when
        var late = put("p2", revision, other);
        // then
        assertEquals(409, late.statusCode());
        assertEquals("PLAN_CHANGED", WebHall.code(late));
        assertNotEquals(revision, shown().getString("revision"));
        assertEquals(200, put("p1", revision, one).statusCode(), "the same order again is nothing new");
    }

    @Test
    void aServiceWithNumbersStaysUntilTheDayTurns() throws IOException {
        // given
        hall.run(new Command.Take(new ServiceCode("zhiyuan"), false, 1, "zh", true));
        var plan = changed(typed -> {
            typed.getJsonArray("services").remove(7);
            typed.getJsonArray("windows").remove(7);
        });
        assertEquals("NEXT_DAY", WebHall.json(check(plan)).getString("holds"));
        // when
        var kept = put("p1", shown().getString("revision"), plan);
        // then
        assertEquals("NEXT_DAY", WebHall.json(kept).getString("holds"), kept.body());
        assertTrue(hall.desk.hall().plan().window(new WindowNumber(8)).isPresent());
        // when
        hall.run(new Command.CloseDay());
        hall.run(new Command.OpenDay(LocalDate.parse("2026-11-24")));
        hall.planner.pass(hall.desk);
        hall.run(new Command.PassTime());
        // then
        assertTrue(hall.desk.hall().plan().window(new WindowNumber(8)).isEmpty());
        assertEquals("NOW", shown().getString("holds"));
    }

    @Test
    void theLastWhoMayManageIsNotTakenAwayUnasked() throws IOException {
        // given
        var plan = changed(typed -> typed.getJsonArray("staff").remove(1));
        var revision = shown().getString("revision");
        // when
        var asked = put("p1", revision, plan);
        // then
        assertEquals("LAST_MANAGER", WebHall.code(asked));
        var sure = order("p2", revision).put("plan", plan).put("sure", true);
        assertEquals(200, hall.put(PATH, "installer", sure.encode()).statusCode());
    }

    @Test
    void thePlanOfTheInstallationComesBack() throws IOException {
        // given
        put("p1", shown().getString("revision"), changed(typed -> typed.put("hall", "新厅")));
        assertEquals("新厅", hall.desk.hall().plan().hall());
        // when
        var answer = remove(shown().getString("revision"));
        // then
        assertEquals(200, answer.statusCode(), answer.body());
        assertFalse(shown().getBoolean("own"));
        assertEquals(staffed(), hall.desk.hall().plan());
    }

    @Test
    void theEffectOfAPlanIsPlayedAndTooLittleHistoryIsSaid() throws IOException {
        // given
        hall.run(new Command.OpenWindow(new WindowNumber(4)));
        for (var n = 0; n < 4; n++) {
            hall.run(new Command.Take(new ServiceCode("shebao"), false, 1, "zh", true));
        }
        hall.run(new Command.CallNext(new WindowNumber(4), null));
        var plan = changed(typed -> service(typed, 3).put("targetWaitMinutes", 15));
        // when
        var answer = hall.post(
                PATH + "/check",
                "installer",
                new JsonObject().put("plan", plan).put("effect", true).encode());
        // then
        var effect = WebHall.json(answer).getJsonObject("effect");
        assertEquals(1, effect.getInteger("days"), answer.body());
        assertEquals(1, effect.getInteger("visits"), "who still waits has no length yet");
        assertFalse(effect.getBoolean("enough"));
        assertEquals(1.0, effect.getJsonObject("after").getDouble("met"));
        assertEquals(
                effect.getJsonObject("recorded").getJsonObject("all").getInteger("called"),
                effect.getJsonObject("before").getJsonObject("all").getInteger("called"));
        assertEquals(
                "shebao",
                effect.getJsonObject("after")
                        .getJsonArray("services")
                        .getJsonObject(0)
                        .getString("of"));
    }

    @Test
    void aPlanOfManyPagesIsNotTooLarge() throws IOException {
        var plan = changed(typed -> {
            for (var n = 0; n < 8; n++) {
                var materials = new io.vertx.core.json.JsonArray();
                for (var m = 0; m < 60; m++) {
                    materials.add("材料" + "很长的名称".repeat(6) + m);
                }
                service(typed, n).put("materials", materials);
            }
        });
        assertEquals(200, check(plan).statusCode());
    }
}
