// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.board.Page;
import io.jiaohao.display.board.Scene;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every LED card does for a node, whoever makes it, emulated or real. */
public abstract class LedCardContract {
    protected final EventLoopGroup loops = new NioEventLoopGroup(1);
    protected final Wires wires = new Wires(loops);
    protected final Heard heard = new Heard();
    private final List<LedCard> cards = new CopyOnWriteArrayList<>();

    /**
     * How a card is treated; tests are in more of a hurry than a hall.
     *
     * @param gap shortest time between two refreshes
     * @param answer how long a card may take to answer
     * @param heartbeat how long nothing is said before the card is asked whether it is there
     */
    public record Pace(Duration gap, Duration answer, Duration heartbeat) {
        public static final Pace BRISK = of(100, 200, 300);
        /** Nearly without a gap, for {@link EmulatedCardContract#spellsOfSignsAtRandomSpeedEndWithTheLastOne}. */
        public static final Pace HURRIED = of(5, 200, 300);

        private static Pace of(int gap, int answer, int heartbeat) {
            return new Pace(Duration.ofMillis(gap), Duration.ofMillis(answer), Duration.ofMillis(heartbeat));
        }
    }

    /** The card under test, at least 64 dots wide and 16 high; a real one keeps its own pace. */
    protected abstract CardModel model(Pace pace);

    /** What a card is that does its work. */
    protected CardState ready() {
        return CardState.READY;
    }

    @Test
    void aCardThatAnswersIsReady() {
        open();
        await().untilAsserted(() -> assertTrue(heard.states.contains(ready()), heard.states.toString()));
    }

    @Test
    void aSceneIsTakenWhenTheCardSaysSo() {
        // given
        var card = open();
        // when
        card.show(scene(1, "请A012号"), System.nanoTime());
        // then
        await().until(() -> heard.took.contains(scene(1, "请A012号")));
    }

    @Test
    void ofManyScenesTheNewestStands() {
        // given
        var card = open();
        // when
        for (var n = 1; n <= 20; n++) {
            card.show(scene(n, "A0" + (10 + n)), System.nanoTime());
        }
        // then
        await().until(() -> heard.took.contains(scene(20, "A030")));
        assertTrue(heard.took.size() <= 3, heard.took.toString());
    }

    @Test
    void aFlashingSceneIsTaken() {
        var flashing = new Scene(5L, List.of(Page.of("请A012号"), Page.of("")), 1);
        open().show(flashing, System.nanoTime());
        await().until(() -> heard.took.contains(flashing));
    }

    @Test
    void aDarkSceneIsTaken() {
        var dark = new Scene(6L, List.of(), 6);
        open().show(dark, System.nanoTime());
        await().until(() -> heard.took.contains(dark));
    }

    protected LedCard open() {
        return open(Pace.BRISK);
    }

    protected LedCard open(Pace pace) {
        var card = model(pace).drive(wires, heard);
        cards.add(card);
        card.open();
        return card;
    }

    protected static Scene scene(long revision, String text) {
        return new Scene(revision, List.of(Page.of(text)), 6);
    }

    @AfterEach
    void close() {
        cards.forEach(LedCard::close);
        loops.shutdownGracefully(0, 500, TimeUnit.MILLISECONDS).awaitUninterruptibly(2_000);
    }
}
