// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Twelve kills of the real controller; a thousand on demand: {@code ./jiaohao bench kill --rounds 1000}. */
class KillIT {
    private static final int ROUNDS = 12;

    private static final Path LAUNCHER =
            Path.of("..", "jiaohao").toAbsolutePath().normalize();

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoneTwice() throws IOException, InterruptedException {
        var out = new ByteArrayOutputStream();
        var kept = KillBench.measure(LAUNCHER, ROUNDS, 20_261_124L, new PrintStream(out, true, StandardCharsets.UTF_8))
                .kept();
        var told = new ObjectMapper().readTree(out.toByteArray());
        assertEquals(ROUNDS, told.path("rounds").asInt());
        assertTrue(told.path("acknowledged").asInt() > ROUNDS * 50, told::toString);
        for (var broken : List.of("lost", "repeated", "failedStarts", "doubleCalls")) {
            assertEquals(0, told.path(broken).asInt(-1), told::toString);
        }
        assertTrue(kept);
    }
}
