// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import io.jiaohao.printer.escpos.Answer;
import io.jiaohao.printer.escpos.AnswerReader;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a printer. The event loop only reads answers; whoever owns the line asks and waits, never longer than told. A broken
 * line answers nothing more.
 */
// Netty tells what became of a channel through channelInactive and exceptionCaught
@SuppressWarnings("FutureReturnValueIgnored")
final class Line implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    /** More unread answers than this are chatter. */
    private static final int BOUND = 256;

    private sealed interface Heard {
        record Said(Answer answer) implements Heard {}

        record Broken() implements Heard {}
    }

    /** How waiting for an answer ended. */
    enum Silence {
        MUTE,
        BROKEN
    }

    /** An answer, or why there is none. */
    sealed interface Reply<A> {
        record Got<A>(A answer) implements Reply<A> {}

        record None<A>(Silence why) implements Reply<A> {}
    }

    private final BlockingQueue<Heard> atOnce = new LinkedBlockingQueue<>(BOUND);
    private final BlockingQueue<Heard> inTurn = new LinkedBlockingQueue<>(BOUND);
    private final Channel channel;

    private Line(Channel channel) {
        this.channel = channel;
        channel.pipeline().addLast(new Reader());
        channel.closeFuture().addListener(closed -> broken());
    }

    /** Connects; empty where nobody answers in time. */
    static Optional<Line> open(PortSettings settings, EventLoopGroup loops) throws InterruptedException {
        var connecting = new Bootstrap()
                .group(loops)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        settings.connect().toMillis())
                // a pool would keep four megabytes for a few hundred bytes
                .option(ChannelOption.ALLOCATOR, UnpooledByteBufAllocator.DEFAULT)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .option(ChannelOption.AUTO_READ, false)
                .handler(new Quiet())
                .connect(settings.host(), settings.port());
        // looking up a name has no time-out of its own
        connecting.await(2 * settings.connect().toMillis());
        if (!connecting.isSuccess()) {
            LOG.debug("no connection to {}:{}", settings.host(), settings.port(), connecting.cause());
            connecting.cancel(false);
            connecting.channel().close();
            return Optional.empty();
        }
        var line = new Line(connecting.channel());
        connecting.channel().config().setAutoRead(true);
        return Optional.of(line);
    }

    boolean open() {
        return channel.isActive();
    }

    /** Hands bytes to the socket; false where they were not all taken in time. */
    boolean send(byte[] bytes, Duration patience) throws InterruptedException {
        LOG.debug("to printer: {}", HexFormat.of().formatHex(bytes));
        var sending = channel.writeAndFlush(Unpooled.wrappedBuffer(bytes));
        return sending.await(patience.toMillis()) && sending.isSuccess();
    }

    /** Asks DLE EOT {@code n}; what was said before is forgotten. */
    Reply<Answer.AtOnce> ask(byte[] question, Duration patience) throws InterruptedException {
        forget(atOnce);
        if (!send(question, patience)) {
            return new Reply.None<>(open() ? Silence.MUTE : Silence.BROKEN);
        }
        return await(atOnce, Answer.AtOnce.class, patience);
    }

    /** Waits for the answer to a question that stands in the queue of the printer. */
    Reply<Answer.InTurn> awaitTurn(Duration patience) throws InterruptedException {
        return await(inTurn, Answer.InTurn.class, patience);
    }

    /** Forgets answers to earlier questions of this kind. */
    void forgetTurns() {
        forget(inTurn);
    }

    private static void forget(BlockingQueue<Heard> queue) {
        queue.removeIf(Heard.Said.class::isInstance);
    }

    private static <A extends Answer> Reply<A> await(BlockingQueue<Heard> queue, Class<A> type, Duration patience)
            throws InterruptedException {
        var heard = queue.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (heard == null) {
            return new Reply.None<>(Silence.MUTE);
        }
        return switch (heard) {
            case Heard.Said said -> new Reply.Got<>(type.cast(said.answer()));
            case Heard.Broken broken -> {
                // whoever asks next shall hear it too
                queue.offer(broken);
                yield new Reply.None<>(Silence.BROKEN);
            }
        };
    }

    private void broken() {
        atOnce.offer(new Heard.Broken());
        inTurn.offer(new Heard.Broken());
    }

    @Override
    public void close() {
        channel.close().awaitUninterruptibly(500);
    }

    private void heard(Answer answer) {
        switch (answer) {
            case Answer.AtOnce said -> atOnce.offer(new Heard.Said(said));
            case Answer.InTurn said -> inTurn.offer(new Heard.Said(said));
            case Answer.Automatic said -> LOG.debug("printer says by itself: {}", said.status());
        }
    }

    /** Before the line has its reader. */
    private static final class Quiet extends io.netty.channel.ChannelInboundHandlerAdapter {}

    private final class Reader extends SimpleChannelInboundHandler<ByteBuf> {
        private final AnswerReader answers = new AnswerReader();

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf in) {
            var bytes = ByteBufUtil.getBytes(in);
            LOG.debug("from printer: {}", HexFormat.of().formatHex(bytes));
            answers.feed(bytes).forEach(Line.this::heard);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            LOG.debug("line to the printer: {}", cause.toString());
            context.close();
        }
    }
}
