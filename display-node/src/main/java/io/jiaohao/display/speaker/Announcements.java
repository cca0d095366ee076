// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import io.jiaohao.protocol.Message.Announce;
import io.jiaohao.protocol.Message.AnnounceKind;
import io.jiaohao.protocol.Message.Board;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be spoken. Calls come before notices, each in the order of their receipt. Sentences older than their
 * {@code ttlSeconds}, counted from receipt, are never spoken; a newer one about the same ticket takes the place of the one that
 * still waits; the same id counts once. Times are nanoseconds of one monotonic clock. Owned by one thread at a time; asks no clock.
 */
public final class Announcements {
    private static final int REMEMBERED = 2_000;

    /** An announcement and when it came. */
    public record Received(Announce announce, long at) {
        boolean late(long now) {
            return now - at > Duration.ofSeconds(announce.ttlSeconds()).toNanos();
        }

        boolean sameTicket(Announce other) {
            return announce.ticket() != null && announce.ticket().equals(other.ticket());
        }

        /** Undone, sent on, or over: the window has another ticket or none. An older board knows nothing of this call. */
        boolean withdrawnBy(Board board) {
            return announce.ticket() != null
                    && board.revision() >= announce.revision()
                    && board.windows().stream()
                            .anyMatch(each -> each.window().equals(announce.window())
                                    && !announce.ticket().equals(each.ticket()));
        }
    }

    private final List<Received> waiting = new ArrayList<>();
    private @Nullable Board board;
    private final Set<String> known = new HashSet<>();
    private final List<String> knownInOrder = new ArrayList<>();

    public void receive(Announce announce, long now) {
        if (!remember(announce.id())) {
            return;
        }
        var fresh = new Received(announce, now);
        if (withdrawn(fresh)) {
            return;
        }
        for (var place = 0; place < waiting.size(); place++) {
            if (waiting.get(place).sameTicket(announce)) {
                waiting.set(place, fresh);
                return;
            }
        }
        waiting.add(fresh);
    }

    /** The next one to speak; it no longer waits. Empty where nothing is left that is still worth hearing. */
    public Optional<Received> next(long now) {
        var next = peek(now);
        next.ifPresent(waiting::remove);
        return next;
    }

    /** The next one to speak, which goes on waiting. */
    public Optional<Received> peek(long now) {
        waiting.removeIf(late -> late.late(now));
        return waiting.stream()
                .filter(call -> !notice(call.announce()))
                .findFirst()
                .or(() -> waiting.stream().findFirst());
    }

    /** It could not be heard, and is next again unless it was withdrawn or a newer one about its ticket came meanwhile. */
    public void back(Received unheard) {
        if (!withdrawn(unheard) && waiting.stream().noneMatch(newer -> newer.sameTicket(unheard.announce()))) {
            waiting.addFirst(unheard);
        }
    }

    /** A call that its window no longer makes is not spoken, whichever of the two came first. */
    public void shown(Board told) {
        board = told;
        waiting.removeIf(this::withdrawn);
    }

    private boolean withdrawn(Received call) {
        return board != null && call.withdrawnBy(board);
    }

    /** Forgets what waits. */
    public int drop() {
        var dropped = waiting.size();
        waiting.clear();
        return dropped;
    }

    /** How many wait behind the one being spoken: a busy hall hears each call once. */
    public int size() {
        return waiting.size();
    }

    /** To everybody; it can wait, and is said once. */
    static boolean notice(Announce announce) {
        return announce.kind() == null ? announce.ticket() == null : announce.kind() == AnnounceKind.NOTICE;
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
