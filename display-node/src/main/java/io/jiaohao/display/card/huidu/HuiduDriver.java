// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.CardState;
import io.jiaohao.display.card.CardWatcher;
import io.jiaohao.display.card.LedCard;
import io.jiaohao.display.card.Refresh;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
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
// Netty tells what became of a channel through channelInactive and exceptionCaught
@SuppressWarnings("FutureReturnValueIgnored")
final class HuiduDriver implements LedCard {
    private static final Logger LOG = LoggerFactory.getLogger(HuiduDriver.class);
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 8_000;

    private final HuiduSettings settings;
    private final CardWatcher watcher;
    private final EventLoop loop;
    private final Refresh refresh;
    private volatile CardState state = CardState.absent("not yet connected");
    private HuiduPieces pieces = new HuiduPieces();
    private @Nullable Channel channel;
    private @Nullable String session;
    private boolean added;
    private @Nullable String ending;
    private @Nullable Future<?> silence;
    private @Nullable Future<?> wake;
    private long pause = FIRST_PAUSE_MILLIS;
    private boolean closed;

    HuiduDriver(HuiduSettings settings, EventLoopGroup group, CardWatcher watcher) {
        this.settings = settings;
        this.watcher = watcher;
        this.loop = group.next();
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
        loop.execute(this::connect);
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
        loop.execute(() -> {
            closed = true;
            if (channel != null) {
                channel.close();
            }
        });
    }

    private void connect() {
        if (closed) {
            return;
        }
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 3_000)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel fresh) {
                        fresh.pipeline().addLast(new HuiduInbound(settings.name()), new Answers());
                    }
                })
                .connect(settings.host(), settings.port())
                .addListener(done -> {
                    if (!done.isSuccess()) {
                        gone("does not answer at " + settings.place() + ": check its power, cable and address");
                    }
                });
    }

    private void up(Channel fresh) {
        channel = fresh;
        pieces = new HuiduPieces();
        session = null;
        added = false;
        ending = null;
        refresh.pinging();
        ask(List.of(new HuiduFrame.AskVersion(HuiduFrame.VERSION)));
    }

    /** The connection is over or never was: say so, and try again later. */
    private void gone(String reason) {
        channel = null;
        session = null;
        cancel(silence);
        refresh.lost();
        if (closed) {
            return;
        }
        become(CardState.absent(reason));
        loop.schedule(this::connect, pause, TimeUnit.MILLISECONDS);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }

    private void heartbeat() {
        if (channel != null && !refresh.busy()) {
            proceed();
            if (!refresh.busy()) {
                refresh.pinging();
                ask(List.of(new HuiduFrame.AskHeartbeat()));
            }
        }
    }

    private void proceed() {
        var guid = session;
        if (channel == null || guid == null) {
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
        var to = channel;
        if (to == null) {
            return;
        }
        for (var frame : frames) {
            LOG.debug("{} > {}", settings.name(), frame);
            to.write(Unpooled.wrappedBuffer(HuiduCodec.encode(frame)));
        }
        to.flush();
        cancel(silence);
        silence = loop.schedule(this::silent, settings.answer().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void silent() {
        end("took a frame and did not answer within " + settings.answer().toMillis()
                + " ms: switch the card off and on");
    }

    /** Hangs up, and says why. */
    private void end(String reason) {
        ending = reason;
        if (channel != null) {
            channel.close();
        }
    }

    private void answered(HuiduFrame frame) {
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
            end("answers what is no XML: switch the card off and on");
        }
    }

    private void told(String xml) {
        var answer = HuiduReader.answer(xml);
        if (answer == null) {
            end("answers what is no XML: switch the card off and on");
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
            ending = sentence;
            loop.schedule(this::hangUp, FIRST_PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        added = false;
        refresh.refused();
        wakeIn(Math.max(1_000_000_000L, settings.gap().toNanos()));
    }

    private void hangUp() {
        if (channel != null && session == null) {
            channel.close();
        }
    }

    private void acknowledged() {
        cancel(silence);
        if (!refresh.busy()) {
            return;
        }
        pause = FIRST_PAUSE_MILLIS;
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

    /** What comes back from the card. */
    private final class Answers extends SimpleChannelInboundHandler<HuiduFrame> {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            up(context.channel());
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, HuiduFrame frame) {
            answered(frame);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            gone(ending == null ? "hung up: check its power and cable" : ending);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            LOG.debug("{}: {}", settings.name(), cause.toString());
            context.close();
        }
    }
}
