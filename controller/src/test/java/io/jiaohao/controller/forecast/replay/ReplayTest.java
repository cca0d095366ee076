// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static List<Visit> office() {
        return TownOffice.recorded(10).subList(0, 900);
    }

    @Test
    void theSameVisitsAreToldTheSame() {
        assertEquals(Replay.of(office()).estimates(), Replay.of(office()).estimates());
    }

    @Test
    void whatIsSaidOfATicketDoesNotDependOnWhatComesAfterIt() {
        // given
        var visits = office();
        var whole = Replay.of(visits).estimates();

        // when
        var cut = 600;
        var prefix = Replay.of(visits.subList(0, cut)).estimates();

        // then
        assertEquals(whole.subList(0, cut), prefix);
    }

    @Test
    void whatIsSaidOfATicketDoesNotDependOnItsOwnCallNorOnLaterEndings() {
        // given
        var visits = office();
        var at = visits.get(600);
        var unknown = visits.stream().map(visit -> asKnownAt(at, visit)).toList();

        // when
        var known = Replay.of(unknown).estimates();

        // then
        assertEquals(Replay.of(visits).estimates().subList(0, 601), known.subList(0, 601));
    }

    /** A visit as it is known when {@code at} is taken: what comes later has not happened. */
    private static Visit asKnownAt(Visit at, Visit visit) {
        var later = visit.day().isAfter(at.day());
        var sameDay = visit.day().equals(at.day());
        var called = later || (sameDay && visit.called() >= at.taken()) ? Visit.NEVER : visit.called();
        var finished = later || (sameDay && visit.finished() >= at.taken()) ? Visit.NEVER : visit.finished();
        return new Visit(
                visit.day(),
                visit.service(),
                visit.ticket(),
                visit.priority(),
                visit.taken(),
                called,
                finished,
                called == Visit.NEVER ? "" : visit.window());
    }

    @Test
    void everyTicketIsToldSomethingThatHoldsTogether() {
        for (var said : Replay.of(office()).estimates()) {
            assertTrue(
                    0 <= said.low() && said.low() <= said.seconds() && said.seconds() <= said.high(), said.toString());
        }
    }

    @Test
    void officesDoNotKnowOfOneAnother() {
        // given
        var one = TownOffice.recorded(10).subList(0, 300);
        var other = TownOffice.recorded(11).subList(0, 300);

        // when
        var together = Replay.of(IntStream.range(0, 600)
                        .mapToObj(n -> (n % 2 == 0 ? one : other).get(n / 2))
                        .toList())
                .estimates();

        // then
        var alone = Replay.of(one).estimates();
        assertEquals(
                alone,
                IntStream.range(0, 300).mapToObj(n -> together.get(2 * n)).toList());
    }

    @Test
    void noSpoiledRecordStopsIt() {
        // given
        var random = new Random(1);
        var visits = IntStream.range(0, 2_000)
                .mapToObj(n -> new Visit(
                        DAY.plusDays(random.nextInt(3)),
                        random.nextInt(3) + ":" + random.nextInt(3),
                        String.valueOf(random.nextInt(50)),
                        random.nextBoolean(),
                        random.nextInt(100_000),
                        random.nextInt(4) == 0 ? Visit.NEVER : random.nextInt(100_000),
                        random.nextInt(4) == 0 ? Visit.NEVER : random.nextInt(200_000),
                        random.nextInt(3) == 0 ? "" : String.valueOf(random.nextInt(4))))
                .toList();

        // when
        var said = Replay.of(visits).estimates();

        // then
        assertEquals(2_000, said.size());
        assertTrue(said.stream().allMatch(one -> one.high() < 1_000_000 && one.low() >= 0));
    }
}
