// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics;

import static io.jiaohao.controller.statistics.WrittenDays.FOUR;
import static io.jiaohao.controller.statistics.WrittenDays.SHEBAO;
import static io.jiaohao.controller.statistics.WrittenDays.THREE;
import static io.jiaohao.controller.statistics.WrittenDays.YIBAO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.statistics.day.DayBook;
import io.jiaohao.controller.statistics.day.End;
import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.controller.statistics.figure.Count;
import io.jiaohao.controller.statistics.figure.Figure;
import io.jiaohao.controller.statistics.figure.Sums;
import io.jiaohao.controller.statistics.figure.Tally;
import io.jiaohao.protocol.TicketNumber;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is somebody's handling, and what is nobody's. */
class HandlingTest {
    private static final TicketNumber FIRST = new TicketNumber("S001");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void anOutageIsNobodysHandlingNorWalkNorHold() {
        // given: three minutes are known of before each start, and seven not
        var days = WrittenDays.opened("e1").run(new Command.OpenWindow(THREE)).take(SHEBAO);
        days.run(new Command.CallNext(THREE, null));
        down(days, Duration.ofMinutes(7)).later(MINUTE).run(new Command.MarkArrived(THREE));
        days.later(MINUTE.multipliedBy(3)).take(YIBAO);
        down(days, Duration.ofMinutes(7)).run(new Command.Hold(THREE, HoldKind.AWAY));
        days.later(MINUTE.multipliedBy(5)).take(YIBAO);
        down(days, Duration.ofMinutes(7)).run(new Command.Resume(THREE, FIRST));

        // when
        days.later(MINUTE.multipliedBy(2)).run(new Command.Finish(THREE));

        // then
        var errand = errands(days, FIRST).getFirst();
        assertEquals(MINUTE.toMillis(), errand.spent().walk());
        assertEquals(MINUTE.multipliedBy(5).toMillis(), errand.spent().hold());
        assertEquals(MINUTE.multipliedBy(5).toMillis(), errand.spent().handling());
        assertTrue(errand.course().outage());
    }

    @Test
    void aBreakOfTheWindowIsNobodysHandlingAndIsLeftOutOnceWhereTheControllerWasDownToo() {
        // given
        var days = WrittenDays.opened("e1").run(new Command.OpenWindow(THREE)).take(SHEBAO);
        days.run(new Command.CallNext(THREE, null)).run(new Command.MarkArrived(THREE));
        days.later(MINUTE).run(new Command.Pause(THREE, null));
        down(days, Duration.ofMinutes(4)).later(MINUTE).run(new Command.Continue(THREE));

        // when
        days.later(MINUTE).run(new Command.Finish(THREE));

        // then
        assertEquals(
                2 * MINUTE.toMillis(), errands(days, FIRST).getFirst().spent().handling());
    }

    @Test
    void aVisitThatIsBackAfterACallByMistakeIsStillAsLongAsItWas() {
        // given
        var days = WrittenDays.opened("e1").run(new Command.OpenWindow(THREE)).take(SHEBAO);
        days.take(SHEBAO).run(new Command.CallNext(THREE, null)).run(new Command.MarkArrived(THREE));
        days.later(MINUTE.multipliedBy(4)).run(new Command.CallNext(THREE, null));

        // when
        days.later(Duration.ofSeconds(3)).run(new Command.Undo(THREE));
        days.later(MINUTE).run(new Command.Finish(THREE));

        // then
        assertEquals(
                5 * MINUTE.toMillis() + 3_000,
                errands(days, FIRST).getFirst().spent().handling());
    }

    @Test
    void aVisitThatGoesOnHasSeveralServicesAndATransferInBetweenHidesNothing() {
        // given: from health insurance to the other service at once, then sent elsewhere
        var days = WrittenDays.opened("e1").run(new Command.OpenWindow(FOUR)).run(new Command.OpenWindow(THREE));
        days.take(YIBAO).run(new Command.CallNext(FOUR, null)).run(new Command.MarkArrived(FOUR));
        var visit = new TicketNumber("Y001");
        days.run(new Command.Transfer(FOUR, new Command.Target.ToService(SHEBAO)));
        days.later(MINUTE).run(new Command.CallNext(THREE, null)).run(new Command.MarkArrived(THREE));
        days.run(new Command.AddService(visit, YIBAO));

        // when
        days.later(MINUTE).run(new Command.Finish(THREE));

        // then
        var errands = errands(days, visit);
        assertEquals(
                List.of(End.TRANSFERRED, End.WENT_ON, End.WAITING),
                errands.stream().map(errand -> errand.course().end()).toList());
        assertEquals(1, tally(errands).get(Count.SEVERAL));
        assertTrue(errands.getFirst().course().several());
    }

    @Test
    void aTransferAloneIsNoSecondService() {
        // given
        var days = WrittenDays.opened("e1").run(new Command.OpenWindow(FOUR)).take(YIBAO);
        days.run(new Command.CallNext(FOUR, null)).run(new Command.MarkArrived(FOUR));

        // when
        days.run(new Command.Transfer(FOUR, new Command.Target.ToService(SHEBAO)));

        // then
        assertEquals(0, tally(errands(days, new TicketNumber("Y001"))).get(Count.SEVERAL));
    }

    @Test
    void theShareOfTheRatedIsNeverMoreThanAllOfTheServed() {
        // given: who is sent on has rated, who is served has not
        var days = WrittenDays.opened("e1")
                .run(new Command.OpenWindow(FOUR))
                .take(YIBAO)
                .take(YIBAO);
        days.run(new Command.CallNext(FOUR, null)).run(new Command.MarkArrived(FOUR));
        days.run(new Command.RateHere(FOUR, 5)).run(new Command.Transfer(FOUR, new Command.Target.ToService(SHEBAO)));
        days.later(MINUTE).run(new Command.CallNext(FOUR, null)).run(new Command.MarkArrived(FOUR));

        // when
        days.run(new Command.Finish(FOUR));

        // then
        var all = book(days).errands();
        var sums = new Sums(tally(all), null);
        assertEquals(1L, Figure.SERVED.of(sums));
        assertEquals(1L, Figure.RATED.of(sums));
        assertEquals(1L, Figure.UNRATED.of(sums));
        assertEquals(0.0, Figure.RATED_SHARE.of(sums));
        assertEquals(1.0, Figure.SATISFIED_SHARE.of(sums));
    }

    /** Nothing was written for so long, and then it began anew. */
    private static WrittenDays down(WrittenDays days, Duration length) {
        return days.later(length).run(new Command.Start("again", "test"));
    }

    private static Tally tally(List<Errand> errands) {
        var tally = new Tally();
        errands.forEach(tally::add);
        return tally;
    }

    private static List<Errand> errands(WrittenDays days, TicketNumber visit) {
        return book(days).errands(visit);
    }

    private static DayBook book(WrittenDays days) {
        var book = new DayBook();
        days.recorded().forEach(book::take);
        return book;
    }
}
