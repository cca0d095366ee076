// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.board.HallTime;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.CardState;
import io.jiaohao.display.card.CardWatcher;
import io.jiaohao.display.card.Refresh;
import io.jiaohao.display.card.onbon.frame.OnbonMessage;
import io.jiaohao.display.card.onbon.frame.OnbonReader;
import io.jiaohao.protocol.Message.DeviceState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * What is said to one card, when, and what its answers mean, whatever wire it hangs on. One frame is under way at a time, for
 * answers carry no number. Times are nanoseconds of one monotonic clock, which it never asks. Owned by one thread, but for
 * {@link #state}.
 */
final class OnbonConversation {

    /** What is to be done on the wire. */
    sealed interface Turn {
        /** Say this, then tell of the answer or its absence. */
        record Say(OnbonMessage message) implements Turn {}

        /** Nothing, unless something new is wanted, before {@code nanos} have passed. */
        record Wait(long nanos) implements Turn {}
    }

    private enum Asked {
        NOTHING,
        /** Whether it is there. */
        PRESENCE,
        ORDER,
        SCENE
    }

    private static final Logger LOG = LoggerFactory.getLogger(OnbonConversation.class);

    private final OnbonSettings settings;
    private final CardWatcher watcher;
    private final OnbonSign sign;
    private final OnbonOrders orders;
    private final OnbonPatience patience;
    private volatile CardState state = CardState.absent("not yet connected");
    private Asked asked = Asked.NOTHING;
    private boolean presenceDue = true;
    private boolean statusAsked;
    /** An answer may still come that is none to what is asked next. */
    private boolean doubt;
    /** A refusal that came in doubt: of this question where nothing else comes. */
    private OnbonMessage.@Nullable Nack doubtful;

    private long saidAt;

    OnbonConversation(OnbonSettings settings, CardWatcher watcher) {
        this.settings = settings;
        this.watcher = watcher;
        this.sign = new OnbonSign(settings);
        this.orders = new OnbonOrders(settings.look());
        this.patience = new OnbonPatience(
                Math.max(settings.gap().toNanos(), settings.answer().toNanos() / 4));
    }

    CardState state() {
        return state;
    }

    /** Whether an answer is awaited. */
    boolean asking() {
        return asked != Asked.NOTHING;
    }

    boolean ready() {
        return state.reason() == null;
    }

    void want(Scene scene, long gotAt) {
        sign.want(scene, gotAt);
        orders.light(!scene.pages().isEmpty());
    }

    void time(HallTime time) {
        orders.time(time);
    }

    /** The wire is there, whoever may be at its other end. */
    void up() {
        asked = Asked.NOTHING;
        presenceDue = true;
        patience.renewed();
        doubt = false;
        orders.appeared();
    }

    /** The wire is not there. */
    void down(String reason) {
        forget();
        become(CardState.absent(reason));
    }

    /** What to do at {@code now}; a {@code Say} is under way from here on. */
    Turn next(long now) {
        if (asked != Asked.NOTHING) {
            return new Turn.Wait(settings.heartbeat().toNanos());
        }
        if (patience.left(now) > 0) {
            return new Turn.Wait(patience.left(now));
        }
        if (presenceDue) {
            return say(Asked.PRESENCE, doubt ? question() : new OnbonMessage.Ping(), now);
        }
        var lamps = orders.beforeScene(now);
        return lamps == null ? sceneOrLess(now) : say(Asked.ORDER, lamps, now);
    }

    /**
     * Whether it is there and shows what it was told. After a silence or a damaged answer an acknowledgement may still be under
     * way; the answer to a status request can be taken for no other, and whatever was before it has come when it comes.
     */
    private OnbonMessage question() {
        return orders.knowsStatus() ? new OnbonMessage.AskStatus() : new OnbonMessage.Ping();
    }

    private Turn sceneOrLess(long now) {
        return switch (sign.next(now)) {
            case Refresh.Step.Write(var scene) -> say(Asked.SCENE, sign.write(scene, orders.timed(), question()), now);
            case Refresh.Step.Confirm ignored -> say(Asked.SCENE, question(), now);
            case Refresh.Step.Wait(var nanos) -> orderOrLess(now, nanos);
            case Refresh.Step.Idle() -> orderOrLess(now, Long.MAX_VALUE);
        };
    }

    private Turn orderOrLess(long now, long atMost) {
        var order = orders.next(now);
        if (order != null) {
            return say(Asked.ORDER, order, now);
        }
        var beat = settings.heartbeat().toNanos() - (now - saidAt);
        return beat <= 0 ? say(Asked.PRESENCE, question(), now) : new Turn.Wait(Math.min(atMost, beat));
    }

    private Turn say(Asked what, OnbonMessage message, long now) {
        asked = what;
        doubtful = null;
        statusAsked = message instanceof OnbonMessage.AskStatus;
        saidAt = now;
        return new Turn.Say(message);
    }

    /** Something whole came back. */
    void answered(OnbonMessage message, long now) {
        if (asked == Asked.NOTHING) {
            return;
        }
        if (message instanceof OnbonMessage.Ack && !statusAsked) {
            done(now);
        } else if (message instanceof OnbonMessage.Status status && statusAsked) {
            told(status, now);
        } else if (message instanceof OnbonMessage.Nack nack && !doubt) {
            refused(nack, now);
        } else {
            late(message);
        }
    }

    /** A card whose areas went while nobody looked was without power, or is another: it has appeared anew. */
    private void told(OnbonMessage.Status status, long now) {
        orders.heard(status, now);
        if (sign.stands(status)) {
            done(now);
            return;
        }
        LOG.info("{} has areas {} and not what was written", settings.name(), status.areas());
        settle();
        presenceDue = false;
        sign.lost();
        orders.anew();
    }

    /** A late answer, or another host's business on the same line: the right one is still awaited. */
    private void late(OnbonMessage message) {
        doubtful = message instanceof OnbonMessage.Nack nack ? nack : doubtful;
        LOG.debug("{} says {}, which nobody asked", settings.name(), message);
    }

    private void done(long now) {
        var taken = asked == Asked.SCENE ? sign.acknowledged(now) : null;
        presenceDue = false;
        settle();
        if (orders.done()) {
            sign.lookAgain();
        }
        become(orders.trouble() == null ? CardState.READY : CardState.faulty(orders.trouble()));
        if (taken != null) {
            watcher.took(taken.scene(), Duration.ofNanos(taken.nanos()));
        }
    }

    private void settle() {
        asked = Asked.NOTHING;
        doubt = false;
        patience.settled();
    }

    private void refused(OnbonMessage.Nack nack, long now) {
        if (nack.error() == OnbonMessage.Nack.CRC) {
            damaged(nack.sentence(), now);
            return;
        }
        if ((asked == Asked.ORDER && nack.error() != OnbonMessage.Nack.BUSY) || (statusAsked && nack.unknown())) {
            orders.refused(nack, statusAsked);
            if (asked == Asked.SCENE) {
                sign.lookAgain();
            }
            settle();
            return;
        }
        undone();
        if (patience.refused(now) || nack.error() != OnbonMessage.Nack.BUSY) {
            become(CardState.faulty(nack.sentence()));
        }
    }

    /**
     * Bytes came that are no frame. Where they were one the card may have done as it was told, and nobody can know; noise says
     * nothing, and the answer is still awaited.
     */
    void spoilt(OnbonReader.Spoilt item, long now) {
        LOG.info("{} sent bytes that are no frame: {}", settings.name(), item);
        if (asked != Asked.NOTHING && !item.noise()) {
            doubt = true;
            presenceDue = true;
            damaged("answers with damaged frames: check the cable, its shield and its ends", now);
        }
    }

    /** What was to be said could not be: somebody else talks all the time. */
    void interrupted(long now, String reason) {
        undone();
        presenceDue = true;
        patience.refused(now);
        become(CardState.faulty(reason));
    }

    private void damaged(String sentence, long now) {
        undone();
        if (patience.damaged(now)) {
            become(CardState.faulty(sentence));
        }
    }

    /** What was under way did not come about; trouble with a question is no reason to write the sign that stands again. */
    private void undone() {
        if (asked == Asked.SCENE) {
            sign.lost();
        }
        orders.again();
        asked = Asked.NOTHING;
    }

    /** No answer in time, on a wire that stays. */
    void silent(long now, String reason) {
        if (statusAsked && doubtful != null) {
            orders.refused(doubtful, true);
        }
        undone();
        doubt = true;
        presenceDue = true;
        var absent = patience.silent(now, state.state() != DeviceState.ABSENT);
        if (absent || !orders.knowsStatus()) {
            forget();
        }
        if (absent) {
            become(CardState.absent(reason));
        }
    }

    private void forget() {
        asked = Asked.NOTHING;
        sign.lost();
        presenceDue = true;
        orders.all();
    }

    private void become(CardState next) {
        if (next.equals(state)) {
            return;
        }
        state = next;
        LOG.atLevel(next.reason() == null ? Level.INFO : Level.WARN)
                .log("LED card {} {}", settings.name(), next.reason() == null ? "is ready" : next.reason());
        watcher.state(next);
    }
}
