// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import io.jiaohao.display.board.Scene;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to a card when: one frame at a time, never two refreshes within {@code gap}, always the newest scene, the first
 * one after idleness at once. A scene that looks like the one the card shows is not written again – a refresh in vain would
 * make the next call wait – but confirmed by a ping, so that {@code shown} rests on the card's own word. Times are
 * nanoseconds of one monotonic clock. Owned by one thread; asks no clock.
 */
public final class Refresh {

    /** What to do now. */
    public sealed interface Step {
        /** Write the scene. */
        record Write(Scene scene) implements Step {}

        /** Ask the card whether it is still there: it shows this scene already. */
        record Confirm(Scene scene) implements Step {}

        /** Nothing before {@code nanos} have passed. */
        record Wait(long nanos) implements Step {}

        /** Nothing until something happens. */
        record Idle() implements Step {}
    }

    /** A scene the card acknowledged. */
    public record Taken(Scene scene, long nanos) {}

    private record Wish(Scene scene, long gotAt) {}

    private final long gap;
    private @Nullable Wish wanted;
    private @Nullable Wish inFlight;
    private @Nullable Scene standing;
    private boolean busy;
    private boolean writing;
    private @Nullable Long wroteAt;

    /**
     * A card nobody has written to yet.
     *
     * @param gap nanoseconds between two refreshes
     */
    public Refresh(long gap) {
        this.gap = gap;
    }

    public void want(Scene scene, long gotAt) {
        wanted = new Wish(scene, gotAt);
    }

    /** What to do at {@code now}; a {@code Write} or {@code Confirm} is taken to be under way from here on. */
    public Step next(long now) {
        if (busy || wanted == null) {
            return new Step.Idle();
        }
        var wish = wanted;
        if (standing != null && standing.looksLike(wish.scene())) {
            return wish.scene().equals(standing) ? new Step.Idle() : started(wish, new Step.Confirm(wish.scene()));
        }
        if (wroteAt != null && now - wroteAt < gap) {
            return new Step.Wait(gap - (now - wroteAt));
        }
        wroteAt = now;
        writing = true;
        return started(wish, new Step.Write(wish.scene()));
    }

    private Step started(Wish wish, Step step) {
        busy = true;
        inFlight = wish;
        return step;
    }

    /** A ping of the driver's own is under way; the next frame waits for its answer. */
    public void pinging() {
        busy = true;
        inFlight = null;
    }

    public boolean busy() {
        return busy;
    }

    /** The card acknowledged what was under way; the gap counts from then, for nobody knows how long the frame took to it. */
    public @Nullable Taken acknowledged(long now) {
        var done = inFlight;
        var wrote = writing;
        idle();
        if (done == null) {
            return null;
        }
        if (wrote) {
            wroteAt = now;
        }
        standing = done.scene();
        return new Taken(done.scene(), now - done.gotAt());
    }

    /** The card refused what was under way; the scene stays wanted. */
    public void refused() {
        idle();
        standing = null;
    }

    /** The connection ended: nobody knows what the card shows. */
    public void lost() {
        idle();
        standing = null;
    }

    private void idle() {
        busy = false;
        writing = false;
        inFlight = null;
    }
}
