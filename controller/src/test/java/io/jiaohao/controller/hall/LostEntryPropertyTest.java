// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.protocol.TicketNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever entry of the journal is lost, the hall goes on. */
class LostEntryPropertyTest {
    private static final int TRIES = 60;

    @Provide
    Arbitrary<List<Step>> days() {
        return Step.days(160);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void whicheverEntryIsLostTheHallGoesOnAndGivesNoNumberAgain(
            @ForAll("days") List<Step> day, @ForAll long which, @ForAll boolean said) {
        // given
        var play = Play.of(day).all(day, move -> {});
        var lost = (int) Math.floorMod(which, (long) play.entries.size());
        // when
        var hall = Play.replayed(without(play.entries, lost, said || lost == play.entries.size() - 1));
        // then: the hall can be worked in, and what was given on the day it is stays given
        if (!play.hall().open()) {
            return;
        }
        hall = opened(hall, play.hall());
        var used = numbersOfTheLastDay(play.entries);
        used.removeAll(givenByHand(play.entries.get(lost)));
        for (var service : hall.plan().services()) {
            var take = new Command.Take(service.code(), false, 1, "zh", true, null, Origin.STAFF);
            var answer = Hall.decide(hall, order("take-" + service.prefix(), take));
            var number =
                    assertInstanceOf(Decision.Accepted.class, answer).answer().ticket();
            assertTrue(!used.contains(number), () -> number + " was given before");
        }
        for (var window : hall.plan().windows()) {
            Hall.decide(hall, order("next-" + window.number(), Told.next(window.number())));
        }
    }

    /** As the recovery of the journal does it: an event that says what is missing stands in its place. */
    private static List<Entry> without(List<Entry> entries, int lost, boolean said) {
        var left = new ArrayList<>(entries);
        var gone = left.remove(lost);
        if (said) {
            var at = lost == 0 ? Hall.EMPTY.at() : entries.get(lost - 1).at();
            var found = new Event.DamageFound("a.journal", gone.sequence(), gone.sequence());
            left.add(lost, new Entry(gone.sequence(), at, Source.SELF, List.of(found)));
        }
        return left;
    }

    /** As the controller does it after a start. */
    private static Hall opened(Hall damaged, Hall whole) {
        var hall = damaged;
        for (var command : List.of(
                new Command.OpenDay(java.util.Objects.requireNonNull(whole.day())),
                new Command.ApplyPlan(whole.plan()))) {
            if (command instanceof Command.OpenDay
                    && hall.open()
                    && !whole.day().equals(hall.day())) {
                hall = run(hall, new Command.CloseDay());
            }
            hall = run(hall, command);
        }
        return hall;
    }

    private static Hall run(Hall hall, Command command) {
        return Hall.decide(hall, order("run-" + hall.sequence(), command)) instanceof Decision.Accepted accepted
                ? Hall.evolve(hall, new Entry(hall.sequence() + 1, hall.at(), Source.SELF, accepted.events()))
                : hall;
    }

    private static Order order(String id, Command command) {
        return new Order(new io.jiaohao.protocol.CommandId(id), Source.SELF, Specification.NINE, command);
    }

    private static Set<TicketNumber> numbersOfTheLastDay(List<Entry> entries) {
        var used = new HashSet<TicketNumber>();
        for (var entry : entries) {
            for (var event : entry.events()) {
                if (event instanceof Event.DayOpened) {
                    used.clear();
                }
                if (event instanceof Event.TicketTaken taken) {
                    used.add(taken.ticket());
                }
            }
        }
        return used;
    }

    /** Whoever enters numbers from paper chooses them: where that entry is lost, nobody can know which they were. */
    private static Set<TicketNumber> givenByHand(Entry entry) {
        var given = new HashSet<TicketNumber>();
        for (var event : entry.events()) {
            if (event instanceof Event.TicketTaken taken && taken.origin() == Origin.HAND) {
                given.add(taken.ticket());
            }
        }
        return given;
    }
}
