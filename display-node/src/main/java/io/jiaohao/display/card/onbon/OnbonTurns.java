// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.card.onbon.frame.OnbonMessage;
import io.jiaohao.protocol.Message.DeviceState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whose turn it is on a shared line: one card after the other, those that answer before those that are mute; the mute together
 * may cost a fourth of the line's time. Times are nanoseconds of one monotonic clock. Owned by the line's thread; asks no clock.
 */
final class OnbonTurns {
    private static final int REST_PER_COST = 3;

    private final List<OnbonBusCard> cards = new ArrayList<>();
    private final Set<OnbonBusCard> mute = new HashSet<>();
    private long muteNotBefore;
    private boolean resting;
    private int silences;
    private long saidAt;

    /** What to do on the line. */
    sealed interface Turn {
        record Say(OnbonBusCard card, OnbonMessage message) implements Turn {}

        record Wait(long nanos) implements Turn {}
    }

    void add(OnbonBusCard card) {
        cards.add(card);
    }

    void remove(OnbonBusCard card) {
        cards.remove(card);
        mute.remove(card);
    }

    boolean isEmpty() {
        return cards.isEmpty();
    }

    List<OnbonBusCard> cards() {
        return List.copyOf(cards);
    }

    /** Whether each card has been asked since the last round, and none has answered. */
    boolean roundOfSilence() {
        var over = mute.size() == cards.size() && silences >= cards.size();
        silences = over ? 0 : silences;
        return over;
    }

    Turn next(long now) {
        var wait = Long.MAX_VALUE;
        for (var card : inTurn(now)) {
            switch (card.conversation().next(now)) {
                case OnbonConversation.Turn.Say(var message) -> {
                    saidAt = now;
                    cards.remove(card);
                    cards.addLast(card);
                    return new Turn.Say(card, message);
                }
                case OnbonConversation.Turn.Wait(var nanos) -> wait = Math.min(wait, nanos);
            }
        }
        return new Turn.Wait(mute.isEmpty() || !resting ? wait : Math.min(wait, muteNotBefore - now));
    }

    private List<OnbonBusCard> inTurn(long now) {
        var order = new ArrayList<>(
                cards.stream().filter(card -> !mute.contains(card)).toList());
        resting = resting && now - muteNotBefore < 0;
        if (!resting) {
            cards.stream().filter(mute::contains).forEach(order::add);
        }
        return order;
    }

    void answered(OnbonBusCard card, long now) {
        mute.remove(card);
        silences = 0;
        saidAt = now;
    }

    /** A card that does not count as absent has lost a frame, as happens: it is asked again at once, at the same speed. */
    void silent(OnbonBusCard card, long now) {
        if (card.state().state() != DeviceState.ABSENT) {
            return;
        }
        mute.add(card);
        silences++;
        if (mute.size() < cards.size()) {
            resting = true;
            muteNotBefore = now + REST_PER_COST * (now - saidAt);
        }
    }
}
