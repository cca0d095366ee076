// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaohao.controller.journal.FileJournal;
import io.jiaohao.controller.journal.JournalExport;
import io.jiaohao.controller.records.Records;
import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.controller.statistics.report.By;
import io.jiaohao.controller.statistics.report.Reports;
import io.jiaohao.controller.statistics.report.Wanted;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another program in another language, written from the manual, comes to the same milliseconds from the journal's export. It needs
 * {@code python3}, which {@code ./jiaohao test} installs.
 */
class RecomputationIT {
    private static final Path SCRIPT = Path.of("src", "test", "python", "recompute.py");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int SEEDS = 6;

    private final Path folder;
    private final List<JsonNode> errands = new ArrayList<>();
    private final List<JsonNode> lines = new ArrayList<>();

    RecomputationIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void nastyDaysComeToTheSame() throws IOException, InterruptedException {
        var means = 0L;
        var nights = 0L;
        for (var seed = 1; seed <= SEEDS; seed++) {
            agree("seed " + seed, folder.resolve("seed-" + seed), nasty(seed));
            means += lines.stream()
                    .filter(line -> line.path("person").has("mean"))
                    .count();
            nights += lines.stream().filter(RecomputationIT::pausedPastMidnight).count();
        }
        assertTrue(means >= 4, "nobody's mean was compared: " + means);
        assertTrue(nights >= 4, "no break past midnight was compared: " + nights);
    }

    private static boolean pausedPastMidnight(JsonNode line) {
        return line.get("by").asText().equals("hour")
                && line.get("key").asText().equals("0")
                && line.get("figures").get("pausedMillis").asLong() > 0;
    }

    @Test
    void theDaysAreAsNastyAsTheyShouldBe() {
        var times = new TreeMap<String, Integer>();
        for (var seed = 1; seed <= SEEDS; seed++) {
            for (var recorded : nasty(seed).recorded()) {
                recorded.entry()
                        .events()
                        .forEach(event -> times.merge(event.getClass().getSimpleName(), 1, Integer::sum));
            }
        }
        for (var kind : List.of(
                "TicketMissed",
                "TicketReturned",
                "TicketHeld",
                "TicketResumed",
                "TicketTransferred",
                "TicketWentOn",
                "ServiceChanged",
                "TicketWithdrawn",
                "CallUndone",
                "WindowPaused",
                "WindowContinued",
                "PauseExplained",
                "CoverBegun",
                "WindowHandedOver",
                "ClockCorrected",
                "ControllerStarted",
                "TicketRated",
                "PriorityDeclined")) {
            assertTrue(times.getOrDefault(kind, 0) >= 6, kind + " happened too seldom: " + times);
        }
    }

    /** The last in a country with summer time, which ends in the small hours of its Saturday's evening. */
    private static NastyDays nasty(long seed) {
        var summer = seed == SEEDS;
        var monday = summer ? LocalDate.parse("2026-10-19") : NastyDays.MONDAY;
        return new NastyDays(seed, monday, ZoneId.of(summer ? "Europe/Berlin" : "Asia/Shanghai"))
                .day(monday, 8, 260)
                // an evening past midnight
                .day(monday.plusDays(1), 21, 160)
                // nobody comes
                .day(monday.plusDays(2), 8, 0)
                .inVain(monday.plusDays(3), 9, Duration.ofMinutes(107))
                .orderly(monday.plusDays(4))
                // free days, the one with people past midnight, the other with a break; then the next month or year
                .day(monday.plusDays(5), 19, 120)
                .inVain(monday.plusDays(6), 23, Duration.ofMinutes(87))
                .day(monday.plusDays(42), 8, 200);
    }

    private void agree(String what, Path state, NastyDays nasty) throws IOException, InterruptedException {
        try (var journal = FileJournal.open(state.resolve("journal"))) {
            for (var recorded : nasty.recorded()) {
                journal.append(recorded.entry());
            }
            journal.force();
            recompute(state);
            try (var records = new Records(state, journal::entriesFromDayOf, H2Statistics.views())) {
                records.open();
                assertTrue(records.reached(nasty.hall().sequence(), Duration.ofSeconds(60)), what);
                compare(what, new H2Statistics(records, nasty::hall).reports());
            }
        }
    }

