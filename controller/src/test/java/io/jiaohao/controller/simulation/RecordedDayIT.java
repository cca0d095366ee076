// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.controller.simulation.demo.DemoHall;
import io.jiaohao.controller.simulation.demo.DemoOptions;
import io.jiaohao.controller.simulation.people.RecordedDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorded day is played through the doors, and its table must be what somebody else adds up from the journal. */
class RecordedDayIT {
    private static final Path LAUNCHER =
            Path.of("..", "jiaohao").toAbsolutePath().normalize();
    private static final double PACE = 100;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theTableOfTheDayIsTheSumOverTheJournal() throws IOException, InterruptedException {
        // given
        var day = RecordedDay.parse(recorded(40).toString());
        assertEquals(2, day.services().size());
        assertTrue(day.windows() > 2);

        // when
        var options = new DemoOptions(LAUNCHER, folder, PACE, day, false, true, 0, Map.of());
        try (var hall = DemoHall.open(options)) {
            var until = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
            while (!hall.done() && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertTrue(hall.done(), "everybody came and went");
            var table = hall.doors().get("installer", "/api/v1/statistics?day=" + day.date());

            // then
            var journal = Journal.visits(LAUNCHER, folder.resolve("state"));
            assertEquals(40, journal.size());
            assertEquals(40, table.path("visits").size());
            table.path("windows").forEach(row -> agree(row, visitsAt(journal, row)));
            assertEquals(
                    journal.values().stream().filter(Journal.Visit::finished).count(),
                    sum(table.path("services"), "finished"));
            assertEquals(
                    journal.values().stream().filter(Journal.Visit::missed).count(),
                    sum(table.path("windows"), "missed"));
        }
        assertEquals(List.of(), errors());
    }

    private static List<Journal.Visit> visitsAt(Map<String, Journal.Visit> journal, JsonNode row) {
        return journal.values().stream()
                .filter(Journal.Visit::called)
                .filter(visit -> visit.window() == row.path("key").asInt())
                .toList();
    }

    private static void agree(JsonNode row, List<Journal.Visit> visits) {
        var finished = visits.stream().filter(Journal.Visit::finished).toList();
        assertEquals(visits.size(), row.path("called").asLong(), row.toString());
        assertEquals(finished.size(), row.path("finished").asLong(), row.toString());
        if (!visits.isEmpty()) {
            var waits = visits.stream().mapToLong(Journal.Visit::waitMillis).summaryStatistics();
            assertEquals(waits.getAverage(), row.path("meanWaitMillis").asDouble(), 1, row.toString());
            assertEquals(waits.getMax(), row.path("longestWaitMillis").asLong(), row.toString());
        }
        if (!finished.isEmpty()) {
            var handled =
                    finished.stream().mapToLong(Journal.Visit::handlingMillis).summaryStatistics();
            assertEquals(handled.getAverage(), row.path("meanHandlingMillis").asDouble(), 1, row.toString());
            assertEquals(handled.getMax(), row.path("longestHandlingMillis").asLong(), row.toString());
        }
    }

    private static long sum(JsonNode rows, String figure) {
        var sum = 0L;
        for (var row : rows) {
            sum += row.path(figure).asLong();
        }
        return sum;
    }

    /** Half an hour: somebody every 40 s, two services in turn, two minutes each, and every tenth leaves before being called. */
    private Path recorded(int visits) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("day,service,ticket,priority,taken,called,finished,outcome,window");
        for (var n = 0; n < visits; n++) {
            var taken = 9 * 3600 + 40 * n;
            var left = n % 10 == 9;
            lines.add(String.join(
                    ",",
                    "1999-02-01",
                    n % 2 == 0 ? "PS" : "NW",
                    String.valueOf(n + 1),
                    n % 7 == 0 ? "1" : "0",
                    time(taken),
                    left ? "" : time(taken + 20),
                    time(taken + (left ? 60 : 140)),
                    left ? "abandoned" : "served",
                    left ? "" : "w" + n % 3));
        }
        return Files.write(folder.resolve("day.csv"), lines);
    }

    private static String time(int seconds) {
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private List<String> errors() throws IOException {
        var errors = new ArrayList<String>();
        try (var logs = Files.list(folder.resolve("log"))) {
            for (var log : logs.toList()) {
                try (var lines = Files.lines(log)) {
                    lines.filter(line -> line.contains(" ERROR ")).forEach(errors::add);
                }
            }
        }
        return errors;
    }
}
