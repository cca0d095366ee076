// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.kiosk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Tells the release of a button from a bouncing contact and a trembling hand: down counts when it has lasted {@code settle}, up when it
 * has lasted longer than a tremor lets go. A button that was stuck was not pressed. Times are nanoseconds of one monotonic clock. Owned by one thread at a time.
 */
final class Contact {
    /** Hands tremble four to twelve times a second, so for at most this long nothing touches the button between two touches. */
    static final long TREMOR = Duration.ofMillis(250).toNanos();

    /** Nobody holds a button for so long; a bag leaning on it, or a short circuit, does. */
    static final long STUCK = Duration.ofSeconds(30).toNanos();

    private final long settle;
    private boolean down;
    private boolean pressed;
    private boolean released;
    private long edge;

    /** @param settle nanoseconds a contact may bounce; usual buttons need 5 to 20 ms */
    Contact(long settle) {
        this.settle = settle;
    }

    /** Takes the level of the contact at {@code now}. */
    void level(boolean level, long now) {
        if (level != down) {
            lasted(now);
            down = level;
            edge = now;
        }
    }

    /** True once for each release. */
    boolean released(long now) {
        lasted(now);
        var was = released;
        released = false;
        return was;
    }

    private void lasted(long now) {
        var held = now - edge;
        if (down && held >= settle) {
            // what leant on it so long and falls off wants no number, nor did whoever touched it before
            pressed = held < STUCK;
        } else if (!down && pressed && held >= TREMOR) {
            pressed = false;
            released = true;
        }
    }

    boolean stuck(long now) {
        return down && now - edge >= STUCK;
    }

    /** Nanoseconds until a release may count, or the button seems stuck; absent where only a new level can change anything. */
    @Nullable
    Long dueIn(long now) {
        if (down) {
            return stuck(now) ? null : edge + STUCK - now;
        }
        return pressed || released ? Math.max(0, edge + TREMOR - now) : null;
    }
}
