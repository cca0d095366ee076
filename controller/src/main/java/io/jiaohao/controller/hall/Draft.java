// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A hall being rewritten within one call of {@link Hall#evolve}; nobody else ever sees it. Its trees are shared, not copied. */
final class Draft {
    /** How many calls and missed numbers a screen may want to show. */
    private static final int RECENT = 12;

    long sequence;
    Instant at;
    Duration corrected;

    @Nullable
    String epoch;

    @Nullable
    LocalDate day;

    boolean open;

    Plan plan;
    Tree<TicketNumber, Ticket> tickets;
    Tree<ServiceCode, Tree<Long, TicketNumber>> lines;
    Tree<WindowNumber, Window> windows;
    Tree<ServiceCode, Integer> issued;
    Tree<CommandId, Hall.Remembered> answers;
    Tree<CommandId, Hall.Remembered> answersBefore;
    List<TicketNumber> recent;
    List<TicketNumber> missed;

    Draft(Hall hall) {
        sequence = hall.sequence();
        at = hall.at();
        corrected = hall.corrected();
        epoch = hall.epoch();
        day = hall.day();
        open = hall.open();
        plan = hall.plan();
        tickets = hall.tickets();
        lines = hall.lines();
        windows = hall.windows();
        issued = hall.issued();
        answers = hall.answers();
        answersBefore = hall.answersBefore();
        recent = hall.recent();
        missed = hall.missed();
    }

    Hall finished() {
        return new Hall(
                sequence,
                at,
                corrected,
                epoch,
                day,
                open,
                plan,
                tickets,
                lines,
                windows,
                issued,
                answers,
                answersBefore,
                recent,
                missed);
    }

    Optional<Ticket> ticket(TicketNumber number) {
        return tickets.get(number);
    }

    void put(Ticket ticket) {
        tickets = tickets.put(ticket.number(), ticket);
    }

    void enqueue(Ticket ticket) {
        line(ticket.service(), line -> line.put(ticket.place(), ticket.number()));
    }

    void dequeue(Ticket ticket) {
        line(ticket.service(), line -> line.remove(ticket.place()));
    }

    void window(WindowNumber number, UnaryOperator<Window> next) {
        windows.get(number).ifPresent(window -> windows = windows.put(number, next.apply(window)));
    }

    void showCalled(TicketNumber number) {
        recent = with(without(recent, number), number);
        missed = without(missed, number);
    }

    void showMissed(TicketNumber number) {
        missed = with(missed, number);
    }

    void hideCalled(TicketNumber number) {
        recent = without(recent, number);
    }

    void hideMissed(TicketNumber number) {
        missed = without(missed, number);
    }

    private void line(ServiceCode service, UnaryOperator<Tree<Long, TicketNumber>> next) {
        lines = lines.put(service, next.apply(lines.get(service).orElse(Tree.empty())));
    }

    private static List<TicketNumber> with(List<TicketNumber> numbers, TicketNumber number) {
        var next = new ArrayList<TicketNumber>();
        next.add(number);
        next.addAll(numbers);
        return List.copyOf(next.subList(0, Math.min(RECENT, next.size())));
    }

    private static List<TicketNumber> without(List<TicketNumber> numbers, TicketNumber number) {
        return numbers.stream().filter(other -> !other.equals(number)).toList();
    }
}
