// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics;

import static io.jiaohao.controller.statistics.WrittenDays.SHEBAO;
import static io.jiaohao.controller.statistics.WrittenDays.THREE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.statistics.day.DayBook;
import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.controller.statistics.figure.Count;
import io.jiaohao.controller.statistics.figure.Tally;
import io.jiaohao.protocol.TicketNumber;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitTest {
    private static final TicketNumber FIRST = new TicketNumber("S001");

    @Test
    void aWaitOfOverAnHourIsAllOfIt() {
        // given
        var days = WrittenDays.opened("e1").run(new Command.OpenWindow(THREE)).take(SHEBAO);

        // when
        days.later(Duration.ofMillis(65 * 60_000 + 432)).run(new Command.CallNext(THREE, null));

        // then
        assertEquals(65 * 60_000 + 432, first(days).spent().waited());
    }

    @Test
    void anOutageIsChargedToNobody() {
        // given
        var days = WrittenDays.opened("e1").run(new Command.OpenWindow(THREE)).take(SHEBAO);

        // when
        days.later(Duration.ofMinutes(40)).run(new Command.Start("e2", "test"));
        days.later(Duration.ofMinutes(5)).run(new Command.CallNext(THREE, null));

        // then
        assertEquals(Duration.ofMinutes(45).toMillis(), first(days).spent().waited());
        assertEquals(Duration.ofMinutes(5).toMillis(), first(days).spent().openWaited());
    }

    @Test
    void whoMissedTheirCallWasNotInTheLineUntilTheyCameBack() {
        // given
        var days = WrittenDays.opened("e1").run(new Command.OpenWindow(THREE)).take(SHEBAO);
        days.later(Duration.ofMinutes(10)).run(new Command.CallNext(THREE, null));
        days.later(Duration.ofMinutes(1)).run(new Command.MarkMissed(THREE));
        days.later(Duration.ofMinutes(29)).run(new Command.ReturnMissed(FIRST));

        // when
        days.later(Duration.ofMinutes(2)).run(new Command.CallNext(THREE, null));

        // then
        var errand = first(days);
        assertEquals(Duration.ofMinutes(42).toMillis(), errand.spent().waited());
        assertEquals(Duration.ofMinutes(12).toMillis(), errand.spent().openWaited());
        assertEquals(2, errand.course().calls());
        assertEquals(1, errand.course().misses());
    }

    @Test
    void everyErrandOfARandomDayEndsInExactlyOneWay() {
        for (var seed = 100; seed < 120; seed++) {
            // given
            var days = new NastyDays(seed).day(NastyDays.MONDAY, 8, 200);
            var tally = new Tally();

            // when
            book(days.recorded()).errands().forEach(tally::add);

            // then
            var ends = tally.get(Count.SERVED)
                    + tally.get(Count.TRANSFERRED)
                    + tally.get(Count.MISSED)
                    + tally.get(Count.ABANDONED)
                    + tally.get(Count.NOT_REACHED)
                    + tally.get(Count.UNPRINTED)
                    + tally.get(Count.OUTAGE)
                    + tally.get(Count.UNENDED);
            assertEquals(tally.get(Count.ERRANDS), ends);
            assertEquals(0, tally.get(Count.UNDER_WAY));
        }
    }

    private static Errand first(WrittenDays days) {
        return book(days.recorded()).errands(FIRST).getFirst();
    }

    private static DayBook book(List<Recorded> recorded) {
        var book = new DayBook();
        recorded.forEach(book::take);
        return book;
    }
}
