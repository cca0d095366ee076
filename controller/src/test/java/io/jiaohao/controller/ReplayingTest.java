// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;

/** What {@code ./jiaohao replay} says, and to whom. */
@NullMarked
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class ReplayingTest {
    private static final String PLAN = """
            [[services]]
            code = "shebao"
            name = "社会保险"
            nameEn = "Social insurance"
            short = "社保"
            prefix = "S"
            materials = []

            [[windows]]
            number = 1
            name = "社保"
            serves = { shebao = 10 }

            [[windows]]
            number = 2
            name = "社保"
            serves = { shebao = 10 }
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path visits = Path.of("");

    /** What came of a run. */
    private record Said(int code, String out, String err) {}

    @BeforeEach
    void sixDaysWithOneWindow() throws IOException {
        var lines = new StringBuilder("day,service,ticket,priority,taken,called,finished,outcome,window\n");
        for (var day = 0; day < 6; day++) {
            for (var n = 0; n < 10; n++) {
                lines.append("2026-11-%02d,shebao,%d,0,09:%02d:00,09:%02d:00,09:%02d:00,served,1%n"
                        .formatted(16 + day, n, n, 5 * n, 5 * n + 5));
            }
        }
        visits = Files.writeString(folder.resolve("visits.csv"), lines);
    }

    private static Said run(Object... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var usual = System.out;
        var usualErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            var args = java.util.Arrays.stream(words).map(Object::toString).toArray(String[]::new);
            var code = new CommandLine(new Replaying()).execute(args);
            return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(usual);
            System.setErr(usualErr);
        }
    }

    private static String tight(Said said) {
        return said.out().replaceAll(" +", " ");
    }

    private Path plan(String text) throws IOException {
        return Files.writeString(folder.resolve("hall.toml"), text);
    }

    @Test
    void anotherPlanIsToldBesideTheRecordAndTheRecordPlayed() throws IOException {
        // when
        var said = run(visits, "--plan", plan(PLAN));
        // then
        assertEquals(0, said.code(), said.err());
        assertTrue(
                said.out().contains("windows that the record does not know work as the middle one of each day: 2"),
                said.out());
        assertTrue(tight(said).contains(" all 18.0 18.0 6.0 -12.0"), said.out());
        assertTrue(tight(said).contains(" window 2 - - 0.4"), said.out());
    }

    @Test
    void asJsonEveryLineIsAnObjectAlsoWithAPlan() throws IOException {
        // when
        var said = run(visits, "--plan", plan(PLAN), "--json");
        // then
        var lines = said.out().lines().map(JsonObject::new).toList();
        var effect = lines.getLast();
        assertEquals(60, effect.getInteger("visits"));
        assertEquals(1080, effect.getJsonObject("same").getJsonObject("all").getInteger("mean"));
        assertEquals("2", effect.getJsonArray("newWindows").getString(0));
    }

    @Test
    void howManyWindowsAreNeededIsSaidWithWhatCameOfIt() {
        // when
        var said = run(visits, "--staffing", "--target", "5");
        var json = run(visits, "--staffing", "--target", "5", "--json");
        // then
        assertEquals(0, said.code(), said.err());
        assertTrue(said.out().contains("10.0 come (busy day 10), 5.0 min each; with 1: "), said.out());
        assertTrue(said.out().contains("played on 6 days, all hours: "), said.out());
        var hint = new JsonObject(json.out().lines().toList().getLast());
        assertEquals(9, hint.getInteger("hour"));
        assertEquals(2, hint.getInteger("windows"));
    }

    @Test
    void withAPlanItsOwnGoalHoldsUnlessAnotherIsSaid() throws IOException {
        // given
        var own = plan(PLAN + "\n[staffing]\nshare = 95\nbusyDay = 50\n");
        // when
        var said = run(visits, "--staffing", "--plan", own);
        var other = run(visits, "--staffing", "--plan", own, "--share", "70");
        // then
        assertTrue(said.out().contains("so that 95% are called within the target"), said.out() + said.err());
        assertTrue(other.out().contains("so that 70% are called within the target"), other.out() + other.err());
    }

    @Test
    void noOptionIsIgnoredInSilence() throws IOException {
        // given
        var hall = plan(PLAN);
        var pairs = Map.of(
                List.of("--staffing", "--plan", hall, "--before", hall), "--before does not go with --staffing",
                List.of("--staffing", "--plan", hall, "--target", 5), "--target does not go with --plan",
                List.of("--target", 5), "--target goes with --staffing",
                List.of("--plan", hall, "--share", 90), "--share goes with --staffing");
        pairs.forEach((words, why) -> {
            // when
            var said = run(Stream.concat(Stream.of(visits), words.stream()).toArray());
            // then
            assertEquals(2, said.code());
            assertTrue(said.err().contains(why), said.err());
            assertEquals("", said.out());
        });
    }

    @Test
    void aBadPlanIsRefusedInWordsThatSayWhatToDo() throws IOException {
        var other = run(visits, "--plan", plan(PLAN.replace("shebao", "yibao")));
        assertEquals(1, other.code());
        assertTrue(other.err().contains("the plan lacks services that were recorded: shebao"), other.err());
        var typing = run(visits, "--plan", plan(PLAN.replace("materials", "materils")));
        assertEquals(2, typing.code());
        assertTrue(typing.err().contains("services.materils is not known; did you mean materials?"), typing.err());
        var gone = run(visits, "--plan", folder.resolve("gone.toml"));
        assertTrue(gone.err().contains("there is no plan to be read at"), gone.err());
        var alone = run(visits, "--before", plan(PLAN));
        assertTrue(alone.err().contains("--before goes with --plan"), alone.err());
        var share = run(visits, "--staffing", "--share", "100");
        assertEquals(2, share.code());
        assertTrue(share.err().contains("shares must be 50 to 99 percent"), share.err());
    }
}
