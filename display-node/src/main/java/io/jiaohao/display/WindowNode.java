// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.board.BarBoard;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.LedCard;
import io.jiaohao.display.pad.Pad;
import io.jiaohao.display.pad.PadView;
import io.jiaohao.display.pad.PadView.Answer;
import io.jiaohao.display.pad.PadView.Outcome;
import io.jiaohao.display.pad.Tap;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message.Controller;
import io.jiaohao.protocol.Message.Press;
import io.jiaohao.protocol.Message.Reply;
import io.jiaohao.protocol.Message.Shown;
import io.jiaohao.protocol.Message.Sign;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.Link;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One window: what the link brings goes to the board, what the board shows goes to the card, what the card acknowledges and the
 * keys say goes to the link; what the pads shall show goes to them. Works on whatever thread brings something, one at a time, so that nothing waits for a hand-over.
 */
final class WindowNode {
    private static final Logger LOG = LoggerFactory.getLogger(WindowNode.class);

    private final WindowNumber window;
    private final Link link;
    private final ScheduledExecutorService timers;
    private final LongSupplier clock;
    private final Pad pad;
    /** What citizens press: nothing of it is to the clerk, and it says nothing of calling. */
    private final Pad ratings;

    private BarBoard board;
    private @Nullable LedCard card;
    private @Nullable Scene scene;
    private Consumer<PadView> pads = view -> {};
    private PadView told = PadView.NOTHING;
    private @Nullable Answer answer;
    private @Nullable Long shown;
    private @Nullable Future<?> boardTimer;
    private @Nullable Future<?> padTimer;

    WindowNode(
            WindowNumber window,
            BarBoard board,
            Supplier<CommandId> ids,
            Link link,
            ScheduledExecutorService timers,
            LongSupplier clock) {
        this.window = window;
        this.board = board;
        this.pad = Pad.ofClerks(ids);
        this.ratings = Pad.ofCitizens(ids);
        this.link = link;
        this.timers = timers;
        this.clock = clock;
    }

    /** The card this window's bar is on; before anything else, where the window has one. */
    synchronized void on(LedCard bar) {
        card = bar;
        show();
    }

    /** The pads of this window; must not block. */
    synchronized void on(Consumer<PadView> keys) {
        pads = keys;
        tell();
    }

    synchronized void heard(Sign sign) {
        board = board.heard(sign, clock.getAsLong());
        show();
    }

    synchronized void heard(Controller controller) {
        board = board.heard(controller, clock.getAsLong());
        show();
    }

    synchronized void line(boolean up) {
        board = board.line(up, clock.getAsLong());
        show();
    }

    /** The card has acknowledged a scene; each revision is reported once. */
    synchronized void took(String device, Scene taken, Duration took) {
        var revision = taken.revision();
        if (revision != null && !Objects.equals(revision, shown)) {
            shown = revision;
            link.send(Topic.of(Topic.Kind.SHOWN, window), new Shown(revision, device, took.toMillis()));
        }
    }

    /** A key went down. */
    synchronized void pressed(Tap tap) {
        var now = clock.getAsLong();
        var sign = board.sign(now);
        var key = tap.under(sign == null ? null : sign.state());
        var keys = key == Key.RATE ? ratings : pad;
        send(keys.down(key, tap.argument(), board.revision(), now));
        LOG.info("window {} pressed {} {}", window, key, key.label());
        rewindPad();
        tell();
    }

    synchronized void heard(Reply reply) {
        ratings.answered(reply).ifPresent(key -> answered(key, reply));
        pad.answered(reply).ifPresent(key -> {
            answered(key, reply);
            answered(key, reply.ok() ? Outcome.DONE : Outcome.REFUSED);
        });
        rewindPad();
    }

    private void answered(Key key, Reply reply) {
        var reason = reply.reason();
        LOG.info("window {} {} {}", window, key, reply.ok() || reason == null ? "done" : reason.text());
    }

    private void send(Press press) {
        if (!link.send(Topic.of(Topic.Kind.PRESS, window), press)) {
            LOG.debug("window {} {} waits for the line", window, press.key());
        }
    }

    private synchronized void repeat() {
        var now = clock.getAsLong();
        var rated = ratings.due(now);
        rated.again().forEach(this::send);
        rated.dropped().forEach(key -> LOG.warn("window {}: a rating was not answered and is dropped", window));
        var due = pad.due(now);
        due.again().forEach(this::send);
        due.dropped().forEach(this::dropped);
        rewindPad();
        show();
    }

    private void dropped(Key key) {
        LOG.warn("window {} {} was not answered within 5 s and is dropped: press again", window, key);
        board = board.dropped(clock.getAsLong() + PadView.EXCUSE);
        answered(key, Outcome.DROPPED);
    }

    private void answered(Key key, Outcome outcome) {
        answer = new Answer(key, outcome, clock.getAsLong());
        tell();
    }

    private void tell() {
        var view = new PadView(board.sign(clock.getAsLong()), pad.unansweredSince(), answer);
        if (!view.equals(told)) {
            told = view;
            pads.accept(view);
        }
    }

    private void rewindPad() {
        var now = clock.getAsLong();
        var next = Stream.of(pad, ratings)
                .map(keys -> keys.dueIn(now))
                .filter(Objects::nonNull)
                .min(Long::compare);
        padTimer = rewound(padTimer, next.orElse(null), this::repeat);
    }

    private synchronized void show() {
        var now = clock.getAsLong();
        var view = board.view(now);
        if (card != null && !view.scene().equals(scene)) {
            scene = view.scene();
            card.show(view.scene(), now);
        }
        boardTimer = rewound(boardTimer, view.changesIn(), this::show);
        tell();
    }

    private @Nullable Future<?> rewound(@Nullable Future<?> timer, @Nullable Long nanos, Runnable task) {
        if (timer != null) {
            timer.cancel(false);
        }
        return nanos == null ? null : timers.schedule(task, Math.max(0, nanos), TimeUnit.NANOSECONDS);
    }
}
