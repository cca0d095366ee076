// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.CardState;
import io.jiaohao.display.card.CardWatcher;
import io.jiaohao.display.card.onbon.frame.OnbonMessage;
import io.jiaohao.display.card.onbon.settings.OnbonLook;
import io.jiaohao.display.card.onbon.settings.OnbonWire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose turn it is on a shared line; an answer may take two seconds. */
final class OnbonTurnsTest {
    private static final long SECOND = 1_000_000_000L;
    private final OnbonTurns turns = new OnbonTurns();
    private long now = 100 * SECOND;

    private static final class Deaf implements CardWatcher {
        @Override
        public void took(Scene scene, Duration took) {
            // nobody asks
        }

        @Override
        public void state(CardState state) {
            // nobody asks
        }
    }

    @Test
    void cardsAreAskedOneAfterTheOther() {
        // given
        add(1);
        add(2);
        add(3);
        var asked = new ArrayList<Integer>();
        // when
        for (var n = 0; n < 6; n++) {
            asked.add(answered());
        }
        // then
        assertEquals(List.of(1, 2, 3, 1, 2, 3), asked);
    }

    @Test
    void theMuteTogetherCostAFourthOfTheLinesTime() {
        // given
        add(1);
        add(2);
        add(3);
        silent();
        silent();
        assertEquals(3, answered());
        // then: what two seconds of silence cost is rested for six, whoever is mute
        assertEquals(3, answered());
        assertInstanceOf(OnbonTurns.Turn.Wait.class, turns.next(now));
        now += 6 * SECOND;
        assertEquals(1, address(turns.next(now)));
    }

    @Test
    void aRoundOfSilenceIsOneInWhichEachCardWasAsked() {
        add(1);
        add(2);
        silent();
        assertFalse(turns.roundOfSilence());
        silent();
        assertTrue(turns.roundOfSilence());
        now += 10 * SECOND;
        silent();
        assertFalse(turns.roundOfSilence());
    }

    @Test
    void oneLostFrameRestsNoCardThatIsThereAndIsNoRoundOfSilence() {
        // given
        add(1);
        assertEquals(1, answered());
        // when
        now += 10 * SECOND;
        silent();
        // then
        assertFalse(turns.roundOfSilence());
        assertEquals(1, address(turns.next(now)));
    }

    @Test
    void besideANeighbourACardThatLostOneFrameIsAskedAgainAtOnce() {
        // given
        add(1);
        add(2);
        settle();
        now += 10 * SECOND;
        // when
        silent();
        // then
        assertEquals(2, answered());
        assertEquals(1, answered());
    }

    private void settle() {
        while (turns.next(now) instanceof OnbonTurns.Turn.Say(var card, var message)) {
            answer(card, message);
        }
    }

    private void add(int address) {
        var settings = OnbonTestCards.at(
                new OnbonWire.Serial("/dev/none", 0, ""),
                address,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                OnbonLook.PLAIN);
        turns.add(new OnbonBusCard(
                settings,
                new OnbonConversation(settings, new Deaf()),
                new OnbonBus(new OnbonWire.Serial("/dev/none", 0, ""))));
    }

    private int answered() {
        var say = assertInstanceOf(OnbonTurns.Turn.Say.class, turns.next(now));
        answer(say.card(), say.message());
        return say.card().settings().address();
    }

    private void answer(OnbonBusCard card, OnbonMessage message) {
        var answer = message instanceof OnbonMessage.AskStatus
                ? new OnbonMessage.Status(true, 8, null, 0, List.of(), "")
                : new OnbonMessage.Ack();
        card.conversation().answered(answer, now);
        turns.answered(card, now);
    }

    private void silent() {
        var say = assertInstanceOf(OnbonTurns.Turn.Say.class, turns.next(now));
        now += 2 * SECOND;
        say.card().conversation().silent(now, "does not answer");
        turns.silent(say.card(), now);
    }

    private static int address(OnbonTurns.Turn turn) {
        return assertInstanceOf(OnbonTurns.Turn.Say.class, turn)
                .card()
                .settings()
                .address();
    }
}
