// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.emulator;

import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.card.onbon.emulator.OnbonEmulator.Reaction;
import io.jiaohao.display.card.onbon.frame.OnbonCodec.Flaw;
import io.jiaohao.display.card.onbon.frame.OnbonReader;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Ethernet socket of an emulated card: a TCP server. Any thread. */
// Netty tells what became of a channel through channelInactive and exceptionCaught
@SuppressWarnings("FutureReturnValueIgnored")
public final class OnbonEmulatedSocket {
    private static final Logger LOG = LoggerFactory.getLogger(OnbonEmulatedSocket.class);

    private OnbonEmulatedSocket() {}

    /**
     * Plugs a card in, to listen at {@code host} and {@code port}, 0 for any free port.
     *
     * @throws IllegalStateException where the port is taken
     */
    public static EmulatedCard listen(String host, int port, OnbonEmulator card, EventLoopGroup group) {
        var bound = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel fresh) {
                        fresh.pipeline().addLast(new Commands(card));
                    }
                })
                .bind(host, port)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IllegalStateException(
                    "cannot listen on " + host + ':' + port + " for " + card.name(), bound.cause());
        }
        var server = bound.channel();
        LOG.info("emulated card {} listens on {}", card.name(), server.localAddress());
        card.plugged(((InetSocketAddress) server.localAddress()).getPort(), () -> server.close()
                .awaitUninterruptibly());
        return card;
    }

    /** What comes from a host. */
    private static final class Commands extends SimpleChannelInboundHandler<ByteBuf> {
        private final OnbonEmulator card;
        private final OnbonReader reader = new OnbonReader();

        Commands(OnbonEmulator card) {
            this.card = card;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
            for (var item : reader.read(ByteBufUtil.getBytes(bytes))) {
                switch (item) {
                    case OnbonReader.Received(var frame, var whole) -> react(context, card.heard(frame, whole));
                    case OnbonReader.Spoilt(var flaw, var ignored)
                    when flaw == Flaw.BAD_CRC -> react(context, card.damaged());
                    case OnbonReader.Spoilt(var flaw, var ignored) -> LOG.debug("{} ignores {}", card.name(), flaw);
                }
            }
        }

        private static void react(ChannelHandlerContext context, Reaction reaction) {
            switch (reaction) {
                case Reaction.Silence() -> {}
                case Reaction.HangUp() -> context.close();
                case Reaction.Answer(var bytes, var after)
                when after.isZero() -> context.writeAndFlush(Unpooled.wrappedBuffer(bytes));
                case Reaction.Answer(var bytes, var after) ->
                    context.executor()
                            .schedule(
                                    () -> context.writeAndFlush(Unpooled.wrappedBuffer(bytes)),
                                    after.toMillis(),
                                    TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            LOG.debug("{}: {}", card.name(), cause.toString());
            context.close();
        }
    }
}
