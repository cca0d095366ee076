// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Told.*;
import static io.jiaohao.controller.hall.Town.THREE;
import static io.jiaohao.controller.hall.Town.ticket;
import static io.jiaohao.protocol.Message.PrintOutcome.FAILED;
import static io.jiaohao.protocol.Message.PrintOutcome.PRINTED;
import static io.jiaohao.protocol.Message.PrintOutcome.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.Message.PrintOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a printer says must leave no ghost in the queue, and take no citizen out of it. */
class SlipsTest {
    private static final Event WITHDRAWN = new Event.TicketWithdrawn(ticket("S001"), Fate.UNPRINTED);

    private static Command report(PrintOutcome outcome) {
        return new Command.ReportSlip(ticket("S001"), outcome);
    }

    private static Command remember() {
        return new Command.RememberNumber(ticket("S001"));
    }

    private static Command reprint() {
        return new Command.Reprint(ticket("S001"));
    }

    @Test
    void aFailedSlipWhoseNumberNobodySawIsWithdrawnAsUnprinted() {
        var story = given(takenUnseen("S001"), taken("S002"))
                .when(report(FAILED))
                .then(reported("S001", FAILED), WITHDRAWN)
                .answeredWith("S001")
                .waiting("S002");
        assertEquals(Fate.UNPRINTED, story.ticket("S001").fate());
    }

    @Test
    void aFailedSlipWhoseNumberWasShownStaysValid() {
        var story = given(taken("S001", true, PRINTER))
                .when(report(FAILED))
                .then(reported("S001", FAILED))
                .waiting("S001");
        assertEquals(FAILED, story.ticket("S001").slip());
    }

    @ParameterizedTest
    @EnumSource(names = {"PRINTED", "UNKNOWN"})
    void aSlipThatMayHaveComeOutStaysValid(PrintOutcome outcome) {
        given(takenUnseen("S001"))
                .when(report(outcome))
                .then(reported("S001", outcome))
                .waiting("S001");
    }

    @Test
    void aNumberThatItsCitizenRemembersStaysValidWhateverThePrinterSaysLater() {
        given(takenUnseen("S001"))
                .pressed(report(UNKNOWN))
                .pressed(remember())
                .when(report(FAILED))
                .then(reported("S001", FAILED))
                .waiting("S001");
    }

    @Test
    void whoHasTheFirstSlipKeepsItsNumberWhenTheSecondFails() {
        given(takenUnseen("S001"))
                .pressed(report(PRINTED))
                .pressed(reprint())
                .when(report(FAILED))
                .then(reported("S001", FAILED))
                .waiting("S001");
    }

    @Test
    void whoAskedForAnotherSlipKnowsTheNumber() {
        given(takenUnseen("S001"))
                .pressed(report(UNKNOWN))
                .pressed(reprint())
                .when(report(FAILED))
                .then(reported("S001", FAILED));
    }

    @Test
    void aSlipThatCameOutIsNotTakenBackByALaterReport() {
        given(takenUnseen("S001"))
                .pressed(report(PRINTED))
                .when(report(FAILED))
                .then(reported("S001", FAILED))
                .waiting("S001");
    }

    @Test
    void whoWasCalledAlreadyIsNotWithdrawn() {
        given(opened(THREE), takenUnseen("S001"), called("S001", THREE))
                .when(report(FAILED))
                .then(reported("S001", FAILED))
                .stage("S001", Ticket.Stage.Called.class);
    }

    @Test
    void afterTheDayIsClosedAReportIsNotedAndChangesNoFate() {
        var story = given(takenUnseen("S001"))
                .pressed(new Command.CloseDay())
                .when(report(FAILED))
                .then(reported("S001", FAILED));
        assertEquals(Fate.NOT_CALLED, story.ticket("S001").fate());
    }

    @Test
    void aReportOfAnUnknownNumberIsRefused() {
        given().when(report(PRINTED)).thenRefused(Refusal.Code.UNKNOWN_TICKET).saying("今天没有这个号。");
    }

    @Test
    void aCitizenMayDoWithoutASlip() {
        var story = given(taken("S001", true, PRINTER))
                .pressed(report(FAILED))
                .when(remember())
                .then(new Event.NumberRemembered(ticket("S001")))
                .answeredWith("S001");
        assertEquals(true, story.ticket("S001").remembered());
    }

    @Test
    void aCitizenMayRememberTheNumberAlsoOnceCalledOrServed() {
        var story = given(opened(THREE), takenUnseen("S001"), called("S001", THREE))
                .when(remember())
                .then(new Event.NumberRemembered(ticket("S001")));
        story.and(arrived("S001", THREE)).when(remember()).then(new Event.NumberRemembered(ticket("S001")));
    }

    @Test
    void nobodyIsLeftWaitingWithAWithdrawnNumberInMind() {
        given(takenUnseen("S001"))
                .pressed(report(FAILED))
                .when(remember())
                .thenRefused(Refusal.Code.NOT_REMEMBERABLE)
                .saying("S001已经不在等候,请咨询导办台。");
    }

    @Test
    void aMissedOrFinishedNumberIsNotToBeRemembered() {
        given(opened(THREE), taken("S001"), called("S001", THREE), missed("S001", THREE))
                .when(remember())
                .thenRefused(Refusal.Code.NOT_REMEMBERABLE);
        given(opened(THREE), taken("S001"), called("S001", THREE), finished("S001", THREE))
                .when(remember())
                .thenRefused(Refusal.Code.NOT_REMEMBERABLE);
    }

    @Test
    void anUnknownNumberIsNeitherRememberedNorPrintedAgain() {
        given().when(remember()).thenRefused(Refusal.Code.UNKNOWN_TICKET);
        given().when(reprint()).thenRefused(Refusal.Code.UNKNOWN_TICKET);
    }

    @Test
    void aSecondSlipIsCountedAndItsOutcomeIsOpenAgain() {
        var story = given(takenUnseen("S001"))
                .pressed(report(UNKNOWN))
                .when(reprint())
                .then(new Event.SlipReprinted(ticket("S001")))
                .answeredWith("S001");
        assertEquals(2, story.ticket("S001").slips());
        assertNull(story.ticket("S001").slip());
    }

    @Test
    void noSecondSlipIsPrintedForWhoIsNoLongerWaitingOrWantedNone() {
        given(opened(THREE), takenUnseen("S001"), called("S001", THREE))
                .when(reprint())
                .thenRefused(Refusal.Code.NOT_REMEMBERABLE);
        given(taken("S001")).when(reprint()).thenRefused(Refusal.Code.NOT_REMEMBERABLE);
    }

    @Test
    void afterTheDayIsClosedNoNumberIsKeptOrPrintedAgain() {
        var story = given(takenUnseen("S001")).pressed(new Command.CloseDay());
        story.when(remember()).thenRefused(Refusal.Code.DAY_NOT_OPEN);
        story.when(reprint()).thenRefused(Refusal.Code.DAY_NOT_OPEN);
    }
}
