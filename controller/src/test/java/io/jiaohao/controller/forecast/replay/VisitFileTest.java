// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitFileTest {
    private static final String HEADER = "day,service,ticket,priority,taken,called,finished,outcome,window\n";

    @TempDir
    private Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("visits.csv"), text);
    }

    @Test
    void hoursMayPassMidnightAndWhoeverLeftWasNotCalled() throws IOException {
        // given
        var file = file(HEADER
                + "2026-11-23,north:A,1,1,23:59:50,24:00:10,25:01:01,served,3\n"
                + "2026-11-23,A,2,0,09:00:00,,09:10:00,left,\n");

        // when
        var visits = VisitFile.read(file);

        // then
        var day = LocalDate.of(2026, 11, 23);
        assertEquals(
                List.of(
                        new Visit(day, "north:A", "1", true, 86_390, 86_410, 90_061, "3"),
                        new Visit(day, "A", "2", false, 32_400, Visit.NEVER, 33_000, "")),
                visits);
        assertEquals(List.of("north", ""), visits.stream().map(Visit::office).toList());
    }

    @Test
    void aLineThatCannotBeReadIsNamed() throws IOException {
        assertEndsWith(
                "visits.csv:3: taken must be a time like 09:30:00, not nine", HEADER + row("09:00:00") + row("nine"));
        assertEndsWith("visits.csv:2: 9 values are needed, not 1", HEADER + "\u0000\u0001\n");
        assertEndsWith(
                "visits.csv:2: the day must be like 2026-11-23, not yesterday",
                HEADER + "yesterday,A,1,0,09:00:00,,09:10:00,left,\n");
        assertEndsWith("visits.csv:1: the first line must be " + HEADER.strip(), "");
    }

    private static String row(String taken) {
        return "2026-11-23,A,1,0," + taken + ",,09:10:00,left,\n";
    }

    private void assertEndsWith(String sentence, String text) throws IOException {
        var file = file(text);
        var refused = assertThrows(IOException.class, () -> VisitFile.read(file));
        assertTrue(String.valueOf(refused.getMessage()).endsWith(sentence), refused.getMessage());
    }
}
