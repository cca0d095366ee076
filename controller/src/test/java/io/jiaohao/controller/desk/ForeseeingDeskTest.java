// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import static io.jiaohao.controller.desk.Office.NEXT;
import static io.jiaohao.controller.desk.Office.ONE;
import static io.jiaohao.controller.desk.Office.TAKE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the desk asks of a forecast, and what it tells it. */
@Timeout(20)
class ForeseeingDeskTest {

    @Test
    void aNumberIsDecidedByWhatIsForecast() {
        try (var office = Office.opened()) {
            // given
            var asked = new ConcurrentLinkedQueue<Boolean>();
            office.desk.foresee(new Waits() {
                @Override
                public Optional<Wait> of(TicketNumber ticket) {
                    return Optional.empty();
                }

                @Override
                public Optional<Wait> next(ServiceCode service) {
                    return Optional.empty();
                }

                @Override
                public Optional<Wait> next(ServiceCode service, boolean priority) {
                    asked.add(priority);
                    return Optional.of(new Wait(600, 300, 900));
                }

                @Override
                public List<Score> scores() {
                    return List.of();
                }
            });
            // when
            office.done("a", TAKE);
            office.done("b", new Command.Take(Office.SHEBAO, true, 1, "zh", true));
            office.done("c", new Command.OpenWindow(ONE));
            // then
            assertEquals(List.of(false, true), List.copyOf(asked), "each by the wait of its class");
        }
    }

    @Test
    void whoMustKnowThatTimePassesIsToldWhileNothingIsRecorded() {
        try (var office = new Office()) {
            // given
            var heard = new ConcurrentLinkedQueue<Instant>();
            office.desk.tell(new Listener() {
                @Override
                public void recorded(List<Recorded> batch) {}

                @Override
                public void quiet(Instant now) {
                    heard.add(now);
                }
            });
            // when
            office.desk.open();
            office.refusal("a", NEXT);
            office.refusal("b", NEXT);
            office.clock.pass(Duration.ofMinutes(85));
            office.refusal("c", NEXT);
            office.desk.close();
            // then
            assertEquals(List.of(HandClock.NINE, HandClock.NINE.plus(Duration.ofMinutes(85))), List.copyOf(heard));
        }
    }
}
