// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.board.HallTime;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.CardState;
import io.jiaohao.display.card.CardWatcher;
import io.jiaohao.display.card.Refresh;
import io.jiaohao.display.card.onbon.frame.OnbonArea;
import io.jiaohao.display.card.onbon.frame.OnbonMessage;
import io.jiaohao.display.card.onbon.frame.OnbonReader;
import io.jiaohao.protocol.Message.DeviceState;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    private static final long STATUS_EVERY = Duration.ofSeconds(60).toNanos();

    private final OnbonSettings settings;
    private final CardWatcher watcher;
    private final OnbonScenes scenes;
    private final OnbonOrders orders;
    private final Refresh refresh;
    private final OnbonPatience patience;
    private volatile CardState state = CardState.absent("not yet connected");
    private Asked asked = Asked.NOTHING;
    private boolean presenceDue = true;
    private boolean statusAsked;
    /** An answer may still come that is none to what is asked next. */
    private boolean doubt;
    /** A refusal that came in doubt: of this question where nothing else comes. */
    private OnbonMessage.@Nullable Nack doubtful;

    private @Nullable List<OnbonArea> standing;
    private List<OnbonArea> writing = List.of();
    private long saidAt;
    private long statusAt;

    OnbonConversation(OnbonSettings settings, CardWatcher watcher) {
        this.settings = settings;
        this.watcher = watcher;
        this.scenes = new OnbonScenes(settings);
        this.orders = new OnbonOrders(settings.look());
        this.refresh = new Refresh(settings.gap().toNanos());
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
        refresh.want(scene, gotAt);
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
            return say(Asked.PRESENCE, presence(), now);
        }
        var lamps = orders.beforeScene(now);
        return lamps == null ? sceneOrLess(now) : say(Asked.ORDER, lamps, now);
    }

    /**
     * After a silence or a damaged answer an acknowledgement may still be under way; the answer to a status request can be taken
     * for no other, and whatever was before it has come when it comes.
     */
    private OnbonMessage presence() {
        return doubt && orders.knowsStatus() ? new OnbonMessage.AskStatus() : new OnbonMessage.Ping();
    }

    /** Whether it is there and shows what it was told. */
    private OnbonMessage question() {
        return orders.knowsStatus() ? new OnbonMessage.AskStatus() : new OnbonMessage.Ping();
    }

    private Turn sceneOrLess(long now) {
        return switch (refresh.next(now)) {
            case Refresh.Step.Write(var scene) -> say(Asked.SCENE, write(scene), now);
            case Refresh.Step.Confirm ignored -> say(Asked.SCENE, question(), now);
            case Refresh.Step.Wait(var nanos) -> orderOrLess(now, nanos);
            case Refresh.Step.Idle() -> orderOrLess(now, Long.MAX_VALUE);
        };
    }

    private Turn orderOrLess(long now, long atMost) {
        if (now - statusAt >= STATUS_EVERY) {
            statusAt = now;
            orders.askStatus();
        }
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

    private OnbonMessage write(Scene scene) {
        writing = scenes.areas(scene, orders.timed());
        var change = scenes.change(standing, writing);
        return change instanceof OnbonMessage.Ping ? question() : change;
    }

    /** Something whole came back. */
    void answered(OnbonMessage message, long now) {
        if (asked == Asked.NOTHING) {
            return;
        }
        switch (message) {
            case OnbonMessage.Ack() when !statusAsked -> done(now);
            case OnbonMessage.Status status when statusAsked -> told(status, now);
            case OnbonMessage.Nack nack
            when doubt -> {
                doubtful = nack;
                late(nack);
            }
            case OnbonMessage.Nack nack -> refused(nack, now);
            case OnbonMessage.Ack() -> late(message);
            case OnbonMessage.Status ignored -> late(message);
            case OnbonMessage.ScreenId ignored -> late(message);
            case OnbonMessage.Ping ignored -> late(message);
            case OnbonMessage.AskStatus ignored -> late(message);
            case OnbonMessage.AskScreenId ignored -> late(message);
            case OnbonMessage.SetTime ignored -> late(message);
            case OnbonMessage.ShowAreas ignored -> late(message);
            case OnbonMessage.Power ignored -> late(message);
            case OnbonMessage.Brightness ignored -> late(message);
            case OnbonMessage.BrightnessOfDay ignored -> late(message);
            case OnbonMessage.Clear ignored -> late(message);
            case OnbonMessage.Other ignored -> late(message);
        }
    }

    /** A card whose areas went while nobody looked was without power, or is another: it has appeared anew. */
    private void told(OnbonMessage.Status status, long now) {
        orders.heard(status, now);
        if (standing == null || orders.stand(status, standing)) {
            done(now);
            return;
        }
        LOG.info("{} has areas {} and not what was written", settings.name(), status.areas());
        settle();
        presenceDue = false;
        refresh.lost();
        standing = null;
        orders.anew();
    }

    /** A late answer, or another host's business on the same line: the right one is still awaited. */
    private void late(OnbonMessage message) {
        LOG.debug("{} says {}, which nobody asked", settings.name(), message);
    }

    private void done(long now) {
        var taken = asked == Asked.SCENE ? refresh.acknowledged(now) : null;
        standing = asked == Asked.SCENE ? writing : standing;
        presenceDue = false;
        settle();
        var timed = orders.timed();
        orders.done();
        if (orders.timed() != timed && settings.look().clock()) {
            refresh.lost();
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
        LOG.info(
                "{} sent bytes that are no frame: {} {}",
                settings.name(),
                item.flaw(),
                HexFormat.of().formatHex(item.bytes()));
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
            refresh.refused();
            standing = null;
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
        refresh.lost();
        standing = null;
        presenceDue = true;
        orders.all();
    }

    private void become(CardState next) {
        if (next.equals(state)) {
            return;
        }
        state = next;
        if (next.reason() == null) {
            LOG.info("LED card {} is ready", settings.name());
        } else {
            LOG.warn("LED card {} {}", settings.name(), next.reason());
        }
        watcher.state(next);
    }
}
