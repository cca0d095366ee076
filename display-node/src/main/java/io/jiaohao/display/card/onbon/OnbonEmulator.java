// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.glyphs.Dots;
import io.jiaohao.display.glyphs.Glyphs;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A K-series card in software: a TCP server that understands what the maker's frames say, keeps dynamic areas and draws them.
 * Its own address and the broadcasts are heard, others ignored. Any thread.
 */
// Netty tells what became of a channel through channelInactive and exceptionCaught
@SuppressWarnings("FutureReturnValueIgnored")
final class OnbonEmulator implements EmulatedCard {
    private static final Logger LOG = LoggerFactory.getLogger(OnbonEmulator.class);
    private static final int BROADCAST_SILENT = 0xffff;

    private final OnbonSettings settings;
    private final Glyphs glyphs;
    private final LongSupplier clock;
    private final Channel server;
    private volatile Temper temper = Temper.WELL;
    private volatile Seen seen;

    private record Seen(OnbonScreen screen, long frames, long lastAt, String last) {}

    /**
     * Listens at {@code settings.host()} and {@code port()}, 0 for any free port.
     *
     * @param clock nanoseconds, {@link System#nanoTime}
     * @throws IllegalStateException where the port is taken
     */
    OnbonEmulator(OnbonSettings settings, EventLoopGroup group, Glyphs glyphs, LongSupplier clock) {
        this.settings = settings;
        this.glyphs = glyphs;
        this.clock = clock;
        this.seen = new Seen(OnbonScreen.dark(settings.width(), settings.height()), 0, clock.getAsLong(), "");
        this.server = bind(group);
        LOG.info("emulated card {} listens on {}", settings.name(), server.localAddress());
    }

    private Channel bind(EventLoopGroup group) {
        var bound = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel fresh) {
                        fresh.pipeline().addLast(new OnbonInbound(settings.name() + " (emulated)"), new Commands());
                    }
                })
                .bind(settings.host(), settings.port())
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IllegalStateException(
                    "cannot listen on " + settings.host() + ':' + settings.port() + " for " + settings.name(),
                    bound.cause());
        }
        return bound.channel();
    }

    private OnbonMessage understood(OnbonInbound.Received received) {
        var before = seen;
        var now = clock.getAsLong();
        var message = received.frame().message();
        if (!(message instanceof OnbonMessage.Ping)) {
            seen = new Seen(before.screen.after(message, now), before.frames + 1, now, received.hex());
        }
        return message instanceof OnbonMessage.Other
                ? new OnbonMessage.Nack(OnbonMessage.Nack.UNKNOWN_COMMAND)
                : new OnbonMessage.Ack();
    }

    private boolean meant(int destination) {
        return destination == settings.address()
                || destination == OnbonFrame.ANY_CARD
                || destination == BROADCAST_SILENT;
    }

    private void on(ChannelHandlerContext context, OnbonInbound.Received received) {
        var destination = received.frame().destination();
        if (!meant(destination)) {
            return;
        }
        switch (temper) {
            case WELL -> {
                var answer = understood(received);
                if (destination != BROADCAST_SILENT) {
                    reply(context, answer);
                }
            }
            case MUTE -> understood(received);
            case REFUSING -> reply(context, new OnbonMessage.Nack(OnbonMessage.Nack.BUSY));
            case DROPPING -> context.close();
        }
    }

    private void reply(ChannelHandlerContext context, OnbonMessage answer) {
        context.writeAndFlush(Unpooled.wrappedBuffer(OnbonCodec.encode(OnbonFrame.answer(settings.address(), answer))));
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public int width() {
        return settings.width();
    }

    @Override
    public int height() {
        return settings.height();
    }

    @Override
    public int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    @Override
    public List<String> text() {
        return seen.screen.text(clock.getAsLong());
    }

    @Override
    public List<List<String>> pages() {
        return seen.screen.pages();
    }

    @Override
    public long frames() {
        return seen.frames;
    }

    @Override
    public long lastFrameAt() {
        return seen.lastAt;
    }

    @Override
    public String lastFrame() {
        return seen.last;
    }

    @Override
    public Dots dots() {
        return seen.screen.dots(glyphs, clock.getAsLong());
    }

    @Override
    public void temper(Temper next) {
        temper = next;
        LOG.info("emulated card {} is now {}", settings.name(), next);
    }

    @Override
    public Temper temper() {
        return temper;
    }

    @Override
    public void close() {
        server.close().awaitUninterruptibly();
    }

    /** What comes from a host. */
    private final class Commands extends SimpleChannelInboundHandler<Object> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, Object message) {
            switch (message) {
                case OnbonInbound.Received received -> on(context, received);
                case OnbonCodec.Flaw flaw
                when flaw == OnbonCodec.Flaw.BAD_CRC && temper == Temper.WELL ->
                    reply(context, new OnbonMessage.Nack(OnbonMessage.Nack.CRC));
                default -> LOG.debug("{} ignores {}", settings.name(), message);
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            LOG.debug("{}: {}", settings.name(), cause.toString());
            context.close();
        }
    }
}
