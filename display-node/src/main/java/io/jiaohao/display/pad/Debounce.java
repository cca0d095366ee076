// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad;

/**
 * Tells a finger from a bouncing contact: a press counts at its first edge, so it costs no time; further edges count only when
 * the contact has been quiet for {@code settle}. Times are nanoseconds of one monotonic clock. Owned by one thread.
 */
public final class Debounce {
    private final long settle;
    private long lastEdge;
    private boolean touched;
    private boolean down;

    /**
     * A contact that nobody has touched yet.
     *
     * @param settle nanoseconds a contact may bounce; usual keys need 5 to 20 ms
     */
    public Debounce(long settle) {
        this.settle = settle;
    }

    /** Takes the level of the contact at {@code now}; true where that is a new press. */
    public boolean pressed(boolean level, long now) {
        if (level == down) {
            return false;
        }
        var quiet = !touched || now - lastEdge >= settle;
        touched = true;
        lastEdge = now;
        down = level;
        return level && quiet;
    }
}
