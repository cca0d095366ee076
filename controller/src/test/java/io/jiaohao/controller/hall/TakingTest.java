// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Specification.nothing;
import static io.jiaohao.controller.hall.Told.called;
import static io.jiaohao.controller.hall.Told.next;
import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.take;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.SHEBAO;
import static io.jiaohao.controller.hall.Town.THREE;
import static io.jiaohao.controller.hall.Town.YIBAO;
import static io.jiaohao.controller.hall.Town.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.protocol.ServiceCode;
import org.junit.jupiter.api.Test;

/** Taking a number. */
class TakingTest {

    @Test
    void theFirstOfAServiceGetsItsFirstNumberAndHasNobodyAhead() {
        given().when(take(SHEBAO)).then(taken("S001")).answered(new Answer(ticket("S001"), 0));
    }

    @Test
    void numbersOfAServiceGoUpByOneAndThoseBeforeAreCounted() {
        given(taken("S001"), taken("S002"), taken("Y001"))
                .when(take(SHEBAO))
                .then(taken("S003"))
                .answered(new Answer(ticket("S003"), 2));
    }

    @Test
    void whoWasCalledIsAheadOfNobodyAnyMore() {
        given(opened(THREE), taken("S001"), taken("S002"), called("S001", THREE))
                .when(take(SHEBAO))
                .answered(new Answer(ticket("S003"), 1));
    }

    @Test
    void whatTheCitizenSaidStaysWithTheTicket() {
        given().when(new Command.Take(YIBAO, true, 20, "en", false, Told.PRINTER))
                .then(new Event.TicketTaken(ticket("Y001"), YIBAO, true, 20, "en", false, Told.PRINTER))
                .waiting("Y001");
    }

    @Test
    void aNumberCanBeTakenBeforeAnyWindowIsOpen() {
        given().when(take(YIBAO)).then(taken("Y001")).waiting("Y001");
    }

    @Test
    void anUnknownServiceIsRefusedWithTheWayToTheGuideDesk() {
        given().when(take(new ServiceCode("hunyin")))
                .thenRefused(Refusal.Code.UNKNOWN_SERVICE)
                .saying("没有找到这项业务,请重新选择或咨询导办台。");
    }

    @Test
    void beforeTheDayIsOpenNobodyGetsANumber() {
        nothing()
                .and(new Event.PlanApplied(Town.PLAN))
                .when(take(SHEBAO))
                .thenRefused(Refusal.Code.DAY_NOT_OPEN)
                .saying("今天的叫号还没有开始,请稍等。");
    }

    @Test
    void afterTheDayIsClosedNobodyGetsANumber() {
        given().pressed(new Command.CloseDay()).when(take(SHEBAO)).thenRefused(Refusal.Code.DAY_NOT_OPEN);
    }

    @Test
    void theThousandthNumberHasFourDigitsAndIsCalledAfterTheThreeDigitOnes() {
        given(opened(FOUR), taken("Y999"))
                .when(take(YIBAO))
                .then(taken("Y1000"))
                .waiting("Y999", "Y1000")
                .when(next(FOUR))
                .then(called("Y999", FOUR))
                .when(take(YIBAO))
                .then(taken("Y1001"))
                .waiting("Y1000", "Y1001");
    }

    @Test
    void aWithdrawnNumberIsNotGivenAgain() {
        given(taken("S001"), new Event.TicketWithdrawn(ticket("S001"), Fate.UNPRINTED))
                .waiting()
                .when(take(SHEBAO))
                .then(taken("S002"));
    }

    @Test
    void theSameIdGetsTheSameNumberAndNothingHappens() {
        var answer = new Answer(ticket("S001"), 0);
        given().when("kiosk-1", take(SHEBAO))
                .then(taken("S001"))
                .later(3600)
                .when("kiosk-1", take(SHEBAO))
                .thenRepeated(answer)
                .waiting("S001");
    }

    @Test
    void theSameIdWithOtherContentIsRefused() {
        given().when("kiosk-1", take(SHEBAO))
                .then(taken("S001"))
                .when("kiosk-1", take(YIBAO))
                .thenRefused(Refusal.Code.ID_REUSED)
                .waiting("S001");
    }

    @Test
    void theTimeAndPlaceOfTakingAreThoseOfItsEntry() {
        var story = given().later(7).when(take(SHEBAO)).then(taken("S001"));
        assertEquals(
                Specification.NINE.plusSeconds(7), story.ticket("S001").taken().at());
        assertEquals(story.hall().sequence(), story.ticket("S001").place().turn());
    }
}