    private void compare(String what, Reports reports) {
        var all = new Wanted(first(), last(), By.DAY, null, null);
        var behind = reports.behind(new Reports.Which(all, null, null, null, 0, 100_000), 0);
        assertEquals(errands.size(), behind.all(), what);
        var told = new TreeMap<String, String>();
        errands.forEach(row -> told.put(key(row), row.toString()));
        for (var errand : behind.errands()) {
            assertEquals(told.get(key(json(errand))), json(errand).toString(), what);
        }
        new ComparedReports(what, first(), last(), reports).compare(lines);
        // what windows are counted from knows every errand of the days that are over
        var over = last().minusDays(1);
        var came = reports.arrivals(first(), over);
        assertEquals(
                behind.errands().stream()
                        .filter(errand -> !errand.day().isAfter(over))
                        .count(),
                came.stream().mapToLong(each -> each.errands()).sum(),
                what);
    }

    /** Of the year, so that roll-ups of months and years are read too. */
    private LocalDate first() {
        return days().getFirst().withDayOfYear(1);
    }

    private LocalDate last() {
        return days().getLast();
    }

    /** All of them in order, also those without a visit. */
    private List<LocalDate> days() {
        return lines.stream()
                .map(line -> line.get("of").asText())
                .filter(of -> !of.equals("all"))
                .map(LocalDate::parse)
                .distinct()
                .sorted()
                .toList();
    }

    private void recompute(Path state) throws IOException, InterruptedException {
        var export = state.resolve("export.jsonl");
        var out = state.resolve("figures.jsonl");
        var errors = state.resolve("errors.txt");
        try (var print = new PrintStream(Files.newOutputStream(export), false, "UTF-8")) {
            JournalExport.write(state.resolve("journal"), print);
        }
        var python = new ProcessBuilder("python3", SCRIPT.toString())
                .redirectInput(export.toFile())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        assertEquals(0, python.waitFor(), Files.readString(errors));
        read(Files.readAllLines(out));
    }

    private void read(List<String> told) throws IOException {
        errands.clear();
        lines.clear();
        for (var line : told) {
            var json = JSON.readTree(line);
            if (json.has("errand")) {
                errands.add(json.get("errand"));
            } else {
                lines.add(json);
            }
        }
        assertFalse(errands.isEmpty());
    }

    private static String key(JsonNode row) {
        return row.get("day").asText()
                + ' '
                + row.get("ticket").asText()
                + ' '
                + row.get("leg").asInt();
    }

    /** As the other program writes it, times of the clock to the microsecond, as tables keep them. */
    private static JsonNode json(Errand errand) {
        var json = JSON.createObjectNode();
        var wish = errand.wish();
        json.put("day", errand.day().toString()).put("ticket", errand.ticket().text());
        json.put("leg", errand.leg()).put("service", wish.service().text()).put("hour", wish.hour());
        json.put("priority", wish.priority()).put("origin", wish.origin().name());
        json.put("assistance", wish.assistance()).put("items", wish.items());
        json.put("target", wish.targetMillis()).put("promised", wish.promisedMillis());
        var window = errand.place().window();
        json.put("window", window == null ? null : window.value())
                .put("staff", errand.place().staff());
        var times = errand.times();
        json.put("since", micros(times.since())).put("called", micros(times.called()));
        json.put("arrived", micros(times.arrived())).put("ended", micros(times.ended()));
        var spent = errand.spent();
        json.put("wait", spent.waited()).put("openWait", spent.openWaited()).put("walk", spent.walk());
        json.put("hold", spent.hold()).put("handling", spent.handling());
        var course = errand.course();
        json.put("end", course.end().name()).put("calls", course.calls()).put("misses", course.misses());
        json.put("several", course.several()).put("inferred", course.inferred()).put("outage", course.outage());
        json.put("outcome", course.outcome() == null ? null : course.outcome().name());
        return json.put("grade", course.grade());
    }

    private static @Nullable Long micros(@Nullable Instant at) {
        return at == null ? null : at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }
}
