// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of a day, added up from the exported journal by somebody who has read its format and nothing of the statistics: one
 * pass over the lines, no classes of the controller.
 */
final class Journal {

    /** One ticket's times, from the lines that name it. */
    static final class Visit {
        private Instant taken = Instant.EPOCH;
        private Instant called = Instant.EPOCH;
        private Instant began = Instant.EPOCH;
        private Instant ended = Instant.EPOCH;
        private int window;
        private boolean finished;
        private boolean missed;

        long waitMillis() {
            return Duration.between(taken, called).toMillis();
        }

        long handlingMillis() {
            return Duration.between(began, ended).toMillis();
        }

        boolean called() {
            return !called.equals(Instant.EPOCH);
        }

        boolean finished() {
            return finished;
        }

        boolean missed() {
            return missed;
        }

        int window() {
            return window;
        }
    }

    private Journal() {}

    /** By ticket, in the order of taking. */
    static Map<String, Visit> visits(Path launcher, Path state) throws IOException, InterruptedException {
        var json = new ObjectMapper();
        var visits = new LinkedHashMap<String, Visit>();
        for (var line : export(launcher, state).lines().toList()) {
            var entry = json.readTree(line);
            var at = Instant.parse(entry.path("at").asText());
            entry.path("events").forEach(event -> add(visits, at, event));
        }
        return visits;
    }

    private static void add(Map<String, Visit> visits, Instant at, JsonNode event) {
        if (!event.has("ticket")) {
            return;
        }
        var visit = visits.computeIfAbsent(event.path("ticket").asText(), ticket -> new Visit());
        switch (event.path("type").asText()) {
            case "TicketTaken" -> visit.taken = at;
            case "TicketCalled" -> {
                visit.called = at;
                visit.began = at;
                visit.window = event.path("window").asInt();
            }
            case "TicketArrived" -> visit.began = at;
            case "TicketFinished" -> {
                visit.ended = at;
                visit.finished = true;
            }
            case "TicketMissed" -> visit.missed = true;
            default -> {
                // slips and answers have no part in waits
            }
        }
    }

    private static String export(Path launcher, Path state) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        launcher.toString(), "program", "controller", "export", "--state", state.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return text;
    }
}
