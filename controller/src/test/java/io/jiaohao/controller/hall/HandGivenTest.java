// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Told.next;
import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.take;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.SHEBAO;
import static io.jiaohao.controller.hall.Town.YIBAO;
import static io.jiaohao.controller.hall.Town.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.protocol.ServiceCode;
import org.junit.jupiter.api.Test;

/** 手工发号: numbers written on paper while machines failed join the queue as a block and are not given again. */
class HandGivenTest {

    private static Command block(String first, String last) {
        return new Command.EnterHandGiven(YIBAO, ticket(first), ticket(last));
    }

    private static Event byHand(String number) {
        return new Event.TicketTaken(ticket(number), YIBAO, false, 1, "zh", true, null, Origin.HAND, null, null, null);
    }

    @Test
    void theyStandInTheOrderOfTheirNumbersBehindWhoeverWasThere() {
        var story = given(opened(FOUR), taken("Y001"))
                .when(block("Y031", "Y033"))
                .answeredWith("Y031")
                .then(byHand("Y031"), byHand("Y032"), byHand("Y033"))
                .waiting("Y001", "Y031", "Y032", "Y033");
        assertEquals(Origin.HAND, story.ticket("Y032").request().origin());
        story.pressed(next(FOUR))
                .later(60)
                .pressed(next(FOUR))
                .later(60)
                .when(next(FOUR))
                .answeredWith("Y032");
    }

    @Test
    void noneOfThemIsGivenAgainNorAreThoseBetween() {
        given(taken("Y001")).pressed(block("Y031", "Y040")).when(take(YIBAO)).answered(new Answer(ticket("Y041"), 11));
    }

    @Test
    void aNumberThatWasGivenIsNamedAndNothingIsEntered() {
        var story = given(taken("Y033"))
                .when(block("Y031", "Y035"))
                .thenRefused(Refusal.Code.NUMBER_GIVEN)
                .saying("Y033已经发过,请核对手工号。");
        assertTrue(story.hall().ticket(ticket("Y031")).isEmpty());
    }

    @Test
    void onlyABlockOfOneServiceInOrderAndNotTooLong() {
        given().when(new Command.EnterHandGiven(YIBAO, ticket("S031"), ticket("Y035")))
                .thenRefused(Refusal.Code.BAD_NUMBERS)
                .saying("请填同一业务的起止号,从小到大,一次最多100个。");
        given().when(new Command.EnterHandGiven(YIBAO, ticket("Y031"), ticket("S035")))
                .thenRefused(Refusal.Code.BAD_NUMBERS);
        given().when(block("Y035", "Y034")).thenRefused(Refusal.Code.BAD_NUMBERS);
        given().when(block("Y001", "Y101")).thenRefused(Refusal.Code.BAD_NUMBERS);
        assertEquals(100, given().pressed(block("Y001", "Y100")).hall().waiting(YIBAO));
        assertEquals(1, given().pressed(block("Y031", "Y031")).hall().waiting(YIBAO));
    }

    @Test
    void onlyOfAServiceThatThereIsOnAnOpenDay() {
        given().when(new Command.EnterHandGiven(new ServiceCode("fangchan"), ticket("Y031"), ticket("Y035")))
                .thenRefused(Refusal.Code.UNKNOWN_SERVICE);
        given().pressed(new Command.CloseDay()).when(block("Y031", "Y035")).thenRefused(Refusal.Code.DAY_NOT_OPEN);
        assertEquals(0, given().pressed(block("Y031", "Y035")).hall().waiting(SHEBAO));
    }

    @Test
    void oneMistypedNumberDoesNotUseUpTheDay() {
        given().when(block("Y9990", "Y10000")).thenRefused(Refusal.Code.BAD_NUMBERS);
        given().when(block("Y999990", "Y999999")).thenRefused(Refusal.Code.BAD_NUMBERS);
        given().pressed(block("Y9990", "Y9999")).when(take(YIBAO)).answered(new Answer(ticket("Y10000"), 10));
    }
}
