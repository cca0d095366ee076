// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.kiosk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many numbers the holders of cards have had here: a card that is laid on the reader belongs to the next press, and to no other. Knows
 * cards only by a hash that is worth nothing tomorrow. Times are nanoseconds of one monotonic clock. Owned by one thread at a time.
 */
public final class CardShare {
    /** Long enough to look for the button, too short for whoever comes next. */
    static final long LAID = Duration.ofSeconds(20).toNanos();

    static final long DAY = Duration.ofHours(24).toNanos();

    /** More cards than a hall sees in a day. */
    private static final int MOST = 5_000;

    private record Had(int numbers, long since) {}

    private final int perDay;
    private final LinkedHashMap<String, Had> had = new LinkedHashMap<>();
    private @Nullable String laid;
    private long laidAt;

    /** @param perDay numbers of one card; 0 for as many as it likes */
    public CardShare(int perDay) {
        this.perDay = perDay;
    }

    /** A card was read. */
    public void laid(String card, long now) {
        laid = card;
        laidAt = now;
    }

    /** The card to which a press at {@code now} belongs; it belongs to no press after. */
    Optional<String> use(long now) {
        var card = laid != null && now - laidAt < LAID ? laid : null;
        laid = null;
        return Optional.ofNullable(card);
    }

    boolean usedUp(String card) {
        var numbers = had.get(card);
        return perDay > 0 && numbers != null && numbers.numbers() >= perDay;
    }

    /** A number was given for {@code card}. */
    void count(String card, long now) {
        had.values().removeIf(each -> now - each.since() >= DAY);
        had.merge(card, new Had(1, now), (old, one) -> new Had(old.numbers() + 1, old.since()));
        if (had.size() > MOST) {
            had.pollFirstEntry();
        }
    }
}
