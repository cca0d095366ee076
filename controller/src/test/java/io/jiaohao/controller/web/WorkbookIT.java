// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every cell of a report's workbook says what the report's JSON says, as another program in another language reads it, which knows
 * nothing but zip and XML. Of twelve visits at window 4, called after one minute more each, 07 serves eleven and misses one.
 */
@SuppressWarnings("NullAway.Init") // opened before each test
class WorkbookIT {
    private static final Path SCRIPT = Path.of("src", "test", "python", "workbook.py");
    private static final String DAY = "/api/v1/reports?from=2026-11-23&to=2026-11-23&by=";
    private static final ServiceCode SHEBAO = new ServiceCode("shebao");
    private static final WindowNumber FOUR = new WindowNumber(4);
    private static final double SECOND = 1_000.0;

    /** What a staff report has of each person, in the order of its columns. */
    private static final List<String> OF_A_PERSON = List.of(
            "served",
            "walks",
            "held",
            "holdMillis",
            "inferredShare",
            "n",
            "apart",
            "handlingMeanMillis",
            "handlingLowMillis",
            "handlingHighMillis",
            "walkMeanMillis");

    private final AtomicLong nanos = new AtomicLong();
    private final Path folder;
    private WebHall hall;

    WorkbookIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void aMorning() throws IOException {
        hall = WebHall.inTheTimeOf(nanos::get, Leaders.plan());
        hall.run(new Command.SignIn(FOUR, "07", false, false));
        for (var n = 0; n < 12; n++) {
            hall.run(new Command.Take(SHEBAO, n == 5, 1, "zh", true));
        }
        for (var n = 1; n <= 11; n++) {
            serve(n);
        }
        hall.run(new Command.CallNext(FOUR, null));
        hall.run(new Command.MarkMissed(FOUR));
        hall.run(new Command.Pause(FOUR));
        later(Duration.ofSeconds(777));
        hall.run(new Command.Continue(FOUR));
        hall.run(new Command.Rate(TicketNumber.of('S', 1), 5));
        hall.run(new Command.Rate(TicketNumber.of('S', 2), 2));
    }

    @AfterEach
    void close() throws IOException {
        hall.close();
    }

    @Test
    void everyCellOfEveryReportIsThatOfItsJson() throws IOException, InterruptedException {
        for (var by : List.of("service", "window", "hour", "day", "year")) {
            // when
            var report = WebHall.json(hall.get(DAY + by, "installer"));
            var table = sheets(DAY + by).getJsonArray("报表");
            // then
            var figures = List.copyOf(report.getJsonObject("definitions").fieldNames());
            var lines = lines(report);
            assertEquals(heads(report, figures), texts(table.getJsonArray(0)), by);
            assertEquals(1 + lines.size(), table.size(), by);
            for (var n = 0; n < lines.size(); n++) {
                assertEquals(row(lines.get(n), report, figures), table.getJsonArray(n + 1), by);
            }
        }
    }

    @Test
    void soIsEveryCellOfPeople() throws IOException, InterruptedException {
        // when
        var path = DAY + "staff&service=shebao";
        var report = WebHall.json(hall.get(path, "installer"));
        var table = sheets(path).getJsonArray("报表");
        // then: and of no one else, nor of all
        var somebody = report.getJsonArray("rows").getJsonObject(0);
        assertEquals(1, report.getJsonArray("rows").size());
        assertEquals(2, table.size());
        var row = new JsonArray().add(cell(somebody.getString("key"), ""));
        OF_A_PERSON.forEach(key -> row.add(cell(somebody.getValue(key), unit(key))));
        assertEquals(row.add(breaks(somebody)).addNull(), table.getJsonArray(1));
        assertTrue(somebody.getLong("handlingLowMillis") > 60_000, somebody.encode());
    }

    @Test
    void theMorningHasFiguresThatCouldBeWrittenWrongly() throws IOException {
        // when
        var total = WebHall.json(hall.get(DAY + "service", "installer")).getJsonObject("total");
        // then: a share without an end, waits over minutes, times to the millisecond
        assertEquals(1 / 12.0, total.getDouble("missedShare"));
        assertTrue(total.getLong("waitMaxMillis") > 600_000, total.encode());
        assertEquals(97_531L, total.getLong("holdMillis"));
        assertEquals(0.5, total.getDouble("badShare"));
    }

