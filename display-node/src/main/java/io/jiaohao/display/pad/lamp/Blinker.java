// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.lamp;

import io.jiaohao.display.pad.PadView;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Keeps one lamp as {@link Lamp} says it has to be, blinking by timer. The light is only switched where it changes. Any thread. */
public final class Blinker implements AutoCloseable {
    private final Consumer<Boolean> light;
    private final ScheduledExecutorService timers;
    private final LongSupplier clock;
    private PadView view = PadView.NOTHING;
    private @Nullable Boolean lit;
    private @Nullable Future<?> timer;

    /**
     * A lamp that has not been switched yet.
     *
     * @param light switches it; must not block
     */
    public Blinker(Consumer<Boolean> light, ScheduledExecutorService timers, LongSupplier clock) {
        this.light = light;
        this.timers = timers;
        this.clock = clock;
    }

    public synchronized void show(PadView told) {
        view = told;
        turn();
    }

    /** The lamp is new and may be in any state. */
    public synchronized void again() {
        lit = null;
        turn();
    }

    private synchronized void turn() {
        close();
        var lamp = Lamp.at(view, clock.getAsLong());
        try {
            light(lamp.lit());
        } finally {
            var next = lamp.changesIn();
            timer = next == null ? null : timers.schedule(this::turn, next, TimeUnit.NANOSECONDS);
        }
    }

    /** A lamp that could not be switched is switched again next time. */
    private void light(boolean on) {
        if (lit == null || lit != on) {
            light.accept(on);
            lit = on;
        }
    }

    /** Stops blinking. */
    @Override
    public synchronized void close() {
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
