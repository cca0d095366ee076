// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hall as it stands after an entry of the journal: immutable, so any thread may read it. {@link #decide} and {@link #evolve}
 * are the only ways forward.
 *
 * @param sequence of the last entry
 * @param at the clock of the last entry
 * @param corrected all corrections of the clock together; see {@link Moment}
 * @param day the last day that was opened
 * @param open whether it is still open
 * @param lines for each service its waiting tickets by place
 * @param issued for each service how many numbers the day has given
 * @param answers of accepted commands of this day; {@code answersBefore} of the day before
 * @param recent the last calls, latest first
 * @param missed the last missed tickets, latest first
 */
public record Hall(
        long sequence,
        Instant at,
        Duration corrected,
        @Nullable String epoch,
        @Nullable LocalDate day,
        boolean open,
        Plan plan,
        Tree<TicketNumber, Ticket> tickets,
        Tree<ServiceCode, Tree<Long, TicketNumber>> lines,
        Tree<WindowNumber, Window> windows,
        Tree<ServiceCode, Integer> issued,
        Tree<CommandId, Remembered> answers,
        Tree<CommandId, Remembered> answersBefore,
        List<TicketNumber> recent,
        List<TicketNumber> missed) {

    /** An accepted command: what it was (by digest) and what it was answered. */
    public record Remembered(long digest, Answer answer) {}

    /** Before the first entry. */
    public static final Hall EMPTY = new Hall(
            0,
            Instant.EPOCH,
            Duration.ZERO,
            null,
            null,
            false,
            new Plan("", "", List.of(), List.of(), Policy.USUAL),
            Tree.empty(),
            Tree.empty(),
            Tree.empty(),
            Tree.empty(),
            Tree.empty(),
            Tree.empty(),
            List.of(),
            List.of());

    /** What comes of {@code order} in this hall. Changes nothing. */
    public static Decision decide(Hall hall, Order order) {
        var known = hall.answers.get(order.id()).or(() -> hall.answersBefore.get(order.id()));
        if (known.isPresent()) {
            return known.get().digest() == order.command().digest()
                    ? new Decision.Repeated(known.get().answer())
                    : Decision.refuse(Refusal.idReused());
        }
        return Rules.decide(hall, order).rememberedFor(order);
    }

    /** The hall after {@code entry}. Total: an entry that does not fit leaves out what does not fit. */
    public static Hall evolve(Hall hall, Entry entry) {
        return Evolution.of(hall, entry);
    }

    public Optional<Window> window(WindowNumber number) {
        return windows.get(number);
    }

    public Optional<Ticket> ticket(TicketNumber number) {
        return tickets.get(number);
    }

    /** The waiting tickets of a service, in order of their places. */
    public Tree<Long, TicketNumber> line(ServiceCode service) {
        return lines.get(service).orElse(Tree.empty());
    }

    /** How many wait for a service. */
    public int waiting(ServiceCode service) {
        return line(service).size();
    }

    /** How many wait for any service of a window. */
    public int waiting(WindowPlan window) {
        var waiting = 0;
        for (var serves : window.serves()) {
            waiting += waiting(serves.service());
        }
        return waiting;
    }

    /** How many of its service wait before a waiting ticket. */
    public int ahead(Ticket ticket) {
        return line(ticket.service()).rank(ticket.place());
    }

    /** A clock reading on both lines of time. */
    public Moment moment(Instant clock) {
        return new Moment(clock, clock.minus(corrected));
    }
}
