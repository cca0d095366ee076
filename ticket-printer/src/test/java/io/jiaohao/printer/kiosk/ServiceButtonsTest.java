// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.kiosk;

import static io.jiaohao.printer.kiosk.Bench.SB;
import static io.jiaohao.printer.kiosk.Bench.YB;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.printer.kiosk.Due.Happening;
import io.jiaohao.printer.kiosk.View.Trouble;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message.Menu;
import io.jiaohao.protocol.Message.Take;
import io.jiaohao.protocol.ServiceCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of service buttons, with a hand clock. */
final class ServiceButtonsTest {
    private final Bench bench = new Bench();

    @Test
    void oneReleaseAsksForOneNumber() {
        bench.down(SB);
        bench.pass(120);
        assertEquals(List.of(), bench.takes);
        bench.up(SB);
        bench.pass(260);
        assertEquals(List.of(SB), bench.takes.stream().map(Take::service).toList());
    }

    @Test
    void holdingGivesOneNumberWhenLetGo() {
        bench.down(SB);
        bench.pass(10_000);
        assertEquals(List.of(), bench.takes);
        bench.up(SB);
        bench.pass(260);
        assertEquals(1, bench.takes.size());
    }

    @Test
    void aBouncingContactIsNoPress() {
        bench.tremble(SB, 3, 50);
        bench.pass(1_000);
        assertEquals(List.of(), bench.takes);
    }

    @Test
    void aTremblingHandGivesOneNumberHoweverLongItTrembles() {
        // given: six times a second for four seconds, more than the three between two numbers
        bench.tremble(SB, 83, 24);
        // when
        bench.pass(300);
        // then
        assertEquals(1, bench.takes.size());
    }

    @Test
    void hammeringGivesOneNumberInThreeSeconds() {
        for (var n = 0; n < 7; n++) {
            bench.press(SB);
            bench.takes.forEach(take -> bench.give(take.id().text()));
        }
        assertEquals(1, bench.takes.size());
        bench.pass(500);
        bench.press(SB);
        assertEquals(2, bench.takes.size());
    }

    @Test
    void oneButtonsRestIsNotTheOthers() {
        bench.press(SB);
        bench.press(YB);
        assertEquals(List.of(SB, YB), bench.takes.stream().map(Take::service).toList());
    }

    @Test
    void aTakeIsRepeatedUnderItsIdUntilTheReply() {
        bench.press(SB);
        bench.pass(2_500);
        assertEquals(List.of("t1", "t1", "t1"), bench.ids());
        bench.give("t1");
        bench.pass(5_000);
        assertEquals(3, bench.takes.size());
    }

    @Test
    void afterFiveSecondsItIsGivenUpAndSaid() {
        bench.press(SB);
        bench.pass(5_000);
        assertEquals(List.of("t1", "t1", "t1", "t1", "t1"), bench.ids());
        assertEquals(List.of(Happening.UNANSWERED), bench.told);
        assertEquals(Lamp.FLICKERING, bench.lamp(SB));
        bench.pass(3_000);
        assertEquals(Lamp.LIT, bench.lamp(SB));
    }

    @Test
    void aLateReplyIsTrueAndTheLampStopsComplaining() {
        bench.press(SB);
        bench.pass(5_500);
        bench.give("t1");
        assertEquals(Lamp.LIT, bench.lamp(SB));
    }

    @Test
    void aLateRefusalChangesNothing() {
        bench.press(SB);
        bench.pass(5_500);
        bench.refuse("t1");
        assertEquals(Lamp.FLICKERING, bench.lamp(SB));
    }

    @Test
    void whoeverPressesAgainWithinAMinuteAsksForTheSameNumber() {
        // given
        bench.press(SB);
        bench.pass(10_000);
        // when
        bench.press(SB);
        // then
        assertEquals("t1", bench.ids().getLast());
        bench.give("t1");
        bench.pass(3_000);
        bench.press(SB);
        assertEquals("t2", bench.ids().getLast());
    }

    @Test
    void whoeverPressesAfterASlipCameUnannouncedAsksForANumberOfTheirOwn() {
        // given: the reply is lost, the slip is not, and its owner goes
        bench.press(SB);
        bench.pass(6_000);
        bench.printed();
        // when
        bench.press(SB);
        // then
        assertEquals("t2", bench.ids().getLast());
        // and that one is asked for again, while nobody holds it
        bench.pass(6_000);
        bench.press(SB);
        assertEquals("t2", bench.ids().getLast());
    }

    @Test
    void aSlipThatCameWhileItsNumberWasStillAskedForIsNobodyElsesEither() {
        // given
        bench.press(SB);
        bench.pass(2_000);
        bench.printed();
        bench.pass(4_000);
        // when
        bench.press(SB);
        // then
        assertEquals("t2", bench.ids().getLast());
    }

    @Test
    void aSlipThatAReplyHasAnnouncedIsNotTheOneThatIsStillAskedFor() {
        // given
        bench.press(YB);
        bench.give("t1");
        bench.press(SB);
        bench.pass(6_000);
        bench.printed();
        // when
        bench.press(SB);
        // then
        assertEquals("t2", bench.ids().getLast());
        assertEquals("t1", bench.ids().getFirst());
    }

    @Test
    void afterAMinuteNobodyGetsTheNumberOfWhoeverWentAway() {
        // given: unanswered twice, the second time half a minute later
        bench.press(SB);
        bench.pass(30_000);
        bench.press(SB);
        bench.pass(35_000);
        // when
        bench.press(SB);
        // then
        assertEquals("t2", bench.ids().getLast());
    }

