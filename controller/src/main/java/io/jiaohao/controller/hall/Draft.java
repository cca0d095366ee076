// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Queue;
import io.jiaohao.controller.hall.line.Tree;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.sheet.Published;
import io.jiaohao.controller.hall.ticket.Standing;
import io.jiaohao.controller.hall.ticket.Ticket;
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
    Tree<Line, Queue> queues;
    Tree<WindowNumber, Window> windows;
    Tree<ServiceCode, Integer> issued;
    Tree<CommandId, Hall.Remembered> answers;
    Tree<CommandId, Hall.Remembered> answersBefore;
    List<TicketNumber> recent;
    List<TicketNumber> missed;
    List<TicketNumber> held;
    Tally tally;
    Tree<String, Appointment> appointments;
    Tree<String, Pin> pins;
    List<Carried.Note> notes;
    Sound sound;
    List<Notice> notices;
    List<Published> sheets;

    Draft(Hall hall) {
        sequence = hall.sequence();
        at = hall.at();
        corrected = hall.corrected();
        epoch = hall.epoch();
        day = hall.day();
        open = hall.open();
        plan = hall.plan();
        tickets = hall.tickets();
        queues = hall.queues();
        windows = hall.windows();
        issued = hall.issued();
        answers = hall.answers();
        answersBefore = hall.answersBefore();
        recent = hall.recent();
        missed = hall.missed();
        held = hall.held();
        tally = hall.tally();
        appointments = hall.appointments();
        pins = hall.pins();
        notes = hall.notes();
        sound = hall.sound();
        notices = hall.notices();
        sheets = hall.sheets();
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
                queues,
                windows,
                issued,
                answers,
                answersBefore,
                recent,
                missed,
                held,
                tally,
                appointments,
                pins,
                notes,
                sound,
                notices,
                sheets);
    }

    Optional<Ticket> ticket(TicketNumber number) {
        return tickets.get(number);
    }

    void put(Ticket ticket) {
        tickets = tickets.put(ticket.number(), ticket);
    }

    /** Puts a ticket among those who wait, where it stands. */
    void enqueue(Ticket ticket) {
        var standing = ticket.standing();
        queue(standing.line(), queue -> queue.put(standing.rank(), standing.place(), ticket.number()));
    }

    void dequeue(Ticket ticket) {
        var standing = ticket.standing();
        queue(standing.line(), queue -> queue.remove(standing.rank(), standing.place()));
    }

    /** A ticket begins to wait where its standing says; what happens from now on counts as passing it. */
    void join(Ticket ticket) {
        var standing = ticket.standing();
        var joined = ticket.at(Ticket.WAITING).with(standing.entering(queue(standing.line())));
        put(joined);
        enqueue(joined);
    }

    /** Another standing for a ticket that may be waiting. */
    void stand(Ticket ticket, Standing next) {
        if (ticket.waiting()) {
            dequeue(ticket);
            join(ticket.with(next));
        } else {
            put(ticket.with(next));
        }
    }

    Queue queue(Line line) {
        return queues.get(line).orElse(Queue.EMPTY);
    }

    void queue(Line line, UnaryOperator<Queue> next) {
        queues = queues.put(line, next.apply(queue(line)));
    }

    void hold(TicketNumber number) {
        held = new ArrayList<>(held);
        held.add(number);
        held = List.copyOf(held);
    }

    void unhold(TicketNumber number) {
        held = without(held, number);
    }

    void window(WindowNumber number, UnaryOperator<Window> next) {
        windows.get(number).ifPresent(window -> windows = windows.put(number, next.apply(window)));
    }

    /** Who sits at a window. */
    @Nullable
    String badgeAt(WindowNumber number) {
        return windows.get(number).flatMap(Window::badge).orElse(null);
    }

    void showCalled(TicketNumber number) {
        recent = with(without(recent, number), number);
        missed = without(missed, number);
    }

    /** Where it is not shown any more. */
    void showAgain(TicketNumber number) {
        if (!recent.contains(number)) {
            showCalled(number);
        }
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
