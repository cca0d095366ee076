// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.WindowNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** A mistaken key, taken back at once, on any day and in any state of the hall. */
class UndoingPropertyTest {
    private static final int TRIES = 60;

    @Provide
    Arbitrary<List<Step>> days() {
        return Step.days(160);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void takenBackAtOnceItIsAsIfNothingHadBeenPressed(@ForAll("days") List<Step> day) {
        Play.of(day).all(day, move -> {
            if (move.decision() instanceof Decision.Accepted accepted
                    && move.order().command() instanceof Command.AtWindow press
                    && accepted.events().stream().anyMatch(Event.TicketCalled.class::isInstance)) {
                assertAlike(move.before(), takenBack(move, press.window()));
            }
        });
    }

    private static Hall takenBack(Play.Move move, WindowNumber window) {
        var order = new Order(
                new CommandId("undo"), Source.SELF, move.order().at().plusMillis(1), new Command.Undo(window));
        var undone = assertInstanceOf(Decision.Accepted.class, Hall.decide(move.after(), order));
        return Hall.evolve(
                move.after(), new Entry(move.after().sequence() + 1, order.at(), Source.SELF, undone.events()));
    }

    private static void assertAlike(Hall before, Hall after) {
        assertEquals(tickets(before), tickets(after));
        assertEquals(windows(before), windows(after));
        assertEquals(before.held(), after.held());
        before.queues().forEach((line, queue) -> {
            assertEquals(queue.due(), after.queue(line).due());
            assertEquals(queue.priority(), after.queue(line).priority());
            assertEquals(queue.ordinary(), after.queue(line).ordinary());
            assertEquals(queue.streak(), after.queue(line).streak());
            assertEquals(queue.favoured(), after.queue(line).favoured());
        });
    }

    private static Map<Object, List<Object>> tickets(Hall hall) {
        var all = new HashMap<Object, List<Object>>();
        hall.tickets()
                .forEach((number, ticket) ->
                        all.put(number, List.of(ticket.stage(), ticket.standing(), ticket.paper())));
        return all;
    }

    /** Without when they became so, in which order they stand in for others, and what may still be taken back. */
    private static Map<WindowNumber, String> windows(Hall hall) {
        var all = new HashMap<WindowNumber, String>();
        hall.windows()
                .forEach((number, window) -> all.put(
                        number,
                        window.state() + " " + window.streak() + " " + window.seat() + " " + window.rest() + " "
                                + window.covers().stream().sorted().toList()));
        return all;
    }
}
