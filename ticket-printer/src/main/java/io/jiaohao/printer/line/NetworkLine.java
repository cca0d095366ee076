// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.line;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line over TCP. The event loop only hands on what it reads. */
// Netty tells what became of a channel through channelInactive and exceptionCaught
@SuppressWarnings("FutureReturnValueIgnored")
final class NetworkLine implements Line {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkLine.class);

    private final Channel channel;

    private NetworkLine(Channel channel, Ear ear) {
        this.channel = channel;
        channel.pipeline().addLast(new Reader(ear));
        channel.closeFuture().addListener(closed -> ear.broken());
    }

    /** Connects; empty where nobody answers in time. */
    static Optional<Line> open(Way.Network way, Duration patience, EventLoopGroup loops, Ear ear)
            throws InterruptedException {
        var connecting = new Bootstrap()
                .group(loops)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) patience.toMillis())
                // a pool would keep four megabytes for a few hundred bytes
                .option(ChannelOption.ALLOCATOR, UnpooledByteBufAllocator.DEFAULT)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .option(ChannelOption.AUTO_READ, false)
                .handler(new Quiet())
                .connect(way.host(), way.port());
        // looking up a name has no time-out of its own
        connecting.await(2 * patience.toMillis());
        if (!connecting.isSuccess()) {
            LOG.debug("no connection to {}", way, connecting.cause());
            connecting.cancel(false);
            connecting.channel().close();
            return Optional.empty();
        }
        var line = new NetworkLine(connecting.channel(), ear);
        connecting.channel().config().setAutoRead(true);
        return Optional.of(line);
    }

    @Override
    public boolean open() {
        return channel.isActive();
    }

    @Override
    public boolean send(byte[] bytes, Duration patience) throws InterruptedException {
        var sending = channel.writeAndFlush(Unpooled.wrappedBuffer(bytes));
        return sending.await(patience.toMillis()) && sending.isSuccess();
    }

    @Override
    public void close() {
        channel.close().awaitUninterruptibly(500);
    }

    /** Before the line has its reader. */
    private static final class Quiet extends ChannelInboundHandlerAdapter {}

    private static final class Reader extends SimpleChannelInboundHandler<ByteBuf> {
        private final Ear ear;

        Reader(Ear ear) {
            this.ear = ear;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf in) {
            ear.heard(ByteBufUtil.getBytes(in));
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            LOG.debug("line to the printer: {}", cause.toString());
            context.close();
        }
    }
}
