// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Queue;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.controller.hall.line.Tree;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.hall.sheet.Published;
import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
 * @param queues for each line those who wait in it
 * @param issued for each service how many numbers the day has given
 * @param answers of accepted commands of this day; {@code answersBefore} of the day before
 * @param recent the last calls, latest first
 * @param missed the last missed tickets, latest first
 * @param held visits set aside, the longest first
 * @param appointments to come, by code; {@code pins} by badge; {@code notes} of the day before: these outlive a day
 * @param sound what the loudspeakers have been told; its banks outlive a day, its silence does not
 * @param notices on the screens, the latest last
 * @param sheets of months that were published, the latest last
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
        Tree<Line, Queue> queues,
        Tree<WindowNumber, Window> windows,
        Tree<ServiceCode, Integer> issued,
        Tree<CommandId, Remembered> answers,
        Tree<CommandId, Remembered> answersBefore,
        List<TicketNumber> recent,
        List<TicketNumber> missed,
        List<TicketNumber> held,
        Tally tally,
        Tree<String, Appointment> appointments,
        Tree<String, Pin> pins,
        List<Carried.Note> notes,
        Sound sound,
        List<Notice> notices,
        List<Published> sheets) {

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
            Plan.NONE,
            Tree.empty(),
            Tree.empty(),
            Tree.empty(),
            Tree.empty(),
            Tree.empty(),
            Tree.empty(),
            List.of(),
            List.of(),
            List.of(),
            Tally.NOTHING,
            Tree.empty(),
            Tree.empty(),
            List.of(),
            Sound.USUAL,
            List.of(),
            List.of());

    /** What comes of {@code order} in this hall. Changes nothing. */
    public static Decision decide(Hall hall, Order order) {
        var known = hall.answers.get(order.id()).or(() -> hall.answersBefore.get(order.id()));
        if (known.isPresent()) {
            return known.get().digest() == order.digest()
                    ? new Decision.Repeated(known.get().answer())
                    : Decision.refuse(Refusal.idReused());
        }
        return Rules.decide(hall, order).rememberedFor(order);
    }

    /** The hall after {@code entry}. Total: an entry that does not fit leaves out what does not fit. */
    public static Hall evolve(Hall hall, Entry entry) {
        return Evolution.of(hall, entry);
    }

    /** Whether an outage fell into the visit at a window, and nobody has said since whether it goes on. */
    public boolean asks(WindowNumber number) {
        var back = tally.back();
        return back != null
                && window(number)
                        .filter(window -> window.ticket().isPresent())
                        .filter(window -> window.since().at().isBefore(back.at()))
                        .isPresent();
    }

    public Optional<Window> window(WindowNumber number) {
        return windows.get(number);
    }

    public Optional<Ticket> ticket(TicketNumber number) {
        return tickets.get(number);
    }

    /** Those who wait in a line. */
    public Queue queue(Line line) {
        return queues.get(line).orElse(Queue.EMPTY);
    }

    /** How many wait for a service. */
    public int waiting(ServiceCode service) {
        return queue(Line.of(service)).size();
    }

    /** How many could be called to a window. */
    public int waiting(WindowPlan window) {
        var waiting = 0;
        for (var place : Serving.at(this, window.number())) {
            waiting += place.queue().size();
        }
        return waiting;
    }

    /** How many of its line can be called before a waiting ticket. */
    public int ahead(Ticket ticket) {
        var standing = ticket.standing();
        var queue = queue(standing.line());
        var same = queue.of(standing.rank()).rank(standing.place());
        var favoured = queue.due().size() + queue.priority().size();
        var ratio = plan.policy().turns().ratio();
        return switch (standing.rank()) {
            case ORDINARY -> same + Math.min(favoured, Math.max(0, ratio * (same + 1) - queue.streak()));
            case PRIORITY ->
                same + queue.due().size() + between(queue, same + queue.due().size(), ratio);
            case DUE -> same + betweenDue(queue, same);
        };
    }

    /** Where fewer of the due may pass than of all together, priority goes between them too, before each in order. */
    private int betweenDue(Queue queue, int due) {
        var ratio = plan.policy().dueRatio();
        var inOrder = between(queue, due, ratio);
        var others = inOrder * (plan.policy().turns().ratio() - ratio);
        return inOrder + Math.min(queue.priority().size(), others);
    }

    /** How many in order are called between the first {@code favoured} of the others. */
    private static int between(Queue queue, int favoured, int ratio) {
        var waiting = queue.of(Rank.ORDINARY).size();
        return ratio == 0 ? waiting : Math.min(waiting, (queue.streak() + favoured) / ratio);
    }

    /** Whether a citizen gets a number of a service at {@code now}. */
    public Offer offer(Service service, Instant now) {
        return offer(service, now, null);
    }

    /** The same, where so long a wait is forecast for the next number; absent where nothing is. */
    public Offer offer(Service service, Instant now, @Nullable Duration wait) {
        return Hours.offer(this, service, now, wait);
    }

    /** When the windows work again today, where they do not at {@code now}. */
    public Optional<LocalTime> worksAgain(Instant now) {
        return Hours.workAgain(this, now);
    }

    /** What can be booked of a service for {@code on}. */
    public List<Vacancy> vacancies(Service service, LocalDate on) {
        return Booking.vacancies(this, service, on);
    }

    /** The lines from which a window calls. */
    public List<Line> lines(WindowNumber window) {
        return Serving.at(this, window).stream().map(Serving.Lane::line).toList();
    }

    /** Where somebody sits. */
    public Optional<WindowNumber> seatOf(String badge) {
        return Staffing.windowOf(this, badge);
    }

    /** The calls that a board shows: those called or at a window, then those served; each latest first, all with their window. */
    public List<Ticket> boardCalls() {
        return BoardCalls.of(this);
    }

    /** Whether a missed number may come back. */
    public boolean mayComeBack(Ticket ticket) {
        return Missing.mayComeBack(this, ticket);
    }

    /** Whether its citizen may rate the visit now. */
    public boolean mayRate(Ticket ticket) {
        return Rating.mayRate(ticket);
    }

    /** Whether somebody who waits may let others go first. */
    public boolean mayStepAside(Ticket ticket) {
        return Yielding.mayStepAside(this, ticket);
    }

    /** Whether a visit that was set aside can go on at {@code window}. */
    public boolean mayResume(WindowNumber window, Ticket ticket) {
        return Holding.mayResume(this, window, ticket);
    }

    /** A clock reading on both lines of time. */
    public Moment moment(Instant clock) {
        return new Moment(clock, clock.minus(corrected));
    }
}
