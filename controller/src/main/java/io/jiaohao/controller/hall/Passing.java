// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.controller.hall.plan.Policy.Closing;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.hall.ticket.Ticket.Stage;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happens because time has passed and nobody pressed anything. Mostly nothing, and then nothing is written. */
final class Passing {
    /** A service may be left alone this long while people wait. */
    private static final Duration LEFT = Duration.ofMinutes(5);
    /** Before so many numbers a share says nothing. */
    private static final int ENOUGH = 20;

    private final Hall hall;
    private final Order order;
    private final Moment now;
    private final List<Event> events = new ArrayList<>();

    private Passing(Hall hall, Order order) {
        this.hall = hall;
        this.order = order;
        this.now = hall.moment(order.at());
    }

    static Decision pass(Hall hall, Order order) {
        if (!hall.open()) {
            return new Decision.Repeated(Answer.DONE);
        }
        var passing = new Passing(hall, order);
        passing.hours();
        passing.leftAlone();
        passing.share();
        passing.missedLongAgo();
        passing.notComing();
        passing.events.addAll(Voicing.returned(hall, passing.now));
        passing.events.addAll(Posting.over(hall, passing.now));
        passing.closing();
        passing.idle();
        return passing.events.isEmpty()
                ? new Decision.Repeated(Answer.DONE)
                : Decision.accept(Answer.DONE, passing.events);
    }

    private void hours() {
        var shut = Hours.shut(hall, now.at());
        var out = Hours.outOfHours(hall, now.at());
        if (!shut.equals(hall.tally().shut()) || out != hall.tally().outOfHours()) {
            events.add(new Event.HoursTurned(shut, out));
        }
    }

    /** A service with people waiting and nobody working is told to the hall; and told again when somebody works. */
    private void leftAlone() {
        for (var service : hall.plan().services()) {
            var told = hall.tally().left().contains(service.code());
            var alone = hall.waiting(service.code()) > 0 && Serving.working(hall, service.code()) == 0;
            if (told && !alone) {
                events.add(new Event.ServiceServed(service.code()));
            } else if (!told && alone && longAlone(service)) {
                events.add(new Event.ServiceLeft(service.code()));
            }
        }
    }

    private boolean longAlone(Service service) {
        if (Hours.outOfHours(hall, now.at())) {
            return false;
        }
        var since = firstWaits(service);
        for (var plan : hall.plan().windowsOf(service.code())) {
            since = later(
                    since, hall.window(plan.number()).map(Passing::stopped).orElse(since));
        }
        return now.since(since).compareTo(LEFT) >= 0 && openFor(LEFT);
    }

    /** Nobody is late before the windows have been due for this long. */
    private boolean openFor(Duration least) {
        var day = hall.day();
        var calendar = hall.plan().calendar();
        return day == null
                || calendar.during(calendar.windows(day), day, now.at().minus(least))
                        .isPresent();
    }

    private Moment firstWaits(Service service) {
        var queue = hall.queue(Line.of(service.code()));
        var first = now;
        for (var rank : Rank.values()) {
            var since = queue.of(rank)
                    .first()
                    .flatMap(hall::ticket)
                    .map(ticket -> ticket.standing().since())
                    .orElse(first);
            first = since.steady().isBefore(first.steady()) ? since : first;
        }
        return first;
    }

    private static Moment stopped(Window window) {
        var rest = window.rest();
        return rest == null ? window.since() : rest.since();
    }

    private static Moment later(Moment one, Moment other) {
        return one.steady().isAfter(other.steady()) ? one : other;
    }

    private void share() {
        var tally = hall.tally();
        var limit = hall.plan().policy().turns().shareWarning();
        if (!tally.shareSaid() && tally.taken() >= ENOUGH && tally.priority() * 100 > limit * tally.taken()) {
            events.add(new Event.PriorityShareHigh(tally.priority() * 100 / tally.taken()));
        }
    }

    private void missedLongAgo() {
        var shown = hall.plan().policy().missing().shown();
        for (var number : hall.missed()) {
            var over = hall.ticket(number)
                    .map(Ticket::stage)
                    .filter(stage -> stage instanceof Stage.Missed missed
                            && now.since(missed.missed()).compareTo(shown) >= 0)
                    .isPresent();
            if (over) {
                events.add(new Event.MissedHidden(number));
            }
        }
    }

    private void notComing() {
        events.addAll(Booking.expired(hall, booked -> now.at().isAfter(Booking.expires(hall, booked))));
    }

    /** Some time after the windows close, those who still wait are dealt with as the hall's custom is. */
    private void closing() {
        var reckoning = Hours.reckoning(hall);
        if (reckoning.isPresent() && !now.at().isBefore(reckoning.get())) {
            events.addAll(left(hall, reckoning.get()));
        }
    }

    /** The end of everybody who took a number before {@code until} and waits; nobody's where the custom is to serve them. */
    static List<Event> left(Hall hall, Instant until) {
        var custom = hall.plan().policy().closing().waiting();
        if (custom == Closing.Waiting.FINISH) {
            return List.of();
        }
        var fate = custom == Closing.Waiting.CARRY ? Fate.CARRIED : Fate.VOID;
        var events = new ArrayList<Event>();
        hall.queues().forEach((line, queue) -> {
            for (var rank : Rank.values()) {
                for (var number : queue.of(rank).values()) {
                    if (takenBefore(hall, number, until)) {
                        events.add(new Event.TicketWithdrawn(number, fate));
                    }
                }
            }
        });
        return events;
    }

    private static boolean takenBefore(Hall hall, TicketNumber number, Instant until) {
        return hall.ticket(number)
                .filter(ticket -> ticket.taken().at().isBefore(until))
                .isPresent();
    }

    /** Windows that have been free for a while call by themselves, where the hall wants that; each sees the calls before it. */
    private void idle() {
        var after = hall.plan().policy().autoCall();
        if (after == null) {
            return;
        }
        var numbers = new ArrayList<WindowNumber>();
        hall.windows().forEach((number, window) -> {
            if (window.state() instanceof Window.State.Idle
                    && now.since(window.since()).compareTo(after) >= 0) {
                numbers.add(number);
            }
        });
        for (var number : numbers) {
            var sofar = Hall.evolve(hall, new Entry(hall.sequence() + 1, order.at(), order.by(), events));
            Choosing.next(sofar, now, number)
                    .ifPresent(choice -> events.add(Calling.called(choice.ticket(), number, choice.why())));
        }
    }
}
