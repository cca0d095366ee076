// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.board.Scene;
import io.jiaohao.display.board.View;
import io.jiaohao.display.card.LedCard;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A card that is given each new scene once, and a timer for when time alone changes it. Its owner calls it, one at a time. */
final class Showing {
    private final ScheduledExecutorService timers;
    private final Runnable again;
    private @Nullable LedCard card;
    private @Nullable Scene scene;
    private @Nullable Future<?> timer;

    /** {@code again}: looks anew and calls {@link #show}. */
    Showing(ScheduledExecutorService timers, Runnable again) {
        this.timers = timers;
        this.again = again;
    }

    void on(LedCard screen) {
        card = screen;
    }

    void show(View view, long now) {
        if (card != null && !view.scene().equals(scene)) {
            scene = view.scene();
            card.show(view.scene(), now);
        }
        if (timer != null) {
            timer.cancel(false);
        }
        var changes = view.changesIn();
        timer = changes == null ? null : timers.schedule(again, Math.max(0, changes), TimeUnit.NANOSECONDS);
    }
}
