// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.CommandId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Given what happened, when somebody orders, then this happens, or that is refused. A story goes on after its {@code then}: what
 * happened has happened. The hall day is open, no window is, and it is nine o'clock.
 */
final class Specification {
    static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    private Hall hall = Hall.EMPTY;
    private Instant now = NINE;
    private @Nullable Duration foreseen;
    private int orders;
    private Decision decision = Decision.accept(Answer.DONE);

    /** A hall in which nothing happened yet, not even its plan. */
    static Specification nothing() {
        return new Specification();
    }

    /** An open day of the small hall, and each of {@code events} as an entry of its own. */
    static Specification given(Event... events) {
        return in(Town.PLAN, events);
    }

    /** An open day of another hall. */
    static Specification in(Plan plan, Event... events) {
        return nothing()
                .and(new Event.PlanApplied(plan))
                .and(new Event.DayOpened(LocalDate.parse("2026-11-23"), null, plan))
                .and(events);
    }

    /** So long a wait is forecast for whoever takes a number from now on. */
    Specification foreseeing(Duration wait) {
        foreseen = wait;
        return this;
    }

    /** So late on this Monday. */
    Specification at(String time) {
        return at("2026-11-23", time);
    }

    Specification at(String date, String time) {
        now = LocalDate.parse(date)
                .atTime(LocalTime.parse(time))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
        return this;
    }

    /** More that happened, now. */
    Specification and(Event... events) {
        for (var event : events) {
            record(List.of(event));
        }
        return this;
    }

    /** What one entry says: events that one key made together. */
    Specification together(Event... events) {
        return record(List.of(events));
    }

    Specification later(double seconds) {
        now = now.plusMillis(Math.round(seconds * 1000));
        return this;
    }

    /** Something that was ordered and done, as part of the given. */
    Specification pressed(Command command) {
        when(command);
        if (!(decision instanceof Decision.Accepted accepted)) {
            throw new IllegalStateException(command + " was not accepted: " + decision);
        }
        return record(accepted.events());
    }

    Specification when(Command command) {
        orders++;
        return when("order-" + orders, command);
    }

    Specification when(String id, Command command) {
        decision = Hall.decide(hall, new Order(new CommandId(id), Source.SELF, now, command, foreseen));
        return this;
    }

    /** Exactly these events, besides the remembered answer, which is always the last. */
    Specification then(Event... events) {
        var accepted = assertInstanceOf(Decision.Accepted.class, decision);
        var last = assertInstanceOf(Event.Answered.class, accepted.events().getLast());
        assertEquals(accepted.answer(), last.answer());
        assertEquals(
                List.of(events),
                accepted.events().subList(0, accepted.events().size() - 1).stream()
                        .map(Specification::withoutWhy)
                        .toList());
        return record(accepted.events());
    }

    /** Exactly these reasons of the call, in order. */
    Specification because(Why.Reason... reasons) {
        assertEquals(List.of(reasons), why().reasons());
        return this;
    }

    Why why() {
        var accepted = assertInstanceOf(Decision.Accepted.class, decision);
        for (var event : accepted.events()) {
            if (event instanceof Event.TicketCalled called && called.why() != null) {
                return called.why();
            }
        }
        throw new AssertionError("nobody was called: " + accepted.events());
    }

    /** Whom somebody was called is told by most tests, why by those that ask {@link #because}. */
    private static Event withoutWhy(Event event) {
        return event instanceof Event.TicketCalled called
                ? new Event.TicketCalled(called.ticket(), called.service(), called.window())
                : event;
    }

    Specification answered(Answer answer) {
        assertEquals(answer, decision instanceof Decision.Accepted accepted ? accepted.answer() : decision);
        return this;
    }

    Specification answeredWith(String ticket) {
        return answered(Answer.about(Town.ticket(ticket)));
    }

    /** Whatever it was, it is done. */
    Specification thenAccepted() {
        return record(assertInstanceOf(Decision.Accepted.class, decision).events());
    }

    Specification thenRepeated(Answer answer) {
        assertEquals(new Decision.Repeated(answer), decision);
        return this;
    }

    Specification thenRefused(Refusal.Code code) {
        var refused = assertInstanceOf(Decision.Refused.class, decision);
        assertEquals(code, refused.refusal().code());
        return this;
    }

    Specification saying(String sentence) {
        assertEquals(
                sentence,
                assertInstanceOf(Decision.Refused.class, decision).refusal().text());
        return this;
    }

    /** Nothing is due: nothing is written. */
    Specification thenNothing() {
        return thenRepeated(Answer.DONE);
    }

    Specification stage(String ticket, Class<? extends Ticket.Stage> stage) {
        assertInstanceOf(stage, ticket(ticket).stage());
        return this;
    }

    Specification window(io.jiaohao.protocol.WindowNumber window, Window.State state) {
        assertEquals(state, hall.window(window).orElseThrow().state());
        return this;
    }

    Specification waiting(String... tickets) {
        var all = new java.util.ArrayList<String>();
        hall.queues().forEach((line, queue) -> {
            for (var rank : io.jiaohao.controller.hall.line.Rank.values()) {
                queue.of(rank).forEach((place, ticket) -> all.add(ticket.text()));
            }
        });
        assertEquals(List.of(tickets), all);
        return this;
    }

    Specification waited(String ticket, Duration duration) {
        assertEquals(duration, ticket(ticket).waited().orElseThrow());
        return this;
    }

    Specification handled(String ticket, Duration duration) {
        assertEquals(duration, ticket(ticket).handled().orElseThrow());
        return this;
    }

    Ticket ticket(String number) {
        var ticket = hall.ticket(Town.ticket(number));
        assertTrue(ticket.isPresent(), number + " is not there");
        return ticket.get();
    }

    Hall hall() {
        return hall;
    }

    Decision decision() {
        return decision;
    }

    private Specification record(List<Event> events) {
        hall = Hall.evolve(hall, new Entry(hall.sequence() + 1, now, Source.SELF, events));
        return this;
    }
}
