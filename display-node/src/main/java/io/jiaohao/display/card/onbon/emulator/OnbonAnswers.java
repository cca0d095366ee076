// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.emulator;

import io.jiaohao.display.card.onbon.emulator.OnbonEmulator.Reaction;
import java.time.Duration;

/** The answers of one card, which leave it one after the other, however late one is. Owned by one thread; asks no clock. */
final class OnbonAnswers {
    private static final long APART = 1_000_000L;
    private long lastAt;

    /** @param now nanoseconds of the card's clock */
    OnbonAnswers(long now) {
        this.lastAt = now;
    }

    Reaction inTurn(Reaction reaction, long now) {
        if (!(reaction instanceof Reaction.Answer(var bytes, var after))) {
            return reaction;
        }
        var at = now + after.toNanos();
        lastAt = at - lastAt < 0 ? lastAt + APART : at;
        return new Reaction.Answer(bytes, Duration.ofNanos(lastAt - now));
    }
}
