// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.protocol.TicketNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts by itself how often somebody who waits in order is passed: calls of priority or appointment in their line since they joined
 * it, without those taken back, against calls in order. CALL by hand is promised to nobody.
 */
final class PassedOver {
    private final int ratio;
    private final Map<TicketNumber, int[]> counts = new HashMap<>();
    private final Map<TicketNumber, List<TicketNumber>> passedBy = new HashMap<>();
    private boolean picked;
    private boolean takenBack;

    PassedOver(int ratio) {
        this.ratio = ratio;
    }

    void look(Play.Move move) {
        if (move.decision() instanceof Decision.Accepted accepted) {
            var hall = move.before();
            for (var event : accepted.events()) {
                look(hall, event);
                hall = Hall.evolve(
                        hall, new Entry(hall.sequence() + 1, move.after().at(), Source.SELF, List.of(event)));
            }
        }
    }

    private void look(Hall before, Event event) {
        switch (event) {
            case Event.DayOpened day -> {
                counts.clear();
                passedBy.clear();
                picked = false;
                takenBack = false;
            }
            case Event.TicketCalled called -> called(before, called);
            case Event.CallUndone undone -> {
                takenBack = true;
                passedBy.getOrDefault(undone.ticket(), List.of())
                        .forEach(passed -> counts.computeIfAbsent(passed, number -> new int[2])[0]--);
            }
            case Event.TicketTaken joined -> joins(joined.ticket());
            case Event.TicketReturned joined -> joins(joined.ticket());
            case Event.TicketSteppedAside joined -> joins(joined.ticket());
            case Event.TicketPutBack joined -> joins(joined.ticket());
            case Event.TicketTransferred joined -> joins(joined.ticket());
            case Event.TicketWentOn joined -> joins(joined.ticket());
            case Event.ServiceChanged joined -> joins(joined.ticket());
            case Event.PriorityDeclined joined -> joins(joined.ticket());
            case Event.PriorityConfirmed joined -> joins(joined.ticket());
            default -> {
                // nobody moves in a line
            }
        }
    }

    /** What happened to it before is over, also where it is taken back later. */
    private void joins(TicketNumber number) {
        counts.remove(number);
        passedBy.values().forEach(passed -> passed.remove(number));
    }

    private void called(Hall before, Event.TicketCalled event) {
        var ticket = before.ticket(event.ticket()).orElseThrow();
        var why = java.util.Objects.requireNonNull(event.why());
        passedBy.remove(event.ticket());
        if (why.reasons().contains(Why.Reason.BY_HAND)) {
            picked = true;
            return;
        }
        assertTrue(picked || why.passed() <= why.passedAtMost(), why::toString);
        var counted = counts.getOrDefault(event.ticket(), new int[2])[0];
        assertTrue(
                takenBack || !ticket.inOrder() || counted <= why.passed(), () -> counted + " counted, but told " + why);
        var others = inOrder(before, ticket.standing().line(), event.ticket());
        for (var other : others) {
            counts.computeIfAbsent(other, number -> new int[2])[ticket.inOrder() ? 1 : 0]++;
        }
        if (!ticket.inOrder()) {
            passedBy.put(event.ticket(), others);
            others.forEach(this::check);
        }
    }

    private void check(TicketNumber number) {
        var count = counts.getOrDefault(number, new int[2]);
        assertTrue(
                count[0] <= ratio * (count[1] + 1),
                () -> number + " was passed " + count[0] + " times, with " + count[1] + " calls in order");
    }

    private static List<TicketNumber> inOrder(Hall hall, Line line, TicketNumber without) {
        return hall.queue(line).of(Rank.ORDINARY).values().stream()
                .filter(number -> !number.equals(without))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
