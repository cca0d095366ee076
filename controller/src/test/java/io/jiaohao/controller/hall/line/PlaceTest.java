// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.jiaohao.protocol.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Earlier and later, and where in a line somebody comes back. */
class PlaceTest {
    private static final Place OWN = Place.at(5, 0);

    private static TicketNumber ticket(int n) {
        return TicketNumber.of('Y', n);
    }

    private static Queue priority(int people) {
        var queue = Queue.EMPTY;
        for (var n = 1; n <= people; n++) {
            queue = queue.put(Rank.PRIORITY, Place.at(10L * n, 0), ticket(n));
        }
        return queue;
    }

    @Test
    void aPlaceIsAtTheEndAsOfItsEntry() {
        assertEquals(new Place(7, 2, 0), Place.at(7, 2));
        assertEquals(0, Place.at(7, 2).compareTo(new Place(7, 2, 0)));
    }

    @Test
    void whoComesBackBehindSomebodyWhoCameBackKeepsThatPlaceAndComesAfter() {
        var first = Place.at(7, 2).behind(20);
        assertEquals(new Place(7, 2, 20), first);
        assertEquals(new Place(7, 2, 21), first.behind(21));
    }

    @Test
    void thoseDueTogetherComeInTheOrderOfTheirEntries() {
        var ten = Instant.ofEpochMilli(600_000);
        assertEquals(-1, Integer.signum(Place.due(ten, 3).compareTo(Place.due(ten, 4))));
        assertEquals(1, Integer.signum(Place.due(ten.plusMillis(1), 3).compareTo(Place.due(ten, 4))));
    }

    @Test
    void threePlacesLaterIsBehindTheThirdOrTheLast() {
        assertEquals(new Place(20, 0, 99), priority(2).behind(Rank.PRIORITY, 3, 99, OWN));
        assertEquals(new Place(30, 0, 99), priority(3).behind(Rank.PRIORITY, 3, 99, OWN));
        assertEquals(new Place(30, 0, 99), priority(4).behind(Rank.PRIORITY, 3, 99, OWN));
        assertEquals(OWN, priority(4).behind(Rank.ORDINARY, 3, 99, OWN), "nobody waits in order");
    }

    @Test
    void keyAtCountsFromTheHead() {
        var line = priority(3).of(Rank.PRIORITY);
        assertEquals(Optional.of(Place.at(10, 0)), line.keyAt(0));
        assertEquals(Optional.of(Place.at(30, 0)), line.keyAt(2));
        assertEquals(Optional.empty(), line.keyAt(3));
        assertEquals(Optional.empty(), line.keyAt(-1));
    }

    @Test
    void whoLeavesIsGoneFromTheirPlaceOnly() {
        var queue = priority(3).remove(Rank.PRIORITY, Place.at(20, 0));
        assertEquals(List.of(ticket(1), ticket(3)), queue.priority().values());
        assertEquals(2, queue.size());
        assertEquals(queue, queue.remove(Rank.PRIORITY, Place.at(20, 0)), "nobody stands there any more");
        assertEquals(queue, queue.remove(Rank.ORDINARY, Place.at(10, 0)), "nobody stands there in that rank");
        assertSame(queue.priority(), queue.remove(Rank.PRIORITY, OWN).priority());
    }

    @Test
    void whoMovesLeavesTheStreakAndTheCountsAlone() {
        var queue = priority(1).called(false, 4).called(true, 5).called(false, 6);
        for (var rank : Rank.values()) {
            var moved = queue.put(rank, OWN, ticket(9));
            assertEquals(
                    List.of(1, 2, 1, 5L, 2),
                    List.of(moved.streak(), moved.favoured(), moved.ordered(), moved.lastOrdered(), moved.size()));
            assertEquals(queue, moved.remove(rank, OWN));
        }
    }

    @Test
    void aCallTakenBackShortensOnlyAStreakThatItBelongsTo() {
        var queue = priority(1).called(true, 5).called(false, 6).called(false, 7);
        assertEquals(1, queue.uncalled(false, 6, 0).streak());
        assertEquals(2, queue.uncalled(false, 5, 0).streak(), "of the entry that called in order too");
        assertEquals(2, queue.uncalled(false, 4, 0).streak());
        assertEquals(1, queue.uncalled(false, 4, 0).favoured());
    }
}
