// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.board.HallTime;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.CardState;
import io.jiaohao.display.card.LedCard;
import io.jiaohao.display.card.onbon.frame.OnbonCodec;
import io.jiaohao.display.card.onbon.frame.OnbonFrame;
import io.jiaohao.display.card.onbon.frame.OnbonMessage;
import io.jiaohao.display.card.onbon.frame.OnbonReader;
import io.jiaohao.display.card.onbon.settings.OnbonWire;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.Future;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A card over TCP, the card being the server. A silent card's connection is closed rather than asked again. Everything but
 * {@link #show} and {@link #state} happens on one event loop.
 */
// Netty tells what became of a channel through channelInactive and exceptionCaught
@SuppressWarnings("FutureReturnValueIgnored")
final class OnbonDriver implements LedCard {
    private static final Logger LOG = LoggerFactory.getLogger(OnbonDriver.class);

    private final OnbonSettings settings;
    private final OnbonWire.Tcp wire;
    private final OnbonConversation conversation;
    private final EventLoop loop;
    private @Nullable Channel channel;
    private @Nullable Future<?> silence;
    private @Nullable Future<?> wake;
    private @Nullable String ending;
    private long pause = OnbonPatience.FIRST_RETRY_MILLIS;
    private boolean closed;

    OnbonDriver(OnbonSettings settings, OnbonWire.Tcp wire, EventLoopGroup group, OnbonConversation conversation) {
        this.settings = settings;
        this.wire = wire;
        this.conversation = conversation;
        this.loop = group.next();
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public CardState state() {
        return conversation.state();
    }

    @Override
    public void open() {
        loop.execute(this::connect);
    }

    @Override
    public void show(Scene scene, long gotAt) {
        loop.execute(() -> {
            conversation.want(scene, gotAt);
            proceed();
        });
    }

    @Override
    public void time(HallTime time) {
        loop.execute(() -> {
            conversation.time(time);
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
                .handler(new Answers())
                .connect(wire.host(), wire.port())
                .addListener(done -> {
                    if (!done.isSuccess()) {
                        gone("does not answer at " + wire + ": check its power, cable and address");
                    }
                });
    }

    private void up(Channel fresh) {
        if (closed) {
            fresh.close();
            return;
        }
        channel = fresh;
        ending = null;
        conversation.up();
        proceed();
    }

    /** The connection is over or never was: say so, and try again later. */
    private void gone(String reason) {
        channel = null;
        cancel(silence);
        cancel(wake);
        if (closed) {
            return;
        }
        conversation.down(reason);
        loop.schedule(this::connect, pause, TimeUnit.MILLISECONDS);
        pause = Math.min(pause * 2, OnbonPatience.LONGEST_RETRY_MILLIS);
    }

    private void proceed() {
        cancel(wake);
        if (channel == null) {
            return;
        }
        switch (conversation.next(System.nanoTime())) {
            case OnbonConversation.Turn.Say(var message) -> send(channel, message);
            case OnbonConversation.Turn.Wait(var nanos) ->
                wake = loop.schedule(this::proceed, nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void send(Channel to, OnbonMessage message) {
        var bytes = OnbonCodec.encode(OnbonFrame.to(settings.address(), settings.type().code, message));
        to.writeAndFlush(Unpooled.wrappedBuffer(bytes));
        if (LOG.isDebugEnabled()) {
            LOG.debug("{} > {}", settings.name(), HexFormat.of().formatHex(bytes));
        }
        silence = loop.schedule(this::silent, settings.answer().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void silent() {
        if (channel != null) {
            ending = "took a frame and did not answer within "
                    + settings.answer().toMillis() + " ms: switch the card off and on";
            channel.close();
        }
    }

    private void heard(OnbonReader.Item item) {
        if (LOG.isDebugEnabled()) {
            LOG.debug("{} < {}", settings.name(), HexFormat.of().formatHex(item.bytes()));
        }
        switch (item) {
            case OnbonReader.Received(var frame, var ignored) ->
                conversation.answered(frame.message(), System.nanoTime());
            case OnbonReader.Spoilt spoilt -> conversation.spoilt(spoilt, System.nanoTime());
        }
        if (conversation.ready()) {
            pause = OnbonPatience.FIRST_RETRY_MILLIS;
        }
        if (conversation.asking()) {
            return;
        }
        cancel(silence);
        proceed();
    }

    private static void cancel(@Nullable Future<?> task) {
        if (task != null) {
            task.cancel(false);
        }
    }

    /** What comes back from the card. */
    private final class Answers extends SimpleChannelInboundHandler<ByteBuf> {
        private final OnbonReader reader = new OnbonReader();

        @Override
        public void channelActive(ChannelHandlerContext context) {
            up(context.channel());
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
            reader.read(ByteBufUtil.getBytes(bytes)).forEach(OnbonDriver.this::heard);
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
