// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import java.time.Duration;

/**
 * How long a card that refuses, damages or says nothing is left alone, and when that is worth telling. Times are nanoseconds of
 * one monotonic clock. Owned by one thread; asks no clock.
 */
final class OnbonPatience {
    /** Before a wire that is not there is tried again; doubled each time. */
    static final long FIRST_RETRY_MILLIS = 250;

    static final long LONGEST_RETRY_MILLIS = 8_000;

    private static final long LONGEST_PAUSE = Duration.ofSeconds(2).toNanos();
    private static final long LONGEST_ABSENCE = Duration.ofSeconds(8).toNanos();
    private static final int OFTEN = 3;

    private final long first;
    private boolean paused;
    private long until;
    private int refusals;
    private int damages;
    private int silences;

    /** @param first pause of all, in nanoseconds */
    OnbonPatience(long first) {
        this.first = first;
    }

    /** Nanoseconds the card is still left alone; 0 or less where it is not. */
    long left(long now) {
        return paused ? until - now : 0;
    }

    /** The wire is new: whoever is there now has refused nothing. */
    void renewed() {
        paused = false;
        settled();
    }

    /** The card has done as it was told. */
    void settled() {
        refusals = 0;
        damages = 0;
        silences = 0;
    }

    /** It refused; true where it does so again and again. */
    boolean refused(long now) {
        pause(now, ++refusals, LONGEST_PAUSE);
        return refusals >= OFTEN;
    }

    /** Something was damaged on the way, which is tried again at once; true, and a pause, where that happens again and again. */
    boolean damaged(long now) {
        if (++damages < OFTEN) {
            return false;
        }
        pause(now, damages - OFTEN + 1, LONGEST_PAUSE);
        return true;
    }

    /** It said nothing; a single silence of a card that was there is asked after at once. True where it counts as absent. */
    boolean silent(long now, boolean wasThere) {
        silences++;
        if (silences < 2 && wasThere) {
            return false;
        }
        pause(now, silences, LONGEST_ABSENCE);
        return true;
    }

    private void pause(long now, int times, long atMost) {
        paused = true;
        until = now + Math.min(atMost, first << Math.min(times - 1, 10));
    }
}
