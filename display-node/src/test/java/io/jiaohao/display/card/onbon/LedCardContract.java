// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.board.Page;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.CardState;
import io.jiaohao.display.card.CardWatcher;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every Onbon card does for the driver, emulated or real. */
abstract class LedCardContract {
    final EventLoopGroup loops = new NioEventLoopGroup(1);
    final Heard heard = new Heard();
    private final List<OnbonDriver> drivers = new CopyOnWriteArrayList<>();

    /** Where the card under test is. */
    abstract OnbonSettings settings();

    /** What the driver reported. */
    static final class Heard implements CardWatcher {
        final List<Scene> took = new CopyOnWriteArrayList<>();
        final List<Duration> durations = new CopyOnWriteArrayList<>();
        final List<CardState> states = new CopyOnWriteArrayList<>();

        @Override
        public void took(Scene scene, Duration duration) {
            took.add(scene);
            durations.add(duration);
        }

        @Override
        public void state(CardState state) {
            states.add(state);
        }
    }

    @Test
    void aCardThatAnswersIsReady() {
        open();
        await().untilAsserted(() -> assertTrue(heard.states.contains(CardState.READY), heard.states.toString()));
    }

    @Test
    void aSceneIsTakenWhenTheCardSaysSo() {
        // given
        var driver = open();
        // when
        driver.show(scene(1, "请A012号"), System.nanoTime());
        // then
        await().until(() -> heard.took.contains(scene(1, "请A012号")));
    }

    @Test
    void ofManyScenesTheNewestStands() {
        // given
        var driver = open();
        // when
        for (var n = 1; n <= 20; n++) {
            driver.show(scene(n, "A0" + (10 + n)), System.nanoTime());
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

    OnbonDriver open() {
        var driver = new OnbonDriver(settings(), loops, heard);
        drivers.add(driver);
        driver.open();
        return driver;
    }

    static Scene scene(long revision, String text) {
        return new Scene(revision, List.of(Page.of(text)), 6);
    }

    @AfterEach
    void close() {
        drivers.forEach(OnbonDriver::close);
        loops.shutdownGracefully(0, 500, TimeUnit.MILLISECONDS).awaitUninterruptibly(2_000);
    }
}
