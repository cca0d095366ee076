// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.board.HallBoard;
import io.jiaohao.display.card.LedCard;
import io.jiaohao.protocol.Message.Board;
import io.jiaohao.protocol.Message.Controller;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;

/** The hall screen: what the link brings goes to the board, what the board shows to the card. Any thread, one at a time. */
final class HallNode {
    private final LongSupplier clock;
    private final Showing showing;
    private HallBoard board;

    HallNode(HallBoard board, ScheduledExecutorService timers, LongSupplier clock) {
        this.board = board;
        this.clock = clock;
        this.showing = new Showing(timers, this::show);
    }

    synchronized void on(LedCard screen) {
        showing.on(screen);
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
        showing.show(board.view(now), now);
    }
}
