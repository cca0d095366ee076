// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A referee who never whistles would make any contest clean; these are fouls, and what only looks like one. */
class RefereeTest {
    private static final TicketNumber ONE = new TicketNumber("A001");
    private static final TicketNumber TWO = new TicketNumber("A002");
    private static final ServiceCode SERVICE = new ServiceCode("service-0");
    private static final WindowNumber HERE = new WindowNumber(1);
    private static final WindowNumber THERE = new WindowNumber(2);

    private final Referee referee = new Referee();

    @Test
    void seesACallOfSomebodyWhoIsElsewhere() {
        referee.see(List.of(taken(ONE), called(ONE, HERE), called(ONE, THERE)));
        assertEquals(1, referee.doubleCalls());
    }

    @Test
    void seesASecondVisitorAtAWindow() {
        referee.see(List.of(taken(ONE), taken(TWO), called(ONE, HERE), called(TWO, HERE)));
        assertEquals(1, referee.doubleCalls());
    }

    @Test
    void seesACallAfterTheVisitIsOver() {
        referee.see(
                List.of(taken(ONE), called(ONE, HERE), new Event.TicketFinished(ONE, HERE, false), called(ONE, HERE)));
        assertEquals(1, referee.doubleCalls());
    }

    @Test
    void seesACallOfSomebodyWhoGaveUp() {
        referee.see(List.of(taken(ONE), new Event.TicketWithdrawn(ONE, Fate.VOID), called(ONE, HERE)));
        assertEquals(1, referee.doubleCalls());
    }

    @Test
    void seesACallOfANumberThatNobodyTook() {
        referee.see(List.of(called(ONE, HERE)));
        assertEquals(1, referee.doubleCalls());
    }

    @Test
    void seesAVisitTakenUpThatWasNotSetAside() {
        referee.see(List.of(taken(ONE), new Event.TicketResumed(ONE, HERE)));
        assertEquals(1, referee.doubleCalls());
    }

    @Test
    void seesAVisitReopenedThatIsElsewhere() {
        referee.see(List.of(
                taken(ONE), taken(TWO), called(ONE, THERE), called(TWO, HERE), new Event.CallUndone(TWO, HERE, ONE)));
        assertEquals(1, referee.doubleCalls());
    }

    @Test
    void seesANumberThatIsGivenTwice() {
        referee.see(List.of(taken(ONE), taken(ONE)));
        assertEquals(1, referee.doubleNumbers());
    }

    @Test
    void allowsACallAfterOneThatWasTakenBack() {
        referee.see(List.of(taken(ONE), called(ONE, HERE), new Event.CallUndone(ONE, HERE, null), called(ONE, THERE)));
        assertEquals(0, referee.doubleCalls());
        assertEquals(2, referee.calls());
    }

    @Test
    void allowsTheVisitThatAMistakenKeyHadEnded() {
        referee.see(List.of(
                taken(ONE),
                taken(TWO),
                called(ONE, HERE),
                new Event.TicketFinished(ONE, HERE, true),
                called(TWO, HERE),
                new Event.CallUndone(TWO, HERE, ONE),
                new Event.TicketRecalled(ONE, HERE)));
        assertEquals(0, referee.doubleCalls());
    }

    @Test
    void allowsAVisitThatWasSetAsideToGoOnElsewhere() {
        referee.see(List.of(
                taken(ONE),
                called(ONE, HERE),
                new Event.TicketHeld(ONE, HERE, HoldKind.AWAY),
                new Event.TicketResumed(ONE, THERE)));
        assertEquals(0, referee.doubleCalls());
    }

    private static Event taken(TicketNumber ticket) {
        return new Event.TicketTaken(ticket, SERVICE, false, 1, "zh", true);
    }

    private static Event called(TicketNumber ticket, WindowNumber window) {
        return new Event.TicketCalled(ticket, SERVICE, window);
    }
}
