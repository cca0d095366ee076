// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.board.SharedSign;
import io.jiaohao.display.card.LedCard;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.Controller;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;

/**
 * A sign of the hall or of the staff room: what the link brings goes to the sign, what it shows to the card. Any thread, one at a time.
 */
final class SignNode<T extends Message> {
    private final LongSupplier clock;
    private final Showing showing;
    private SharedSign<T> sign;

    SignNode(SharedSign<T> sign, ScheduledExecutorService timers, LongSupplier clock) {
        this.sign = sign;
        this.clock = clock;
        this.showing = new Showing(timers, this::show);
    }

    synchronized void on(LedCard card) {
        showing.on(card);
        show();
    }

    synchronized void heard(T told) {
        sign = sign.heard(told, clock.getAsLong());
        show();
    }

    synchronized void heard(Controller controller) {
        sign = sign.heard(controller, clock.getAsLong());
        show();
    }

    synchronized void line(boolean up) {
        sign = sign.line(up, clock.getAsLong());
        show();
    }

    private synchronized void show() {
        var now = clock.getAsLong();
        showing.show(sign.view(now), now);
    }
}
