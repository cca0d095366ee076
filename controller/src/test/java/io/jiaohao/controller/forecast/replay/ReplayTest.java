// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
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

    /** At many moments of several offices: what is said up to then is the same where only {@code known} is. */
    private static void saidFrom(BiFunction<List<Visit>, Integer, List<Visit>> known) {
        var random = new Random(2);
        // one whose windows do the same each day, and one where they are numbered anew
        for (var seed : List.of(10, 9006)) {
            var visits = TownOffice.recorded(seed).subList(0, 1_200);
            var whole = Replay.of(visits).estimates();
            for (var n = random.nextInt(300); n < 1_200; n += 1 + random.nextInt(599)) {
                var said = Replay.of(known.apply(visits, n)).estimates();
                assertEquals(whole.subList(0, n + 1), said.subList(0, n + 1), "office " + seed + ", visit " + n);
            }
        }
    }

    @Test
    void whatIsSaidOfATicketDoesNotDependOnWhatComesAfterIt() {
        saidFrom((visits, n) -> visits.subList(0, n + 1));
    }

    @Test
    void whatIsSaidOfATicketDoesNotDependOnItsOwnCallNorOnLaterEndings() {
        saidFrom((visits, n) ->
                visits.stream().map(visit -> asKnownAt(visits.get(n), visit)).toList());
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
