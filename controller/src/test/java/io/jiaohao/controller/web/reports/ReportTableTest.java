// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.statistics.figure.Tally;
import io.jiaohao.controller.statistics.figure.WindowTime;
import io.jiaohao.controller.statistics.report.By;
import io.jiaohao.controller.statistics.report.Gathering;
import io.jiaohao.controller.statistics.report.Part;
import io.jiaohao.controller.statistics.report.Wanted;
import io.jiaohao.protocol.ServiceCode;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** XLSX and CSV, which are made of this table, tell of breaks what the page tells, and no more. */
class ReportTableTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final ServiceCode SHEBAO = new ServiceCode("shebao");
    private static final long MINUTE = 60_000;
    private static final String LONG = "用餐 1次 1时20分";
    private static final String ALL = "未填原因 1次 9分30秒；" + LONG;

    @Test
    void ofTheHallTheyTellOfEveryBreakByReason() {
        assertEquals(List.of(ALL, ALL), breaks(By.DAY));
    }

    @Test
    void ofOnePersonOrWindowTheyTellOfLongBreaksOnly() {
        assertEquals(List.of(LONG), breaks(By.STAFF));
        assertEquals(List.of("", LONG, LONG), breaks(By.WINDOW));
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void theySayNoLessThanThePage(By by) {
        // given
        var noted = noted(by);
        var page = ReportJson.of(noted);
        // when
        var shown = Stream.concat(
                        page.getJsonArray("rows").stream(),
                        by == By.STAFF ? Stream.empty() : Stream.of(page.getJsonObject("total")))
                .map(JsonObject.class::cast)
                .map(row -> row.getJsonArray("pauses"))
                .map(pauses -> pauses == null ? 0 : pauses.size())
                .toList();
        // then
        var written = breaks(by).stream()
                .map(text -> text.isEmpty() ? 0 : text.split("；").length)
                .toList();
        assertEquals(shown, written);
        assertTrue(by == By.STAFF || written.getLast() > 0, "the total tells of breaks");
        assertFalse(written.isEmpty());
    }

    private static List<String> breaks(By by) {
        var table = ReportTable.of(noted(by));
        var column = table.heads().stream().map(ReportTable.Head::text).toList().indexOf("暂停(按原因)");
        return table.rows().stream().map(row -> text(row.get(column))).toList();
    }

    private static String text(@Nullable Object cell) {
        return Objects.toString(cell, "");
    }

    /** Two at work at windows 3 and 4; one of them took a meal of eighty minutes, and a break under ten. */
    private static NotedReport noted(By by) {
        var gathering = new Gathering(new Wanted(DAY, DAY, by, by == By.STAFF ? SHEBAO : null, null));
        gathering.add(new Part(DAY, 9, 4, SHEBAO.text(), "07"), new Tally());
        idle(gathering, 3, "08");
        idle(gathering, 4, "07");
        paused(gathering, "用餐", 80 * MINUTE);
        paused(gathering, "", 9 * MINUTE + MINUTE / 2);
        return new NotedReport(gathering.report(Plan.NONE, 0, false), List.of(), null);
    }

    private static void idle(Gathering gathering, int window, String staff) {
        var time = new WindowTime();
        time.add(MINUTE, 0, 0, 0, 0);
        gathering.add(new Part(DAY, 9, window, "", staff), time);
    }

    private static void paused(Gathering gathering, String reason, long millis) {
        var time = new WindowTime();
        time.add(reason, WindowTime.Pauses.of(millis));
        gathering.add(new Part(DAY, -1, 4, "", "07"), time);
    }
}
