// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.reliability.tickets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TicketsBenchIT {

    @Test
    void aLoneTakerWaitsForAForceEachTime() throws Exception {
        var figures = measured(1, 200);

        assertEquals(200, figures.path("acknowledged").asInt());
        assertEquals(200, figures.path("fsyncs").asInt());
    }

    @Test
    void manyTakersShareForcesButNoneGoesWithout() throws Exception {
        var figures = measured(32, 1_600);

        assertEquals(1_600, figures.path("acknowledged").asInt());
        var forces = figures.path("fsyncs").asInt();
        assertTrue(forces >= 1_600 / 32 && forces < 1_600, forces + " forces");
        assertTrue(figures.path("perSecond").asInt() > 0);
        assertTrue(figures.path("p50ms").asDouble() <= figures.path("p99ms").asDouble());
    }

    @Test
    void nothingStaysOnTheDisk() throws Exception {
        measured(2, 100);

        try (var here = Files.newDirectoryStream(Path.of("").toAbsolutePath(), ".jiaohao-tickets-*")) {
            assertFalse(here.iterator().hasNext());
        }
    }

    private static JsonNode measured(int takers, int tickets) throws Exception {
        var told = new ByteArrayOutputStream();
        TicketsBench.measure(takers, tickets, new PrintStream(told, true, StandardCharsets.UTF_8));
        return new ObjectMapper().readTree(told.toString(StandardCharsets.UTF_8));
    }
}
