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
 * carry no number, so a silent card's connection is closed rather than asked again. Everything but {@link #show} and {@link #state}
 * happens on one event loop.
 */
// what is scheduled is cancelled or comes to nothing
@SuppressWarnings("FutureReturnValueIgnored")
final class HuiduDriver implements LedCard, HuiduLink.Talk {
    private static final Logger LOG = LoggerFactory.getLogger(HuiduDriver.class);
    private static final String NO_XML = "answers what is no XML: switch the card off and on";
    private static final long SECOND = 1_000_000_000L;

    private final HuiduSettings settings;
    private final CardWatcher watcher;
    private final EventLoop loop;
    private final HuiduLink link;
    private final Refresh refresh;
    private volatile CardState state = CardState.absent("not yet connected");
    private HuiduPieces pieces = new HuiduPieces();
    private @Nullable String session;
    private boolean added;
    private @Nullable Future<?> silence;
    private @Nullable Future<?> wake;

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
        ask(List.of(new HuiduFrame.AskVersion(HuiduFrame.VERSION)));
    }

    @Override
    public void down(String reason) {
        session = null;
        cancel(silence);
        refresh.lost();
        become(CardState.absent(reason));
    }

    private void heartbeat() {
        if (link.isUp() && !refresh.busy()) {
            proceed();
            if (!refresh.busy()) {
                refresh.pinging();
                ask(List.of(new HuiduFrame.AskHeartbeat()));
            }
        }
    }

    private void proceed() {
        var guid = session;
        if (guid == null) {
            return;
        }
        switch (refresh.next(System.nanoTime())) {
            case Refresh.Step.Write(var scene) -> ask(HuiduCodec.pieces(false, program(guid, scene)));
            case Refresh.Step.Confirm ignored -> ask(List.of(new HuiduFrame.AskHeartbeat()));
            case Refresh.Step.Wait(var nanos) -> wakeIn(nanos);
            case Refresh.Step.Idle() -> {}
        }
    }

    /** The first program of a session is added, replacing whatever was there; later ones update it. */
    private byte[] program(String guid, Scene scene) {
        var program = HuiduProgram.of(scene, settings.width(), settings.height());
        var update = added && !program.areas().isEmpty();
        added = !program.areas().isEmpty();
        return update
                ? HuiduXml.update(guid, program, settings.look())
                : HuiduXml.add(guid, program, settings.look(), System.currentTimeMillis());
    }

    private void ask(List<HuiduFrame> frames) {
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
            when session == null -> ask(HuiduCodec.pieces(false, HuiduXml.askSession()));
            case HuiduFrame.Heartbeat ignored when session != null -> acknowledged();
            case HuiduFrame.Piece piece when piece.fromCard() -> put(piece);
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
        } else if (!answer.result().equals(HuiduXml.SUCCESS)) {
            refused("refuses " + answer.method() + " with " + answer.result() + ": see its manual");
        } else {
            session = session == null ? answer.guid() : session;
            acknowledged();
        }
    }

    /** What was under way is not done; a session that does not come about is tried again from the beginning. */
    private void refused(String sentence) {
        cancel(silence);
        become(CardState.faulty(sentence));
        if (session == null) {
            link.end(sentence);
            return;
        }
        added = false;
        refresh.refused();
        wakeIn(Math.max(SECOND, settings.gap().toNanos()));
    }

    private void acknowledged() {
        cancel(silence);
        if (!refresh.busy()) {
            return;
        }
        link.well();
        var taken = refresh.acknowledged(System.nanoTime());
        become(CardState.READY);
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
