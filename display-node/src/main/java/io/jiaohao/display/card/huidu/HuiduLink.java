// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection to a card, made again with back-off whenever it ends. Owned by its event loop. */
// Netty tells what became of a channel through channelInactive and exceptionCaught
@SuppressWarnings("FutureReturnValueIgnored")
final class HuiduLink {
    private static final Logger LOG = LoggerFactory.getLogger(HuiduLink.class);
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 8_000;

    private final HuiduSettings settings;
    private final EventLoop loop;
    private final Talk talk;
    private @Nullable Channel channel;
    private @Nullable String ending;
    private long pause = FIRST_PAUSE_MILLIS;
    private boolean closed;

    /** Who talks over it. Called on the event loop. */
    interface Talk {
        void up();

        void heard(HuiduFrame frame);

        /** The connection is over or never was, and why. */
        void down(String reason);
    }

    HuiduLink(HuiduSettings settings, EventLoop loop, Talk talk) {
        this.settings = settings;
        this.loop = loop;
        this.talk = talk;
    }

    void connect() {
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

    boolean isUp() {
        return channel != null;
    }

    void send(List<HuiduFrame> frames) {
        var to = channel;
        if (to == null) {
            return;
        }
        for (var frame : frames) {
            LOG.debug("{} > {}", settings.name(), frame);
            to.write(Unpooled.wrappedBuffer(HuiduCodec.encode(frame)));
        }
        to.flush();
    }

    /** The card does what it should: the next pause is short again. */
    void well() {
        pause = FIRST_PAUSE_MILLIS;
    }

    /** Hangs up, and says why. */
    void end(String reason) {
        ending = reason;
        if (channel != null) {
            channel.close();
        }
    }

    void close() {
        closed = true;
        if (channel != null) {
            channel.close();
        }
    }

    private void gone(String reason) {
        channel = null;
        ending = null;
        if (closed) {
            return;
        }
        talk.down(reason);
        loop.schedule(this::connect, pause, TimeUnit.MILLISECONDS);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }

    /** What comes back from the card. */
    private final class Answers extends SimpleChannelInboundHandler<HuiduFrame> {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            channel = context.channel();
            talk.up();
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, HuiduFrame frame) {
            talk.heard(frame);
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
