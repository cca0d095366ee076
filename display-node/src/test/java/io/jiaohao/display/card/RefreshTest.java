// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jiaohao.display.board.Page;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.Refresh.Step;
import io.jiaohao.display.card.Refresh.Taken;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a card is written. A gap is 1000. */
final class RefreshTest {
    private final Refresh refresh = new Refresh(1000);

    @Test
    void theFirstSceneAfterIdlenessGoesAtOnce() {
        refresh.want(scene(1, "A"), 5_000);
        assertEquals(new Step.Write(scene(1, "A")), refresh.next(5_000));
    }

    @Test
    void onlyTheNewestOfManyIsWrittenAfterTheGap() {
        // given
        write(scene(1, "A"), 0);
        refresh.want(scene(2, "B"), 100);
        refresh.want(scene(3, "C"), 200);
        // then
        assertEquals(new Step.Wait(800), refresh.next(200));
        assertEquals(new Step.Write(scene(3, "C")), refresh.next(1000));
    }

    @Test
    void theGapCountsFromTheCardsOwnAnswer() {
        refresh.want(scene(1, "A"), 0);
        refresh.next(0);
        refresh.acknowledged(300);
        refresh.want(scene(2, "B"), 300);
        assertEquals(new Step.Wait(1000), refresh.next(300));
    }

    @Test
    void nothingIsSentWhileAnAnswerIsAwaited() {
        refresh.want(scene(1, "A"), 0);
        refresh.next(0);
        refresh.want(scene(2, "B"), 0);
        assertEquals(new Step.Idle(), refresh.next(5_000));
    }

    @Test
    void whatStandsAlreadyIsConfirmedByAPingWithoutWaiting() {
        // given
        write(scene(1, "A"), 0);
        refresh.want(scene(2, "A"), 10);
        // when
        var step = refresh.next(10);
        var taken = refresh.acknowledged(15);
        // then
        assertEquals(new Step.Confirm(scene(2, "A")), step);
        assertEquals(new Taken(scene(2, "A"), 5), taken);
        assertEquals(new Step.Idle(), refresh.next(20));
    }

    @Test
    void anAcknowledgedSceneTellsHowLongItTook() {
        refresh.want(scene(1, "A"), 100);
        refresh.next(130);
        assertEquals(new Taken(scene(1, "A"), 50), refresh.acknowledged(150));
    }

    @Test
    void aRefusedSceneIsWrittenAgainAfterTheGap() {
        refresh.want(scene(1, "A"), 0);
        refresh.next(0);
        refresh.refused();
        assertEquals(new Step.Wait(990), refresh.next(10));
        assertEquals(new Step.Write(scene(1, "A")), refresh.next(1000));
    }

    @Test
    void aNewConnectionWritesTheSceneAgain() {
        write(scene(1, "A"), 0);
        refresh.lost();
        assertEquals(new Step.Write(scene(1, "A")), refresh.next(2_000));
    }

    @Test
    void theAnswerToADriversOwnPingAcknowledgesNoScene() {
        refresh.pinging();
        refresh.want(scene(1, "A"), 0);
        assertNull(refresh.acknowledged(1));
        assertEquals(new Step.Write(scene(1, "A")), refresh.next(1));
    }

    private void write(Scene scene, long now) {
        refresh.want(scene, now);
        refresh.next(now);
        refresh.acknowledged(now);
    }

    private static Scene scene(long revision, String text) {
        return new Scene(revision, List.of(Page.of(text)), 6);
    }
}
