// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.reliability.powercut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten power cuts in each of three ways; three hundred on demand: {@code ./jiaohao bench powercut}. */
class PowerCutIT {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void whateverCameToTheMediumNothingAcknowledgedIsMissing() throws IOException {
        assertTrue(PowerCutBench.measure(10, true, 20_261_124L, printer()));
        for (var way : ways()) {
            assertEquals(10, way.path("cuts").asInt());
            assertTrue(way.path("acknowledged").asLong() > 100, way::toString);
            assertEquals(0, way.path("lost").asInt(-1), way::toString);
        }
    }

    @Test
    void theProofFailsWhereNothingIsForced() throws IOException {
        assertFalse(PowerCutBench.measure(2, false, 20_261_124L, printer()));
        assertTrue(ways().getFirst().path("lost").asLong() > 0);
    }

    private PrintStream printer() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private List<JsonNode> ways() throws IOException {
        var ways = new ArrayList<JsonNode>();
        for (var line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            ways.add(new ObjectMapper().readTree(line));
        }
        return ways;
    }
}
