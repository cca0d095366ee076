// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.web.trail.Doings.Kind;
import io.jiaohao.controller.web.trail.Doings.Wanted;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose breaks under ten minutes were is not to be had, by a badge or without one. */
class DoingsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final WindowNumber FOUR = new WindowNumber(4);
    private static final ServiceCode SHEBAO = new ServiceCode("shebao");
    private static final Plan PLAN = new Plan(
            "测试厅",
            "",
            List.of(new Service(SHEBAO, "社会保险", "Social insurance", "社保", 'S', List.of())),
            List.of(new WindowPlan(FOUR, "社保窗口", List.of(new WindowPlan.Serves(SHEBAO, 10)))),
            Policy.USUAL);
    private static final Source CLERK = new Source(Source.Door.HTTP, "07");
    private static final Source KEYPAD = new Source(Source.Door.MQTT, "node-4");

    private final List<Entry> day = new ArrayList<>();

    DoingsTest() {
        at(0, Source.SELF, new Event.DayOpened(DAY, null, PLAN));
        at(0, CLERK, new Event.WindowOpened(FOUR, "07", false));
    }

    @Test
    void noBreakUnderTenMinutesIsFoundByTheBadgeOfWhoTookIt() {
        // given
        at(10, CLERK, new Event.WindowPaused(FOUR));
        at(11, CLERK, new Event.PauseExplained(FOUR, "饮水如厕"));
        at(19, CLERK, new Event.WindowContinued(FOUR));
        at(30, CLERK, new Event.WindowPaused(FOUR, "用餐"));
        at(40, CLERK, new Event.WindowContinued(FOUR));
        // then
        assertEquals(List.of("09:00", "09:30", "09:40"), times(found("07")));
        assertEquals(List.of("WindowOpened", "WindowPaused", "WindowContinued"), texts(found("07"), "event"));
    }

    @Test
    void withoutABadgeItIsToldOfTheWindowAlone() {
        // given
        at(10, CLERK, new Event.WindowPaused(FOUR));
        at(19, KEYPAD, new Event.WindowContinued(FOUR));
        // when
        var rows = found(null).subList(1, 3);
        // then
        assertEquals(List.of("WindowPaused", "WindowContinued"), texts(rows, "event"));
        for (var row : rows) {
            assertEquals(4, row.getInteger("window"));
            assertFalse(row.encode().contains("07"), row.encode());
        }
        assertFalse(rows.getFirst().containsKey("by"));
        assertEquals("node-4", rows.getLast().getString("by"));
    }

    @Test
    void aBreakThatGoesOnIsAsLongAsTheDayHasEntries() {
        // given
        at(10, CLERK, new Event.WindowPaused(FOUR));
        at(19, Source.SELF, new Event.ServiceLeft(SHEBAO));
        assertEquals(List.of("09:00"), times(found("07")));
        // when
        at(20, Source.SELF, new Event.ServiceServed(SHEBAO));
        // then
        assertEquals(List.of("09:00", "09:10"), times(found("07")));
    }

    private void at(int minute, Source by, Event event) {
        day.add(new Entry(day.size() + 1L, NINE.plus(Duration.ofMinutes(minute)), by, List.of(event)));
    }

    private List<JsonObject> found(@Nullable String badge) {
        var wanted =
                new Wanted(Optional.ofNullable(badge), Optional.empty(), Optional.empty(), Optional.of(Kind.WINDOW), 0);
        return Doings.of(day, wanted, 100).getJsonArray("rows").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static List<String> times(List<JsonObject> rows) {
        return texts(rows, "time");
    }

    private static List<String> texts(List<JsonObject> rows, String field) {
        return rows.stream().map(row -> row.getString(field)).toList();
    }
}
