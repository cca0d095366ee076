// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.kiosk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the lamp of a button does. */
public enum Lamp {
    /** No number now. */
    DARK(null),
    /** Press, and a number comes. */
    LIT(null),
    /** The number is being asked for. */
    BLINKING(Duration.ofMillis(500)),
    /** It did not work. Three flashes a second: more can harm people with epilepsy (WCAG 2.3.1). */
    FLICKERING(Duration.ofMillis(167));

    private final @Nullable Duration half;

    Lamp(@Nullable Duration half) {
        this.half = half;
    }

    /** Whether it shines {@code since} nanoseconds after it began; blinking begins dark, so that it is seen at once. */
    boolean shines(long since) {
        return half == null ? this == LIT : since / half.toNanos() % 2 == 1;
    }

    /** Nanoseconds until it turns on or off by itself; absent where it does not. */
    @Nullable
    Long turnsIn(long since) {
        return half == null ? null : half.toNanos() - since % half.toNanos();
    }
}
