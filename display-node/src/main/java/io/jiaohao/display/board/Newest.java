// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.board;

import org.jspecify.annotations.Nullable;

/**
 * The newest of a retained state's messages. Within an epoch the higher revision wins; between epochs the epoch in
 * {@code node/controller} decides, so a message of another epoch waits aside until that is known.
 */
record Newest<T>(@Nullable Stamped<T> shown, @Nullable Stamped<T> aside) {

    /** A message with what decides its age. */
    record Stamped<T>(String epoch, long revision, T message) {
        boolean newerThan(@Nullable Stamped<T> other) {
            return other == null || !other.epoch.equals(epoch) || revision > other.revision;
        }
    }

    static <T> Newest<T> none() {
        return new Newest<>(null, null);
    }

    /** @param ruling the controller's epoch, absent while unknown */
    Newest<T> with(Stamped<T> candidate, @Nullable String ruling) {
        if (shown == null) {
            return new Newest<>(candidate, aside).under(ruling);
        }
        if (candidate.epoch.equals(shown.epoch)) {
            return candidate.newerThan(shown) ? new Newest<>(candidate, aside) : this;
        }
        return candidate.newerThan(aside) ? new Newest<>(shown, candidate).under(ruling) : this;
    }

    /** The same after the controller has told its epoch. */
    Newest<T> under(@Nullable String ruling) {
        var swap = aside != null && aside.epoch.equals(ruling) && (shown == null || !shown.epoch.equals(ruling));
        return swap ? new Newest<>(/* shown= */ aside, /* aside= */ shown) : this;
    }
}
