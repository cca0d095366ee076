// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaohao.controller.journal.JournalExport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads the exported journal as somebody who knows its format and none of the rules: which orders were answered with what,
 * which numbers were given twice on a day, and who was called while already called.
 */
public final class JournalAudit {
    private final Map<String, String> answered = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> called = new HashSet<>();
    private int calls;
    private int repeated;
    private int doubleCalls;

    private JournalAudit() {}

    /**
     * Of the journal in this folder.
     *
     * @throws IOException if it cannot be read
     */
    public static JournalAudit of(Path journal) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            JournalExport.write(journal, out);
        }
        var audit = new JournalAudit();
        var json = new ObjectMapper();
        for (var line : bytes.toString(StandardCharsets.UTF_8).lines().toList()) {
            json.readTree(line).path("events").forEach(audit::read);
        }
        return audit;
    }

    private void read(JsonNode event) {
        var ticket = event.path("ticket").asText();
        switch (event.path("type").asText()) {
            case "DayOpened" -> {
                given.clear();
                called.clear();
            }
            case "Answered" -> answered(event);
            case "TicketTaken" -> repeated += given.add(ticket) ? 0 : 1;
            case "TicketCalled" -> {
                calls++;
                doubleCalls += called.add(ticket) ? 0 : 1;
            }
            case "CallUndone", "TicketFinished", "TicketMissed", "TicketTransferred", "TicketWentOn", "TicketPutBack" ->
                called.remove(ticket);
            default -> {}
        }
    }

    private void answered(JsonNode event) {
        var before = answered.put(
                event.path("id").asText(), event.path("answer").path("ticket").asText());
        repeated += before == null ? 0 : 1;
    }

    /** Whether the order is in the journal with this answer. */
    public boolean has(Acknowledged.Answer answer) {
        var ticket = answer.ticket();
        return (ticket == null ? "" : ticket.text()).equals(answered.get(answer.id()));
    }

    /** Calls of a number, each counted once. */
    public int calls() {
        return calls;
    }

    /** Orders that were carried out twice, and numbers that were given twice. */
    public int repeated() {
        return repeated;
    }

    /** Calls of somebody who was at a window already. */
    public int doubleCalls() {
        return doubleCalls;
    }
}
