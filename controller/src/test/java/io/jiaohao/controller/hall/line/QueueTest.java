// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Places, lines, and how long a streak is after a call and after one taken back. */
class QueueTest {
    private static final Place OWN = Place.at(1, 0);

    private static TicketNumber ticket(int n) {
        return TicketNumber.of('S', n);
    }

    private static Queue inOrder(int people) {
        var queue = Queue.EMPTY;
        for (var n = 1; n <= people; n++) {
            queue = queue.put(Rank.ORDINARY, Place.at(n * 10L, 0), ticket(n));
        }
        return queue;
    }

    @Test
    void placesAreInTheOrderOfTheirEntriesTheirPartsAndWhoCameBackBehind() {
        var places = List.of(
                Place.at(1, 0), Place.at(1, 0).behind(7), Place.at(1, 0).behind(9), Place.at(1, 1), Place.at(2, 0));
        for (var n = 1; n < places.size(); n++) {
            assertTrue(places.get(n - 1).compareTo(places.get(n)) < 0);
            assertTrue(places.get(n).compareTo(places.get(n - 1)) > 0);
        }
        assertEquals(new Place(60_000, 0, 3), Place.due(Instant.ofEpochSecond(60), 3));
    }

    @Test
    void linesAreInTheOrderOfTheirKindsAndNames() {
        var service = Line.of(new ServiceCode("shebao"));
        var window = Line.of(new WindowNumber(3));
        var clerk = Line.ofClerk("07");
        assertTrue(service.compareTo(window) < 0 && window.compareTo(clerk) < 0 && clerk.compareTo(service) > 0);
        assertTrue(service.compareTo(Line.of(new ServiceCode("yibao"))) < 0);
        assertEquals(0, window.compareTo(new Line(Line.Kind.WINDOW, "3")));
    }

    @Test
    void eachRankStandsByItself() {
        var queue = Queue.EMPTY
                .put(Rank.DUE, OWN, ticket(1))
                .put(Rank.PRIORITY, OWN, ticket(2))
                .put(Rank.ORDINARY, OWN, ticket(3));
        assertEquals(3, queue.size());
        assertEquals(ticket(1), queue.due().first().orElseThrow());
        assertEquals(ticket(2), queue.of(Rank.PRIORITY).first().orElseThrow());
        assertEquals(2, queue.remove(Rank.PRIORITY, OWN).size());
        assertTrue(queue.remove(Rank.DUE, OWN).due().isEmpty());
        assertTrue(queue.remove(Rank.ORDINARY, OWN).ordinary().isEmpty());
    }

    @Test
    void whoComesBackStandsSoManyPlacesLater() {
        assertEquals(Place.at(30, 0).behind(99), inOrder(5).behind(Rank.ORDINARY, 3, 99, OWN));
        assertEquals(Place.at(10, 0).behind(99), inOrder(5).behind(Rank.ORDINARY, 1, 99, OWN));
        assertEquals(Place.at(20, 0).behind(99), inOrder(2).behind(Rank.ORDINARY, 3, 99, OWN));
        assertEquals(OWN, inOrder(5).behind(Rank.ORDINARY, 0, 99, OWN));
        assertEquals(OWN, inOrder(5).behind(Rank.PRIORITY, 3, 99, OWN));
    }

    @Test
    void aCallInOrderEndsAStreakAndAnyOtherMakesItLonger() {
        var queue = Queue.EMPTY.called(false, 5).called(false, 6);
        assertEquals(new Queue(Tree.empty(), Tree.empty(), Tree.empty(), 2, 2, 0, 0), queue);
        assertEquals(new Queue(Tree.empty(), Tree.empty(), Tree.empty(), 0, 2, 1, 7), queue.called(true, 7));
    }

    @Test
    void aCallTakenBackNeverLeavesAShorterStreakThanThereWas() {
        var two = Queue.EMPTY.called(false, 5).called(false, 6);
        assertEquals(1, two.uncalled(false, 6, 1).streak());
        assertEquals(1, two.uncalled(false, 6, 1).favoured());
        // in order: what was before it comes back, and what came after stays
        var ordered = two.called(true, 7).called(false, 8);
        assertEquals(3, ordered.uncalled(true, 7, 2).streak());
        assertEquals(1, ordered.uncalled(true, 7, 2).ordered(), "it was a call, and whoever was passed by it was");
        // one that an order call has ended since shortens nothing
        assertEquals(1, ordered.uncalled(false, 6, 1).streak());
        assertEquals(0, Queue.EMPTY.uncalled(false, 6, 1).streak());
    }
}
