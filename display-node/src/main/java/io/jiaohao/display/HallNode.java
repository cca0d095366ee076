// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.board.HallBoard;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.LedCard;
import io.jiaohao.protocol.Message.Board;
import io.jiaohao.protocol.Message.Controller;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The hall screen: what the link brings goes to the board, what the board shows to the card. Any thread, one at a time. */
final class HallNode {
    private final ScheduledExecutorService timers;
    private final LongSupplier clock;
    private HallBoard board;
    private @Nullable LedCard card;
    private @Nullable Scene scene;
    private @Nullable Future<?> timer;

    HallNode(HallBoard board, ScheduledExecutorService timers, LongSupplier clock) {
        this.board = board;
        this.timers = timers;
        this.clock = clock;
    }

    synchronized void on(LedCard screen) {
        card = screen;
        show();
    }

    synchronized void heard(Board told) {
        board = board.heard(told, clock.getAsLong());
        show();
    }

    synchronized void heard(Controller controller) {
        board = board.heard(controller, clock.getAsLong());
        show();
    }

    synchronized void line(boolean up) {
        board = board.line(up, clock.getAsLong());
        show();
    }

    private synchronized void show() {
        var now = clock.getAsLong();
        var view = board.view(now);
        if (card != null && !view.scene().equals(scene)) {
            scene = view.scene();
            card.show(view.scene(), now);
        }
        if (timer != null) {
            timer.cancel(false);
        }
        var changes = view.changesIn();
        timer = changes == null ? null : timers.schedule(this::show, Math.max(0, changes), TimeUnit.NANOSECONDS);
    }
}
