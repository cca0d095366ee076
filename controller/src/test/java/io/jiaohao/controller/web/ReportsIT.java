// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.statistics.figure.Figure;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportsIT {
    private static final String DAY = "from=2026-11-23&to=2026-11-23";
    private static final ServiceCode SHEBAO = new ServiceCode("shebao");
    private static final WindowNumber FOUR = new WindowNumber(4);

    private WebHall hall;

    @BeforeEach
    void aDayWithTwoVisits() throws IOException {
        hall = new WebHall();
        hall.run(new Command.OpenWindow(FOUR));
        hall.run(new Command.Take(SHEBAO, false, 1, "zh", true));
        hall.run(new Command.Take(SHEBAO, true, 1, "zh", true));
        hall.run(new Command.CallNext(FOUR, null));
        hall.run(new Command.MarkArrived(FOUR));
        hall.run(new Command.Finish(FOUR, null));
        hall.run(new Command.CallNext(FOUR, null));
        hall.run(new Command.MarkMissed(FOUR));
    }

    @AfterEach
    void close() throws IOException {
        hall.close();
    }

    @Test
    void aReportHasEveryFigureUnderItsKeyAndSaysWhatItIs() throws IOException {
        // when
        var report = report("&by=service");

        // then
        var total = report.getJsonObject("total");
        assertEquals(2, total.getInteger("tickets"));
        assertEquals(1, total.getInteger("served"));
        assertEquals(0.5, total.getDouble("missedShare"));
        assertTrue(report.getBoolean("exact"));
        for (var figure : Figure.values()) {
            assertTrue(
                    report.getJsonObject("definitions")
                            .getJsonObject(figure.key())
                            .containsKey("zh"),
                    figure.key());
        }
        var shebao = row(report, "shebao");
        assertEquals("社会保险", shebao.getString("name"));
        assertEquals(2, shebao.getInteger("called"));
        assertNull(shebao.getValue("openMillis"));
        assertEquals(0, row(report, "yibao").getInteger("tickets"));
        assertNull(row(report, "yibao").getValue("missedShare"));
    }

    @Test
    void evaluationsLeaveAsAFileWithTheUnratedAsUnrated() throws IOException {
        // when
        var path = "/api/v1/reports/evaluations?from=2026-11-23&to=2026-11-23";
        var json = hall.get(path, "installer");
        var csv = hall.get(path + "&format=csv", "installer");
        // then
        var record = new JsonArray(json.body()).getJsonObject(0);
        assertEquals("main-20261123-S002-1", record.getString("projNo"));
        assertEquals("未评价", record.getString("evaluateState"));
        assertEquals("", record.getString("satisfaction"));
        assertEquals(
                "attachment; filename=\"evaluations-2026-11-23-2026-11-23.csv\"",
                csv.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals(2, csv.body().lines().count());
        assertEquals(
                400,
                hall.get(path.replace("to=2026-11", "to=2027-11"), "installer").statusCode());
    }

    @Test
    void windowsTellOfTheirTime() throws IOException {
        assertTrue(row(report("&by=window"), "4").getLong("openMillis") > 0);
    }

    @Test
    void aWindowCanBeOnePersonSoRatingsAreToldOfNone() throws IOException {
        // when
        var byWindow = report("&by=window");
        // then
        assertTrue(byWindow.getJsonObject("total").containsKey("ratedShare"));
        assertFalse(row(byWindow, "4").containsKey("ratedShare"));
        assertFalse(row(byWindow, "4").containsKey("unrated"));
        assertFalse(report("&by=day&window=4").getJsonObject("total").containsKey("grade5"));
        for (var one : List.of("window=4", "staff=07")) {
            var path = "/api/v1/reports/visits?" + DAY + "&counted=grade_1&" + one;
            assertEquals(400, hall.get(path, "installer").statusCode(), one);
        }
    }

    @Test
    void filesOfPeopleSayNoMoreThanThePage() throws IOException {
        // when
        var report = report("&by=staff&service=shebao");
        var csv = hall.get("/api/v1/reports?" + DAY + "&by=staff&service=shebao&format=csv", "installer")
                .body();
        // then
        assertFalse(row(report, "").containsKey("name"));
        assertFalse(report.getJsonObject("total").containsKey("handlingMaxMillis"));
        assertTrue(csv.startsWith("\uFEFF工号,办理量,"), csv);
        assertFalse(csv.contains("合计"), csv);
        // and every column is explained
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(bytes("/api/v1/reports?" + DAY + "&by=staff&service=shebao&format=xlsx")))) {
            var columns = book.getFirstSheet().read().getFirst().getCellCount();
            assertEquals(columns, book.findSheet("口径").orElseThrow().read().size());
        }
    }

    @Test
    void anHourTellsOfPausedTimeButNotOfItsReasonsWhichNobodyKept() throws IOException {
        // when
        var report = report("&by=hour");

        // then
        var hour = report.getJsonArray("rows").getJsonObject(0);
        assertTrue(hour.containsKey("pausedMillis"));
        assertFalse(hour.containsKey("pauses"));
        assertTrue(report.getJsonObject("total").containsKey("pauses"));
    }

    @Test
    void ofADayThatIsNotOverNoNumberOfWindowsIsSaid() throws IOException {
        // when
        var hints = WebHall.json(hall.get("/api/v1/reports/staffing?weekday=monday&share=90", "installer"));
        // then
        assertFalse(hints.getBoolean("enough"));
        assertEquals(0, hints.getInteger("days"));
        assertFalse(hints.getBoolean("cutShort"));
        assertEquals(90, hints.getInteger("share"));
        assertEquals("2026-11-22", hints.getString("to"));
        assertEquals(
                new JsonArray(), hints.getJsonArray("pools").getJsonObject(0).getJsonArray("hours"));
        for (var wrong : List.of("share=49", "weeks=0", "weekday=someday")) {
            assertEquals(
                    400,
                    hall.get("/api/v1/reports/staffing?" + wrong, "installer").statusCode(),
                    wrong);
        }
    }

    @Test
    void peopleAreComparedWithinOneServiceOnly() throws IOException {
        var refused = hall.get("/api/v1/reports?" + DAY + "&by=staff", "installer");
        assertEquals(400, refused.statusCode());
        assertEquals("STAFF_NEEDS_SERVICE", WebHall.code(refused));
    }

    @Test
    void ofSomebodyWithFewVisitsNoMeanIsShown() throws IOException {
        var somebody = row(report("&by=staff&service=shebao"), "");
        assertEquals(1, somebody.getInteger("n"));
        assertNull(somebody.getValue("handlingMeanMillis"));
        assertNull(somebody.getValue("pausedMillis"));
        assertEquals(1, somebody.getInteger("walks"));
        assertNull(somebody.getValue("walkMeanMillis"));
        assertTrue(somebody.containsKey("inferredShare"));
    }

    @Test
    void whatIsWrongIsNamed() throws IOException {
        assertEquals("from", field("by=day&to=2026-11-23"));
        assertEquals("to", field("from=2026-11-23&to=2026-11-22"));
        assertEquals("by", field(DAY + "&by=moon"));
        assertEquals("window", field(DAY + "&window=zero"));
        assertEquals("format", field(DAY + "&format=pdf"));
    }

    @Test
    void yearsThatNoHallMeansAreNotGoneThroughDayByDay() throws IOException {
        assertEquals("from", field("from=-999999999-01-01&to=2026-11-23"));
        assertEquals("from", field("from=1899-12-31&to=2026-11-23"));
        assertEquals("to", field("from=2026-11-23&to=%2B999999999-12-31"));
        for (var path : List.of(
                "/api/v1/reports/evaluations?from=-999999999-01-01&to=-999999999-01-01",
                "/api/v1/sheets/%2B999999999-12",
                "/api/v1/reports/visits?from=-999999999-01-01&to=2026-11-23")) {
            assertEquals(400, hall.get(path, "installer").statusCode(), path);
        }
        var years = "/api/v1/reports/evaluations?from=9999-12-31&to=9999-12-31";
        assertEquals(200, hall.get(years, "installer").statusCode());
    }

    @Test
    void ninetyTwoDaysOfEvaluationsAreTheMost() throws IOException {
        var path = "/api/v1/reports/evaluations?from=2026-09-01&to=2026-";
        assertEquals(200, hall.get(path + "12-01", "installer").statusCode());
        assertEquals(400, hall.get(path + "12-02", "installer").statusCode());
    }

    @Test
    void onlyWhoMayAuditReads() throws IOException {
        assertEquals(401, hall.get("/api/v1/reports?" + DAY, "").statusCode());
        assertEquals(403, hall.get("/api/v1/reports?" + DAY, "desk").statusCode());
        assertEquals(403, hall.get("/api/v1/reports/visits?" + DAY, "desk").statusCode());
    }

    @Test
    void theVisitsBehindANumberNameNobody() throws IOException {
        // when
        var behind = WebHall.json(hall.get("/api/v1/reports/visits?" + DAY + "&service=shebao&limit=1", "installer"));

        // then
        assertEquals(2, behind.getInteger("all"));
        assertEquals(1, behind.getJsonArray("visits").size());
        var visit = behind.getJsonArray("visits").getJsonObject(0);
        assertEquals("shebao", visit.getString("service"));
        for (var personal : List.of("staff", "badge", "phone", "card", "citizen")) {
            assertFalse(visit.containsKey(personal), personal);
        }
    }

    @Test
    void theVisitsOfAnySpanArePagedThrough() throws IOException {
        // when
        var behind = WebHall.json(hall.get(
                "/api/v1/reports/visits?from=2016-01-01&to=2026-11-23&service=shebao&offset=1&limit=1", "installer"));

        // then
        assertEquals(2, behind.getInteger("all"));
        assertEquals(1, behind.getJsonArray("visits").size());
    }

    @Test
    void aSpreadsheetReadsTheTableAsCsv() throws IOException {
        // when
        var csv = hall.get("/api/v1/reports?" + DAY + "&by=service&format=csv", "installer");

        // then
        assertTrue(csv.headers().firstValue("Content-Disposition").orElse("").contains("by-service.csv"));
        var lines = csv.body().stripTrailing().split("\r\n", -1);
        assertTrue(lines[0].startsWith("\uFEFF项目,名称,取号数"));
        assertEquals(1 + 8 + 1, lines.length);
        assertTrue(lines[9].startsWith("合计,合计,2,"));
        var width = lines[0].split(",", -1).length;
        for (var line : lines) {
            assertEquals(width, line.split(",", -1).length);
        }
    }

    @Test
    void anotherLibraryReadsTheWorkbook() throws IOException {
        // when
        var response = bytes("/api/v1/reports?" + DAY + "&by=service&format=xlsx");

        // then
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(response))) {
            var rows = book.getFirstSheet().read();
            assertEquals("取号数", rows.getFirst().getCellText(2));
            assertEquals("社会保险", rows.get(4).getCellText(1));
            assertEquals(2, rows.get(4).getCellAsNumber(2).orElseThrow().intValue());
            assertEquals("合计", rows.getLast().getCellText(0));
            var meanings = book.findSheet("口径").orElseThrow().read();
            // the head, the figures, and breaks by reason
            assertEquals(1 + Figure.values().length + 1, meanings.size());
        }
    }

    private byte[] bytes(String path) throws IOException {
        try {
            var request = hall.request(path).header("Authorization", "Bearer " + hall.token("installer"));
            return hall.http
                    .send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private String field(String query) throws IOException {
        var response = hall.get("/api/v1/reports?" + query, "installer");
        assertEquals(400, response.statusCode());
        return WebHall.json(response).getString("field");
    }

    private JsonObject report(String query) throws IOException {
        var response = hall.get("/api/v1/reports?" + DAY + query, "installer");
        assertEquals(200, response.statusCode(), response.body());
        return WebHall.json(response);
    }

    private static JsonObject row(JsonObject report, String key) {
        return report.getJsonArray("rows").stream()
                .map(JsonObject.class::cast)
                .filter(row -> row.getString("key").equals(key))
                .findFirst()
                .orElseThrow();
    }
}
