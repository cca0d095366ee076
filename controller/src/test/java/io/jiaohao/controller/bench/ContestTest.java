// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Event;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A short contest in every build; the long one is {@code ./jiaohao bench core}. */
class ContestTest {
    private static final TicketNumber TICKET = new TicketNumber("A001");
    private static final ServiceCode SERVICE = new ServiceCode("service-0");

    private static Event called(int window) {
        return new Event.TicketCalled(TICKET, SERVICE, new WindowNumber(window));
    }

    @Test
    void eightClerksWhoPressAgainstOneAnotherCallNobodyTwice() {
        var told = new Contest(7, new Referee()).play(5_000).told();
        assertTrue(told.clean(), told::toString);
        assertTrue(told.calls() > 500, told::toString);
        assertTrue(told.doubled() > 150 && told.reordered() > 150, told::toString);
        assertTrue(told.repeated() > 100, told::toString);
    }

    @Test
    void theRefereeSeesACallOfSomebodyWhoIsElsewhere() {
        var referee = new Referee();
        referee.see(List.of(new Event.TicketTaken(TICKET, SERVICE, false, 1, "zh", true), called(1), called(2)));
        assertEquals(1, referee.doubleCalls());
    }

    @Test
    void theRefereeSeesANumberThatIsGivenTwice() {
        var referee = new Referee();
        var taken = new Event.TicketTaken(TICKET, SERVICE, false, 1, "zh", true);
        referee.see(List.of(taken, taken));
        assertEquals(1, referee.doubleNumbers());
    }

    @Test
    void theRefereeAllowsACallAfterOneThatWasTakenBack() {
        var referee = new Referee();
        referee.see(List.of(
                new Event.TicketTaken(TICKET, SERVICE, false, 1, "zh", true),
                called(1),
                new Event.CallUndone(TICKET, new WindowNumber(1), null),
                called(2)));
        assertEquals(0, referee.doubleCalls());
        assertEquals(2, referee.calls());
    }
}
