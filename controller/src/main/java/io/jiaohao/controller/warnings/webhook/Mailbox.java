// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.webhook;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The letters that wait, the oldest first. Newer news takes the place of older news about the same, so there are never more than there
 * are things to tell of, however long nobody answers. Not thread-safe: its owner holds it.
 */
final class Mailbox {
    private final Map<String, Letter> letters = new LinkedHashMap<>();
    private long lost;

    void put(Letter letter) {
        letters.put(letter.about(), letter);
    }

    Optional<Letter> first() {
        return letters.values().stream().findFirst();
    }

    /** It has arrived; what came in its place meanwhile stays. */
    void delivered(Letter letter) {
        letters.remove(letter.about(), letter);
    }

    /** It never will; what came in its place meanwhile stays. */
    void giveUp(Letter letter) {
        letters.remove(letter.about(), letter);
        lost++;
    }

    /** Gives up what waits for {@code keep} nanoseconds or longer. */
    void giveUpOlder(long keep, long now) {
        for (Iterator<Letter> all = letters.values().iterator(); all.hasNext(); ) {
            if (now - all.next().put() >= keep) {
                all.remove();
                lost++;
            }
        }
    }

    int size() {
        return letters.size();
    }

    /** How many could not be delivered since the start. */
    long lost() {
        return lost;
    }
}
