// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an address is known to lead here. One answer that is lost is no news, and one that comes back is no rescue. Pure.
 *
 * @param state UNKNOWN until the first look, or while looks fail that have not failed often enough
 * @param against how many looks in a row said otherwise
 * @param since when it became so; absent before the first look
 */
public record Reached(State state, int against, @Nullable Instant since) {
    public static final Reached UNKNOWN = new Reached(State.UNKNOWN, 0, null);

    private static final int FAILURES = 3;
    private static final int ANSWERS = 2;

    /** How it is. */
    public enum State {
        UNKNOWN,
        WELL,
        DEAD
    }

    /** After one more look. */
    Reached after(boolean answered, Instant now) {
        return switch (state) {
            case UNKNOWN -> answered ? new Reached(State.WELL, 0, now) : failing(now);
            case WELL -> answered ? new Reached(State.WELL, 0, since) : failing(now);
            case DEAD -> answered ? rising(now) : new Reached(State.DEAD, 0, since);
        };
    }

    private Reached failing(Instant now) {
        return against + 1 >= FAILURES ? new Reached(State.DEAD, 0, now) : new Reached(state, against + 1, since);
    }

    private Reached rising(Instant now) {
        return against + 1 >= ANSWERS ? new Reached(State.WELL, 0, now) : new Reached(state, against + 1, since);
    }
}
