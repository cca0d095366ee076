// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.YIBAO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.windows.Keys;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Key;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * A clerk who knows one key, on forty visits that were recorded. The clerk presses NEXT when a visitor leaves or, in front of an empty
 * hall, when the sign says that somebody waits; a visit of a few seconds is given the time in which NEXT would mean that nobody came.
 */
class KeypadTest {
    /** From the chair to the window. */
    private static final int WALK = 15;

    private record Visit(int taken, int served) {}

    private Hall hall = Hall.EMPTY;
    private int now;
    private int orders;
    private int presses;

    private static List<Visit> visits() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(KeypadTest.class.getResourceAsStream("forty-visits.csv")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .map(line -> line.split(",", -1))
                    .map(parts -> new Visit(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
                    .toList();
        }
    }

    private Decision order(Command command) {
        orders++;
        var at = Instant.parse("2026-11-23T00:00:00Z").plusSeconds(now);
        var decision = Hall.decide(hall, new Order(new CommandId("o-" + orders), Source.SELF, at, command));
        if (decision instanceof Decision.Accepted accepted) {
            hall = Hall.evolve(hall, new Entry(hall.sequence() + 1, at, Source.SELF, accepted.events()));
        }
        return decision;
    }

    private Decision.Accepted press(Key key) {
        presses++;
        var meaning = assertInstanceOf(Keys.Meaning.Orders.class, Keys.meaning(key, FOUR, null, hall.sequence()));
        return assertInstanceOf(Decision.Accepted.class, order(meaning.command()), key::toString);
    }

    private void open() {
        order(new Command.ApplyPlan(Town.PLAN));
        order(new Command.OpenDay(Play.FIRST));
        press(Key.OPEN);
    }

    @Test
    void fortyVisitsTakeLittleMoreThanFortyPresses() throws IOException {
        // given
        var visits = visits();
        var coming = new ArrayList<>(visits);
        open();
        // when
        for (var visit : visits) {
            arriveUntil(coming, Math.max(now, visit.taken()));
            press(Key.NEXT);
            arriveUntil(coming, now + Math.max(WALK + visit.served(), 45));
        }
        press(Key.CLOSE);
        // then
        assertEquals(40, visits.size());
        hall.tickets().forEach((number, ticket) -> {
            assertEquals(Fate.FINISHED, ticket.fate(), number::text);
            var finished = assertInstanceOf(Ticket.Stage.Finished.class, ticket.stage());
            assertTrue(finished.inferred(), "nobody pressed FINISH");
            assertNull(finished.arrived(), "nobody pressed ARRIVED");
        });
        assertEquals(40, hall.tickets().size());
        assertEquals(42, presses);
        assertTrue(presses <= 1.2 * visits.size(), () -> presses + " presses for forty visits");
    }

    @Test
    void aMistakenPressIsTakenBackWithOne() throws IOException {
        // given: two wait, the first is at the window
        open();
        arriveUntil(new ArrayList<>(List.of(new Visit(0, 60), new Visit(1, 60))), 2);
        press(Key.NEXT);
        now += 60;
        var before = hall;
        press(Key.NEXT);
        var pressed = presses;
        // when
        now += 5;
        press(Key.UNDO);
        // then
        assertEquals(1, presses - pressed);
        assertEquals(before.tickets(), hall.tickets());
        assertEquals(
                before.queue(Line.of(YIBAO)).ordinary(),
                hall.queue(Line.of(YIBAO)).ordinary());
        assertEquals(before.window(FOUR).map(Window::state), hall.window(FOUR).map(Window::state));
    }

    /** Time goes on to a second, and whoever comes until then takes a number. */
    private void arriveUntil(List<Visit> coming, int until) {
        while (!coming.isEmpty() && coming.getFirst().taken() <= until) {
            now = Math.max(now, coming.removeFirst().taken());
            order(Told.take(YIBAO));
        }
        now = until;
    }
}
