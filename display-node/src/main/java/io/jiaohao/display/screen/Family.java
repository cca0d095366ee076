// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.screen;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A browser and the processes it has begun, which are looked up while it lives: once it has ended nobody knows whose they were, and
 * they may keep the screen or a lock. Owned by one thread; {@link #end} may be called by any.
 */
final class Family {
    private static final Duration FIRST_LOOKS = Duration.ofMillis(100);
    private static final Duration LATER_LOOKS = Duration.ofSeconds(10);
    private static final long FAREWELL_SECONDS = 3;

    private final Process parent;
    private volatile List<ProcessHandle> children = List.of();

    Family(Process parent) {
        this.parent = parent;
    }

    /** Whether the parent ends within some time, which is waited for. */
    boolean ends(Duration within) throws InterruptedException {
        var until = System.nanoTime() + within.toNanos();
        for (var left = within.toNanos(); left > 0; left = until - System.nanoTime()) {
            if (parent.waitFor(Math.min(left, FIRST_LOOKS.toNanos()), TimeUnit.NANOSECONDS)) {
                return true;
            }
            look();
        }
        return false;
    }

    /** Waits for the parent's end. */
    void ends() throws InterruptedException {
        while (!parent.waitFor(LATER_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
            look();
        }
    }

    /** A look at a parent that has just ended finds none, which says nothing. */
    private void look() {
        var found = parent.descendants().toList();
        if (!found.isEmpty()) {
            children = found;
        }
    }

    /** Ends all of them, by force where they do not listen. */
    void end() {
        look();
        parent.destroy();
        try {
            if (!parent.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                parent.destroyForcibly();
            }
        } catch (InterruptedException e) {
            parent.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
