// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.card.LedCard;
import io.jiaohao.display.staffroom.StaffBoard;
import io.jiaohao.protocol.Message.Controller;
import io.jiaohao.protocol.Message.StaffRoom;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;

/** The staff room's sign: what the link brings goes to the board, what the board shows to the card. Any thread, one at a time. */
final class StaffNode {
    private final LongSupplier clock;
    private final Showing showing;
    private StaffBoard board;

    StaffNode(StaffBoard board, ScheduledExecutorService timers, LongSupplier clock) {
        this.board = board;
        this.clock = clock;
        this.showing = new Showing(timers, this::show);
    }

    synchronized void on(LedCard sign) {
        showing.on(sign);
        show();
    }

    synchronized void heard(StaffRoom told) {
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
