// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What holds on every day, however confused: presses doubled and out of order, clocks that jump, plans that change, lost entries. */
class HallPropertyTest {
    private static final int TRIES = 60;

    @Provide
    Arbitrary<List<Step>> days() {
        return Step.days(160);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void everyTicketIsInExactlyOnePlaceAndNoneIsLost(@ForAll("days") List<Step> day) {
        Play.of(day).all(day, move -> assertEveryTicketHasOnePlace(move.after()));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void nobodyIsCalledTwiceUnlessTheFirstCallWasTakenBack(@ForAll("days") List<Step> day) {
        Play.of(day).all(day, move -> {
            for (var event : eventsOf(move.decision())) {
                if (event instanceof Event.TicketCalled called) {
                    assertTrue(
                            move.before().ticket(called.ticket()).orElseThrow().waiting());
                }
            }
        });
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void numbersOfADayAreUniqueAndWithoutGapsButForThoseGivenByHand(@ForAll("days") List<Step> day) {
        var last = new HashMap<ServiceCode, Integer>();
        Play.of(day).all(day, move -> {
            for (var event : eventsOf(move.decision())) {
                if (event instanceof Event.DayOpened) {
                    last.clear();
                }
                if (event instanceof Event.TicketTaken taken) {
                    var before = last.getOrDefault(taken.service(), 0);
                    if (taken.origin() == Origin.HAND) {
                        assertTrue(move.before().ticket(taken.ticket()).isEmpty());
                    } else {
                        assertEquals(before + 1, taken.ticket().count());
                    }
                    last.put(taken.service(), Math.max(before, taken.ticket().count()));
                }
            }
        });
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void whoWaitsInOrderIsPassedNoMoreOftenThanPromised(@ForAll("days") List<Step> day) {
        var promise = new PassedOver(2);
        Play.of(day).all(day, promise::look);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void holdsAndBreaksAreNobodysHandling(@ForAll("days") List<Step> day) {
        var time = new SetAside();
        Play.of(day).all(day, time::look);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void noAppointmentIsForgotten(@ForAll("days") List<Step> day) {
        Play.of(day).all(day, move -> {
            var ended = new HashSet<String>();
            for (var event : eventsOf(move.decision())) {
                switch (event) {
                    case Event.AppointmentCancelled cancelled -> ended.add(cancelled.code());
                    case Event.AppointmentExpired expired -> ended.add(expired.code());
                    case Event.TicketTaken taken when taken.appointment() != null -> ended.add(taken.appointment());
                    default -> {
                        // an appointment stays as it is
                    }
                }
            }
            move.before()
                    .appointments()
                    .forEach((code, booked) -> assertTrue(
                            ended.contains(code)
                                            != move.after()
                                                    .appointments()
                                                    .get(code)
                                                    .isPresent()
                                    || isPast(move, booked),
                            () -> code + " is forgotten"));
        });
    }

    /** Of a day on which the hall was dark, or which it never opened. */
    private static boolean isPast(Play.Move move, Appointment booked) {
        return eventsOf(move.decision()).stream()
                .anyMatch(event -> event instanceof Event.DayOpened opened
                        && booked.day().isBefore(opened.date())
                        && (move.before().tally().cutShort()
                                || !booked.day().equals(move.before().day())));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void oneClerkOneWindowAndTheReverse(@ForAll("days") List<Step> day) {
        Play.of(day).all(day, move -> {
            var seats = new HashSet<String>();
            move.after().windows().forEach((number, window) -> window.badge()
                    .ifPresent(badge -> assertTrue(seats.add(badge), () -> badge + " sits twice")));
        });
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void everyTicketOfADayHasAFateInTheEnd(@ForAll("days") List<Step> day) {
        Play.of(day).all(day, move -> {
            for (var event : eventsOf(move.decision())) {
                if (event instanceof Event.DayClosed closed) {
                    var tickets = new HashSet<TicketNumber>();
                    move.before().tickets().forEach((number, ticket) -> tickets.add(number));
                    assertEquals(tickets, closed.fates().keySet());
                }
            }
        });
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void fromAnyPrefixOfADayTheHallGoesOn(@ForAll("days") List<Step> day, @ForAll long where) {
        var play = Play.of(day).all(day, move -> {});
        var cut = (int) Math.floorMod(where, (long) play.entries.size()) + 1;
        var hall = Play.replayed(play.entries.subList(0, cut));
        for (var step : day) {
            Hall.decide(hall, order("again-" + step.id(), step.command()));
        }
        assertEveryTicketHasOnePlace(hall);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void theEntriesReplayedGiveTheSameHall(@ForAll("days") List<Step> day) {
        var play = Play.of(day).all(day, move -> {});
        assertEquals(play.hall(), Play.replayed(play.entries));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void aRefusalOrARepetitionLeavesTheHallAsItWas(@ForAll("days") List<Step> day) {
        Play.of(day).all(day, move -> {
            if (!(move.decision() instanceof Decision.Accepted)) {
                assertSame(move.before(), move.after());
                assertEquals(move.decision(), Hall.decide(move.before(), move.order()));
            }
        });
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void anAcceptedIdIsAnsweredTheSameForTheDayAndTheNext(@ForAll("days") List<Step> day) {
        Play.of(day).all(day, move -> {
            if (move.decision() instanceof Decision.Accepted accepted) {
                assertEquals(
                        new Decision.Repeated(accepted.answer()),
                        Hall.decide(
                                move.after(),
                                new Order(
                                        move.order().id(),
                                        Source.SELF,
                                        move.order().at(),
                                        move.order().command())));
                var other =
                        new Order(move.order().id(), Source.SELF, move.order().at(), new Command.Start("another", "x"));
                assertEquals(
                        Refusal.Code.ID_REUSED,
                        assertInstanceOf(Decision.Refused.class, Hall.decide(move.after(), other))
                                .refusal()
                                .code());
            }
        });
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void waitsAndHandlingAreNeverNegativeAndNeverLongerThanTheDayRan(@ForAll("days") List<Step> day) {
        var ran = day.stream().mapToLong(Step::millis).sum();
        Play.of(day).all(day, move -> {}).hall().tickets().forEach((number, ticket) -> {
            ticket.waited().ifPresent(waited -> assertTrue(!waited.isNegative() && waited.toMillis() <= ran));
            ticket.handled().ifPresent(handled -> assertTrue(!handled.isNegative() && handled.toMillis() <= ran));
        });
    }

    private static Order order(String id, Command command) {
        return new Order(new io.jiaohao.protocol.CommandId(id), Source.SELF, Specification.NINE, command);
    }

    private static List<Event> eventsOf(Decision decision) {
        return decision instanceof Decision.Accepted accepted ? accepted.events() : List.of();
    }

    /** issued = waiting + at windows + ended, each ticket counted once. */
    private static void assertEveryTicketHasOnePlace(Hall hall) {
        if (!hall.open()) {
            return;
        }
        var places = new HashMap<TicketNumber, Integer>();
        hall.queues().forEach((line, queue) -> {
            for (var rank : Rank.values()) {
                queue.of(rank).forEach((place, number) -> {
                    var ticket = hall.ticket(number).orElseThrow();
                    assertEquals(line, ticket.standing().line());
                    assertEquals(rank, ticket.standing().rank());
                    assertEquals(place, ticket.standing().place());
                    assertTrue(ticket.waiting());
                    places.merge(number, 1, Integer::sum);
                });
            }
        });
        hall.held().forEach(number -> {
            assertInstanceOf(
                    Ticket.Stage.Held.class, hall.ticket(number).orElseThrow().stage());
            places.merge(number, 1, Integer::sum);
        });
        hall.windows().forEach((window, state) -> state.ticket().ifPresent(number -> {
            assertEquals(window, hall.ticket(number).orElseThrow().window().orElseThrow());
            places.merge(number, 1, Integer::sum);
        }));
        hall.tickets().forEach((number, ticket) -> {
            switch (ticket.stage()) {
                case Ticket.Stage.Waiting s -> {}
                case Ticket.Stage.Called s -> {}
                case Ticket.Stage.Serving s -> {}
                case Ticket.Stage.Held s -> {}
                case Ticket.Stage.Missed s -> places.merge(number, 1, Integer::sum);
                case Ticket.Stage.Finished s -> places.merge(number, 1, Integer::sum);
                case Ticket.Stage.Withdrawn s -> places.merge(number, 1, Integer::sum);
            }
            assertEquals(1, places.getOrDefault(number, 0), () -> number + " is not in one place: " + ticket);
        });
        // numbers given by hand leave those between them and the last one out
        hall.tickets()
                .forEach((number, ticket) -> assertTrue(number.count()
                        <= hall.issued().get(serviceOf(hall, number)).orElse(0)));
    }

    private static ServiceCode serviceOf(Hall hall, TicketNumber number) {
        return hall.plan().services().stream()
                .filter(service -> service.prefix() == number.prefix())
                .findFirst()
                .orElseThrow()
                .code();
    }
}
