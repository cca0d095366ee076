// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import io.jiaohao.protocol.Message.Announce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What waits to be spoken, in order. Sentences older than their {@code ttlSeconds}, counted from receipt, are never spoken; a
 * newer one about the same ticket takes the place of the one that still waits; the same id counts once. Times are nanoseconds
 * of one monotonic clock. Owned by one thread at a time; asks no clock.
 */
public final class Announcements {
    private static final int REMEMBERED = 200;

    private record Waiting(Announce announce, long receivedAt) {
        boolean late(long now) {
            return now - receivedAt > Duration.ofSeconds(announce.ttlSeconds()).toNanos();
        }

        boolean sameTicket(Announce other) {
            return announce.ticket() != null && announce.ticket().equals(other.ticket());
        }
    }

    private final List<Waiting> waiting = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final List<String> knownInOrder = new ArrayList<>();

    public void receive(Announce announce, long now) {
        if (!remember(announce.id())) {
            return;
        }
        var fresh = new Waiting(announce, now);
        for (var place = 0; place < waiting.size(); place++) {
            if (waiting.get(place).sameTicket(announce)) {
                waiting.set(place, fresh);
                return;
            }
        }
        waiting.add(fresh);
    }

    /** The next one to speak; it no longer waits. Empty where nothing is left that is still worth hearing. */
    public Optional<Announce> next(long now) {
        waiting.removeIf(late -> late.late(now));
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(waiting.removeFirst().announce());
    }

    /** How many wait behind the one being spoken: a busy hall hears each call once. */
    public int size() {
        return waiting.size();
    }

    private boolean remember(String id) {
        if (!known.add(id)) {
            return false;
        }
        knownInOrder.add(id);
        if (knownInOrder.size() > REMEMBERED) {
            known.remove(knownInOrder.removeFirst());
        }
        return true;
    }
}