    @Test
    void theLampTellsOpenClosedAskingAndRefused() {
        var lamps = new ArrayList<Lamp>();
        lamps.add(bench.lamp(SB));
        bench.press(SB);
        lamps.add(bench.lamp(SB));
        bench.refuse("t1");
        lamps.add(bench.lamp(SB));
        bench.pass(3_000);
        bench.open(YB);
        lamps.add(bench.lamp(SB));
        assertEquals(List.of(Lamp.LIT, Lamp.BLINKING, Lamp.FLICKERING, Lamp.DARK), lamps);
    }

    @Test
    void aClosedServiceIsNotAskedForAndSaysSo() {
        bench.open(YB);
        bench.press(SB);
        assertEquals(List.of(), bench.takes);
        assertEquals(List.of(Happening.CLOSED), bench.told);
        assertEquals(Lamp.FLICKERING, bench.lamp(SB));
    }

    @Test
    void withoutAConnectionLampsAreDarkButAPressIsTried() {
        bench.buttons.connected(false);
        assertEquals(Lamp.DARK, bench.lamp(SB));
        bench.press(SB);
        assertEquals(1, bench.takes.size());
    }

    @Test
    void whileThePrinterCannotPrintNobodyIsGivenANumberOnPaper() {
        bench.buttons.printing(false);
        assertEquals(Lamp.DARK, bench.lamp(SB));
        bench.press(SB);
        assertEquals(List.of(), bench.takes);
        assertEquals(List.of(Happening.NO_PRINTER), bench.told);
    }

    @Test
    void aSlipThatDoesNotComeOutIsSaidAtTheButtonThatWaitsForIt() {
        // given
        bench.press(SB);
        bench.give("t1");
        // when
        bench.unprinted();
        // then
        assertEquals(Lamp.FLICKERING, bench.lamp(SB));
        assertEquals(Lamp.LIT, bench.lamp(YB));
    }

    @Test
    void aSlipThatIsKnownToHaveFailedBeforeTheReplyComesIsSaidAllTheSame() {
        // given
        bench.press(SB);
        bench.unprinted();
        assertEquals(Lamp.BLINKING, bench.lamp(SB));
        // when
        bench.give("t1");
        // then: once, and not at whoever is given that number tomorrow
        assertEquals(Lamp.FLICKERING, bench.lamp(SB));
        bench.pass(3_000);
        bench.takeOne(YB);
        assertEquals(Lamp.LIT, bench.lamp(YB));
    }

    @Test
    void aSlipThatFailedLongAgoIsNotSaidOfANewNumber() {
        // given: of a ticket that was taken elsewhere
        bench.unprinted();
        bench.pass(61_000);
        // when
        bench.press(SB);
        bench.give("t1");
        // then
        assertEquals(Lamp.LIT, bench.lamp(SB));
    }

    @Test
    void aButtonThatIsStuckSaysSoUntilItIsFree() {
        bench.down(SB);
        bench.pass(29_999);
        assertEquals(Trouble.NONE, bench.view(SB).trouble());
        bench.pass(1);
        assertEquals(Trouble.STUCK, bench.view(SB).trouble());
        bench.up(SB);
        assertEquals(Trouble.NONE, bench.view(SB).trouble());
        // and whatever leant on it wants no number
        bench.pass(1_000);
        assertEquals(List.of(), bench.takes);
        bench.press(SB);
        assertEquals(1, bench.takes.size());
    }

    @Test
    void aButtonThatIsDownFromTheStartGivesNoNumberWhenItComesFreeAtLast() {
        // given: nothing has been heard yet, and nobody looks at the button in between
        var buttons = new ServiceButtons(List.of(SB), 1, bench.cards, CommandId::fresh);
        buttons.level(SB, true, 0);
        buttons.connected(true);
        // when
        buttons.level(SB, false, Contact.STUCK);
        // then
        assertEquals(List.of(), buttons.due(Contact.STUCK + Contact.TREMOR).takes());
    }

    @Test
    void aTouchJustBeforeAButtonGetsStuckIsForgottenWithIt() {
        bench.tremble(SB, 100, 1);
        bench.down(SB);
        bench.pass(31_000);
        bench.up(SB);
        bench.pass(1_000);
        assertEquals(List.of(), bench.takes);
    }

    @Test
    void aServiceThatTheHallDoesNotKnowIsSaid() {
        var xx = new ServiceCode("XX");
        var strange = new ServiceButtons(List.of(xx), 1, bench.cards, CommandId::fresh);
        assertEquals(Trouble.NONE, strange.view(xx, 0).trouble());
        strange.menu(new Menu("e", 1, List.of()));
        assertEquals(Trouble.UNKNOWN_SERVICE, strange.view(xx, 0).trouble());
    }

    @Test
    void blinkingIsSeenFromItsFirstMomentAndNeverMoreThanThreeTimesASecond() {
        // given
        bench.press(SB);
        bench.refuse("t1");
        // when
        var turns = 0;
        var before = true;
        for (var n = 0; n < 1_000; n++) {
            var shines = bench.view(SB).shines();
            turns += shines == before ? 0 : 1;
            before = shines;
            bench.pass(1);
        }
        // then: off and on three times
        assertEquals(6, turns);
    }

    @Test
    void nothingIsDueWhileNobodyPresses() {
        bench.pass(100);
        assertEquals(null, bench.buttons.dueIn(0));
    }
}