    @Test
    void theOtherSheetSaysWhatEachFigureIs() throws IOException, InterruptedException {
        // when
        var meanings = sheets(DAY + "service").getJsonArray("口径");
        var report = WebHall.json(hall.get(DAY + "service", "installer"));
        // then
        var figures = List.copyOf(report.getJsonObject("definitions").fieldNames());
        var heads = heads(report, figures);
        assertEquals(2 + figures.size(), meanings.size(), "and of the breaks by reason, which are no figure");
        for (var n = 0; n < figures.size(); n++) {
            var meaning = report.getJsonObject("definitions").getJsonObject(figures.get(n));
            assertEquals(
                    List.of(heads.get(n + 2), meaning.getString("zh")),
                    texts(meanings.getJsonArray(n + 1)),
                    figures.get(n));
        }
    }

    private void serve(int minutes) {
        hall.run(new Command.CallNext(FOUR, null));
        later(Duration.ofSeconds(7));
        hall.run(new Command.MarkArrived(FOUR));
        if (minutes == 3) {
            hall.run(new Command.Hold(FOUR, HoldKind.KEPT));
            later(Duration.ofMillis(97_531));
            hall.run(new Command.Resume(FOUR, null));
        }
        later(Duration.ofMinutes(minutes).plusMillis(1));
        hall.run(new Command.Finish(FOUR, null));
    }

    private void later(Duration by) {
        nanos.addAndGet(by.toNanos());
    }

    /** The total last, as in the workbook. */
    private static List<JsonObject> lines(JsonObject report) {
        return Stream.concat(
                        report.getJsonArray("rows").stream().map(JsonObject.class::cast),
                        Stream.of(report.getJsonObject("total").put("key", "合计")))
                .toList();
    }

    private static List<String> heads(JsonObject report, List<String> figures) {
        var heads = new ArrayList<>(List.of("项目", "名称"));
        for (var figure : figures) {
            var means = report.getJsonObject("definitions").getJsonObject(figure);
            var name = means.getJsonObject("name").getString("zh");
            heads.add(means.getString("unit").equals("MILLIS") ? name + "(秒)" : name);
        }
        heads.add("暂停(按原因)");
        return heads;
    }

    private static JsonArray row(JsonObject line, JsonObject report, List<String> figures) {
        var row = new JsonArray().add(cell(line.getString("key"), "")).add(cell(line.getString("name"), ""));
        for (var figure : figures) {
            var unit = report.getJsonObject("definitions").getJsonObject(figure).getString("unit");
            row.add(cell(line.getValue(figure), unit));
        }
        return row.add(breaks(line));
    }

    /** The only break of this morning gave no reason; where a report does not tell it, its cell is empty. */
    private static @Nullable JsonObject breaks(JsonObject line) {
        var all = line.getJsonArray("pauses");
        if (all == null || all.isEmpty()) {
            return null;
        }
        var one = all.getJsonObject(0);
        var seconds = one.getLong("millis") / 1_000;
        assertEquals(1, all.size());
        return cell("未填原因 %d次 %d分%d秒".formatted(one.getInteger("times"), seconds / 60, seconds % 60), "");
    }

    private static String unit(String key) {
        return key.endsWith("Millis") ? "MILLIS" : key.endsWith("Share") ? "SHARE" : "COUNT";
    }

    /** Durations in seconds, shares as numbers that are shown as per cent. */
    private static @Nullable JsonObject cell(@Nullable Object told, String unit) {
        if (told == null) {
            return null;
        }
        var value = unit.equals("MILLIS") ? ((Number) told).longValue() / SECOND : told;
        var format = unit.equals("MILLIS") ? "0.0" : unit.equals("SHARE") ? "0.0%" : "General";
        return new JsonObject().put("value", value).put("format", format);
    }

    private static List<String> texts(JsonArray row) {
        return row.stream().map(cell -> ((JsonObject) cell).getString("value")).toList();
    }

    /** Each sheet by its name, as the other program reads it. */
    private JsonObject sheets(String path) throws IOException, InterruptedException {
        var file = Files.createTempFile(folder, "report", ".xlsx");
        var request = hall.request(path + "&format=xlsx").header("Authorization", "Bearer " + hall.token("installer"));
        hall.http.send(request.build(), HttpResponse.BodyHandlers.ofFile(file));
        var out = folder.resolve("sheets.json");
        var errors = folder.resolve("errors.txt");
        var python = new ProcessBuilder("python3", SCRIPT.toString(), file.toString())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        assertEquals(0, python.waitFor(), Files.readString(errors, StandardCharsets.UTF_8));
        return new JsonObject(Files.readString(out, StandardCharsets.UTF_8));
    }
}
