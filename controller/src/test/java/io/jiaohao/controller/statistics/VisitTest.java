// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics;

import static io.jiaohao.controller.statistics.WrittenDays.SHEBAO;
import static io.jiaohao.controller.statistics.WrittenDays.THREE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.statistics.day.DayBook;
import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.protocol.TicketNumber;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is kept of a visit, whatever is pressed. */
class VisitTest {
    private static final TicketNumber FIRST = new TicketNumber("S001");

    @Test
    void whatACitizenThoughtIsNotTakenBackWithTheClerksNextCall() {
        // given
        var days = WrittenDays.opened("e1").run(new Command.OpenWindow(THREE)).take(SHEBAO);
        days.take(SHEBAO).run(new Command.CallNext(THREE, null)).run(new Command.MarkArrived(THREE));
        days.later(Duration.ofMinutes(9)).run(new Command.CallNext(THREE, null));
        days.later(Duration.ofSeconds(2)).run(new Command.RateHere(THREE, 2));

        // when
        days.later(Duration.ofSeconds(2)).run(new Command.Undo(THREE));

        // then
        assertEquals(2, first(days).course().grade());
    }

    private static Errand first(WrittenDays days) {
        var book = new DayBook();
        days.recorded().forEach(book::take);
        return book.errands(FIRST).getFirst();
    }
}
