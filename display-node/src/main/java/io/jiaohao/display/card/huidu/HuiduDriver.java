// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.CardState;
import io.jiaohao.display.card.CardWatcher;
import io.jiaohao.display.card.LedCard;
import io.jiaohao.display.card.Refresh;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A card over TCP, the card being the server: version, then a session, then programs. One question is under way at a time; answers
 * carry no number, so each must fit the question, and a silent card's connection is closed rather than asked again. A session that the
 * card has forgotten is begun again from the handshake. Everything but {@link #show} and {@link #state} happens on one event loop.
 */
// what is scheduled is cancelled or comes to nothing
@SuppressWarnings("FutureReturnValueIgnored")
final class HuiduDriver implements LedCard, HuiduLink.Talk {
    private static final Logger LOG = LoggerFactory.getLogger(HuiduDriver.class);
    private static final String NO_XML = "answers what is no XML: switch the card off and on";
    private static final String NO_SESSION =
            "gave a session without a name: switch the card off and on, and update its firmware if it stays so";
    private static final long SECOND = 1_000_000_000L;

    private final HuiduSettings settings;
    private final CardWatcher watcher;
    private final EventLoop loop;
    private final HuiduLink link;
    private final Refresh refresh;
    private volatile CardState state = CardState.absent("not yet connected");
    private HuiduPieces pieces = new HuiduPieces();
    private @Nullable String session;
    private Question asked = Question.NONE;
    private String method = "";
    private boolean added;
    /** The last program did not come to stand: only the answer to one says that all is well again. */
    private boolean refused;

    private @Nullable Future<?> silence;
    private @Nullable Future<?> wake;

    /** What is under way. */
    private enum Question {
        NONE,
        VERSION,
        SESSION,
        HEARTBEAT,
        PROGRAM
    }

    HuiduDriver(HuiduSettings settings, EventLoopGroup group, CardWatcher watcher) {
        this.settings = settings;
        this.watcher = watcher;
        this.loop = group.next();
        this.link = new HuiduLink(settings, loop, this);
        this.refresh = new Refresh(settings.gap().toNanos());
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public CardState state() {
        return state;
    }

    @Override
    public void open() {
        loop.execute(link::connect);
        var every = settings.heartbeat().toMillis();
        loop.scheduleWithFixedDelay(this::heartbeat, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void show(Scene scene, long gotAt) {
        loop.execute(() -> {
            refresh.want(scene, gotAt);
            proceed();
        });
    }

    @Override
    public void close() {
        loop.execute(link::close);
    }

    @Override
    public void up() {
        pieces = new HuiduPieces();
        session = null;
        added = false;
        refresh.pinging();
        ask(Question.VERSION, List.of(new HuiduFrame.AskVersion(HuiduFrame.VERSION)));
    }

    @Override
    public void down(String reason) {
        session = null;
        cancel(silence);
        asked = Question.NONE;
        refresh.lost();
        // a card that hangs up, or is hung up on, because it refuses is there
        if (!reason.equals(state.reason())) {
            become(CardState.absent(reason));
        }
    }

    private void heartbeat() {
        if (link.isUp() && !refresh.busy()) {
            proceed();
            if (!refresh.busy()) {
                refresh.pinging();
                ask(Question.HEARTBEAT, List.of(new HuiduFrame.AskHeartbeat()));
            }
        }
    }

    private void proceed() {
        var guid = session;
        if (guid == null) {
            return;
        }
        switch (refresh.next(System.nanoTime())) {
            case Refresh.Step.Write(var scene) -> ask(Question.PROGRAM, HuiduCodec.pieces(false, program(guid, scene)));
            case Refresh.Step.Confirm ignored -> ask(Question.HEARTBEAT, List.of(new HuiduFrame.AskHeartbeat()));
            case Refresh.Step.Wait(var nanos) -> wakeIn(nanos);
            case Refresh.Step.Idle() -> {}
        }
    }

    /** The first program of a session is added, replacing whatever was there; later ones update it. */
    private byte[] program(String guid, Scene scene) {
        var program = HuiduProgram.of(scene, settings.width(), settings.height());
        var update = added && !program.areas().isEmpty();
        added = !program.areas().isEmpty();
        method = update ? HuiduXml.UPDATE : HuiduXml.ADD;
        return update
                ? HuiduXml.update(guid, program, settings.look())
                : HuiduXml.add(guid, program, settings.look(), System.currentTimeMillis());
    }

    private void ask(Question question, List<HuiduFrame> frames) {
        asked = question;
        link.send(frames);
        cancel(silence);
        silence = loop.schedule(this::silent, settings.answer().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void silent() {
        link.end("took a frame and did not answer within " + settings.answer().toMillis()
                + " ms: switch the card off and on");
    }

    @Override
    public void heard(HuiduFrame frame) {
        switch (frame) {
            case HuiduFrame.Version ignored
            when asked == Question.VERSION -> ask(Question.SESSION, HuiduCodec.pieces(false, HuiduXml.askSession()));
            case HuiduFrame.Heartbeat ignored when asked == Question.HEARTBEAT -> acknowledged();
            case HuiduFrame.Piece piece when piece.fromCard() -> put(piece);
            case HuiduFrame.Refusal refusal when refusal.code() == HuiduFrame.Refusal.NO_SESSION -> forgotten();
            case HuiduFrame.Refusal refusal -> refused(refusal.sentence());
            case HuiduFrame.Version ignored -> unexpected(frame);
            case HuiduFrame.Heartbeat ignored -> unexpected(frame);
            case HuiduFrame.Piece ignored -> unexpected(frame);
            case HuiduFrame.AskVersion ignored -> unexpected(frame);
            case HuiduFrame.AskHeartbeat ignored -> unexpected(frame);
            case HuiduFrame.Other ignored -> unexpected(frame);
        }
    }

    private void put(HuiduFrame.Piece piece) {
        try {
            pieces.with(piece).ifPresent(this::told);
        } catch (IllegalArgumentException e) {
            LOG.warn("{} {}", settings.name(), e.getMessage());
            link.end(NO_XML);
        }
    }

    private void told(String xml) {
        var answer = HuiduReader.answer(xml);
        if (answer == null) {
            link.end(NO_XML);
        } else if (answer.result().equals(HuiduXml.INVALID_GUID)) {
            forgotten();
        } else if (!answer.result().equals(HuiduXml.SUCCESS)) {
            refused("refuses " + answer.method() + " with " + answer.result() + ": see its manual");
        } else if (asked == Question.SESSION && answer.method().equals(HuiduXml.SESSION)) {
            begun(answer.guid());
        } else if (asked == Question.PROGRAM && answer.method().equals(method)) {
            refused = false;
            acknowledged();
        } else {
            LOG.warn("{} answered something else: {}", settings.name(), answer);
        }
    }

    private void begun(String guid) {
        if (guid.isBlank()) {
            refused(NO_SESSION);
            return;
        }
        session = guid;
        acknowledged();
    }

    /** Only the handshake gives a new session. */
    private void forgotten() {
        refused |= asked == Question.PROGRAM;
        link.end(HuiduFrame.Refusal.FORGOTTEN);
    }

    /** What was under way is not done; a session that does not come about is tried again from the beginning. */
    private void refused(String sentence) {
        cancel(silence);
        become(CardState.faulty(sentence));
        if (session == null) {
            link.end(sentence);
            return;
        }
        refused |= asked == Question.PROGRAM;
        asked = Question.NONE;
        added = false;
        refresh.refused();
        wakeIn(Math.max(SECOND, settings.gap().toNanos()));
    }

    private void acknowledged() {
        cancel(silence);
        asked = Question.NONE;
        var taken = refresh.acknowledged(System.nanoTime());
        if (!refused) {
            link.well();
            become(CardState.READY);
        }
        if (taken != null) {
            watcher.took(taken.scene(), Duration.ofNanos(taken.nanos()));
        }
        proceed();
    }

    private void unexpected(HuiduFrame frame) {
        LOG.warn("{} said something else: {}", settings.name(), frame);
    }

    private void wakeIn(long nanos) {
        cancel(wake);
        wake = loop.schedule(this::proceed, nanos, TimeUnit.NANOSECONDS);
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

    private static void cancel(@Nullable Future<?> task) {
        if (task != null) {
            task.cancel(false);
        }
    }
}
