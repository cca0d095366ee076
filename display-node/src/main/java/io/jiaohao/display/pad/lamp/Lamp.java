// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.lamp;

import io.jiaohao.display.pad.PadView;
import io.jiaohao.display.pad.PadView.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the lamp of a pad does at a given time. Steady: lit while a number is called or served here, dark otherwise. Five times a
 * second: a press waits for its answer. Once a second for three seconds: it was dropped, press again. Twice a second for one second: it
 * was refused. Times are nanoseconds of one monotonic clock. Immutable.
 *
 * @param changesIn until it has to be looked at again; absent while nothing changes by itself
 */
public record Lamp(boolean lit, @Nullable Long changesIn) {
    /** An answer usually takes some milliseconds: a lamp that flickers at each press would say nothing. */
    static final long PATIENCE = Duration.ofMillis(300).toNanos();

    static final long WAITING_HALF = Duration.ofMillis(100).toNanos();
    static final long REFUSED_HALF = Duration.ofMillis(250).toNanos();
    static final long REFUSED = Duration.ofSeconds(1).toNanos();
    static final long DROPPED_HALF = Duration.ofMillis(500).toNanos();

    /** The lamp of a window that tells {@code view}, at {@code now}. */
    public static Lamp at(PadView view, long now) {
        var since = view.unansweredSince();
        if (since == null) {
            return afterwards(view, now);
        }
        var waited = now - since;
        return waited < PATIENCE
                ? new Lamp(steady(view), PATIENCE - waited)
                : blinking(waited - PATIENCE, WAITING_HALF, Long.MAX_VALUE);
    }

    private static Lamp afterwards(PadView view, long now) {
        var answer = view.answer();
        if (answer != null && answer.outcome() == Outcome.DROPPED && now - answer.at() < PadView.EXCUSE) {
            return blinking(now - answer.at(), DROPPED_HALF, PadView.EXCUSE);
        }
        if (answer != null && answer.outcome() == Outcome.REFUSED && now - answer.at() < REFUSED) {
            return blinking(now - answer.at(), REFUSED_HALF, REFUSED);
        }
        return new Lamp(steady(view), null);
    }

    private static Lamp blinking(long gone, long half, long until) {
        return new Lamp(gone / half % 2 == 0, Math.min(half - gone % half, until - gone));
    }

    private static boolean steady(PadView view) {
        return switch (view.state()) {
            case CALLING, SERVING -> true;
            case CLOSED, OPEN, PAUSED, OUT_OF_HOURS -> false;
            case null -> false;
        };
    }
}
