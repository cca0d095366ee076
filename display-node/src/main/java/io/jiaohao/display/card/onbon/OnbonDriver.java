// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.CardState;
import io.jiaohao.display.card.CardWatcher;
import io.jiaohao.display.card.LedCard;
import io.jiaohao.display.card.Refresh;
import io.jiaohao.protocol.Message.DeviceState;
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
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A card over TCP, the card being the server. One frame is under way at a time; replies carry no number, so a silent card's
 * connection is closed rather than asked again, and no late answer can be taken for another frame's. Everything but
 * {@link #show} and {@link #state} happens on one event loop.
 */
// Netty tells what became of a channel through channelInactive and exceptionCaught
@SuppressWarnings("FutureReturnValueIgnored")
final class OnbonDriver implements LedCard {
    private static final Logger LOG = LoggerFactory.getLogger(OnbonDriver.class);
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 8_000;

    private final OnbonSettings settings;
    private final CardWatcher watcher;
    private final EventLoop loop;
    private final Refresh refresh;
    private volatile CardState state = CardState.absent("not yet connected");
    private @Nullable Channel channel;
    private @Nullable Future<?> silence;
    private @Nullable Future<?> wake;
    private long pause = FIRST_PAUSE_MILLIS;
    private boolean closed;

    OnbonDriver(OnbonSettings settings, EventLoopGroup group, CardWatcher watcher) {
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
        loop.scheduleWithFixedDelay(
                this::heartbeat,
                settings.heartbeat().toMillis(),
                settings.heartbeat().toMillis(),
                TimeUnit.MILLISECONDS);
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
                        fresh.pipeline().addLast(new OnbonInbound(settings.name()), new Replies());
                    }
                })
                .connect(settings.host(), settings.port())
                .addListener(done -> {
                    if (!done.isSuccess()) {
                        gone("does not answer at " + settings.host() + ':' + settings.port()
                                + ": check its power, cable and address");
                    }
                });
    }

    private void up(Channel fresh) {
        channel = fresh;
        send(new OnbonMessage.Ping());
        refresh.pinging();
    }

    /** The connection is over or never was: say so, and try again later. */
    private void gone(String reason) {
        channel = null;
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
                send(new OnbonMessage.Ping());
                refresh.pinging();
            }
        }
    }

    private void proceed() {
        if (channel == null) {
            return;
        }
        switch (refresh.next(System.nanoTime())) {
            case Refresh.Step.Write(var scene) -> send(OnbonScenes.message(scene, settings.width(), settings.height()));
            case Refresh.Step.Confirm ignored -> send(new OnbonMessage.Ping());
            case Refresh.Step.Wait(var nanos) -> {
                cancel(wake);
                wake = loop.schedule(this::proceed, nanos, TimeUnit.NANOSECONDS);
            }
            case Refresh.Step.Idle() -> {}
        }
    }

    private void send(OnbonMessage message) {
        var to = channel;
        if (to == null) {
            return;
        }
        var bytes = OnbonCodec.encode(OnbonFrame.to(settings.address(), message));
        to.writeAndFlush(Unpooled.wrappedBuffer(bytes));
        if (LOG.isDebugEnabled()) {
            LOG.debug("{} > {}", settings.name(), HexFormat.of().formatHex(bytes));
        }
        silence = loop.schedule(this::silent, settings.answer().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void silent() {
        if (channel != null) {
            become(CardState.absent("took a frame and did not answer within "
                    + settings.answer().toMillis() + " ms: switch the card off and on"));
            channel.close();
        }
    }

    private void answered(OnbonMessage message) {
        cancel(silence);
        switch (message) {
            case OnbonMessage.Ack() -> acknowledged();
            case OnbonMessage.Nack nack -> {
                refresh.refused();
                become(CardState.faulty(nack.sentence()));
                cancel(wake);
                wake = loop.schedule(
                        this::proceed, Math.max(1_000, settings.gap().toMillis()), TimeUnit.MILLISECONDS);
            }
            case OnbonMessage.Ping ignored -> unexpected(message);
            case OnbonMessage.ShowAreas ignored -> unexpected(message);
            case OnbonMessage.Power ignored -> unexpected(message);
            case OnbonMessage.Brightness ignored -> unexpected(message);
            case OnbonMessage.Clear ignored -> unexpected(message);
            case OnbonMessage.Other ignored -> unexpected(message);
        }
    }

    private void unexpected(OnbonMessage message) {
        LOG.warn("{} answered with something else: {}", settings.name(), message);
    }

    private void acknowledged() {
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
    private final class Replies extends SimpleChannelInboundHandler<Object> {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            up(context.channel());
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, Object message) {
            if (message instanceof OnbonInbound.Received(var frame, var ignored)) {
                answered(frame.message());
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            var said = state.state() == DeviceState.ABSENT && channel != null ? state.reason() : null;
            gone(said == null ? "hung up: check its power and cable" : said);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            LOG.debug("{}: {}", settings.name(), cause.toString());
            context.close();
        }
    }
}
