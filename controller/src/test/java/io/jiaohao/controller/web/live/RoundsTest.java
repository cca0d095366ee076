// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.web.view.View;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long streams rest between two rounds, and that there is always a next one. */
class RoundsTest {
    private final Vertx vertx = Vertx.vertx();
    private final Client manage = new Client();
    private final Client guide = new Client();
    private final AtomicBoolean broken = new AtomicBoolean(true);

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private static Shown shown(String body) {
        return new Shown(1, "{}", "{\"is\":\"" + body + "\"}");
    }

    /** Of a page of the manager and one of the guide. */
    private Rounds rounds(Supplier<Function<View, Shown>> maker) {
        var rounds = new Rounds(vertx, maker);
        rounds.add(new Stream(manage.response(), new View.Manage(), "", () -> true));
        rounds.add(new Stream(guide.response(), new View.Guide(List.of()), "", () -> true));
        return rounds;
    }

    @Test
    void aViewThatCannotBeMadeKeepsNoOtherPageBack() {
        // given
        var rounds = rounds(() -> view -> {
            if (view instanceof View.Manage && broken.get()) {
                throw new IllegalStateException("as a view may be one day");
            }
            return shown("B");
        });
        // when
        vertx.runOnContext(v -> rounds.wake());
        await().until(() -> guide.heard.size() == 1);
        broken.set(false);
        vertx.runOnContext(v -> rounds.wake());
        // then
        await().until(() -> manage.heard.size() == 1);
    }

    @Test
    void aHallThatCannotBeShownOnceIsShownTheNextTime() {
        // given
        var rounds = rounds(() -> {
            if (broken.getAndSet(false)) {
                throw new IllegalStateException("as a hall may be one day");
            }
            return view -> shown("B");
        });
        // when
        vertx.runOnContext(v -> rounds.wake());
        vertx.runOnContext(v -> rounds.wake());
        // then
        await().until(() -> manage.heard.size() == 1 && guide.heard.size() == 1);
    }

    @Test
    void aFewBoardsSeeTheNextCallWithinAPictureOfTheirScreen() {
        assertEquals(12, rest(0, 1));
        assertEquals(12, rest(3, 28));
    }

    @Test
    void manyRestAsLongAsEver() {
        assertEquals(30, rest(0, 300));
        assertEquals(50, rest(0, 500));
        assertEquals(50, rest(20, 10_000));
    }

    @Test
    void whatTookLongRestsAsLongSoThatHalfOfTheLoopIsLeft() {
        assertEquals(35, rest(35, 28));
        assertEquals(400, rest(400, 10_000));
        assertEquals(1_000, rest(5_000, 10_000));
    }

    private static long rest(long tookMillis, int streams) {
        return Rounds.restMillis(TimeUnit.MILLISECONDS.toNanos(tookMillis), streams);
    }
}
