// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import io.jiaohao.printer.escpos.paper.EscPosParser;
import io.jiaohao.printer.escpos.paper.PrintCommand;
import io.jiaohao.printer.escpos.paper.PrintedSlip;
import io.jiaohao.printer.escpos.paper.RealTime;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A slip printer in software, on the loopback address: it knows only the bytes it is sent. Like a real one it answers DLE EOT at once and
 * everything else in turn, holds what it cannot print until its trouble is over, and has one roll of paper for all who connect. A command
 * that broke off with its connection goes on with the next one's bytes.
 */
// Netty tells what became of a channel through channelInactive and exceptionCaught
@SuppressWarnings("FutureReturnValueIgnored")
public final class PrinterEmulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterEmulator.class);

    /** Lines that still come out before a connection is cut or the paper ends. */
    private static final int LINES_BEFORE_FAULT = 3;

    /** Bytes of a picture that still arrive. */
    private static final int BYTES_BEFORE_FAULT = 200;

    /** For one command of a slow printer: about a second for a slip. */
    private static final int DROP_MILLIS = 8;

    private final EventLoop loop;
    private final ChannelGroup lines;
    private final Channel server;
    private final Paper paper;
    private final EscPosParser parser = new EscPosParser();
    private final Deque<Runnable> held = new ArrayDeque<>();
    private final Set<Connection> told = new HashSet<>();
    private volatile Fault fault = Fault.NONE;
    private boolean dripping;
    private final AtomicInteger unknown = new AtomicInteger();

    /**
     * Listens from here on.
     *
     * @param port 0 for any free one
     * @param dots width of the paper
     */
    public PrinterEmulator(int port, int dots, EventLoopGroup group) {
        this.loop = group.next();
        this.paper = new Paper(dots);
        this.lines = new DefaultChannelGroup(loop);
        this.server = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        lines.add(channel);
                        channel.pipeline().addLast(new Connection());
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), port)
                .syncUninterruptibly()
                .channel();
    }

    public int port() {
        return ((java.net.InetSocketAddress) server.localAddress()).getPort();
    }

    public Fault fault() {
        return fault;
    }

    /** Makes the printer suffer, or well again: then it prints what it held. Returns when it does. */
    public void suffer(Fault other) {
        loop.submit(() -> {
                    turn(other);
                    while (flows() && !held.isEmpty()) {
                        held.removeFirst().run();
                    }
                    drip();
                })
                .syncUninterruptibly();
    }

    /** Whoever asked for it (GS a) is told by itself when something changes. */
    private void turn(Fault other) {
        var before = fault.status();
        fault = other;
        if (!before.equals(other.status())) {
            told.forEach(Connection::tell);
        }
    }

    private boolean flows() {
        return fault.status().ready() && fault != Fault.SLOW;
    }

    /** A slow printer works off what it holds drop by drop. */
    private void drip() {
        if (fault == Fault.SLOW && !held.isEmpty() && !dripping) {
            dripping = true;
            loop.schedule(this::drop, DROP_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void drop() {
        dripping = false;
        if (fault == Fault.SLOW && !held.isEmpty()) {
            held.removeFirst().run();
            drip();
        }
    }

    /** How many slips were cut off since the start. */
    public int count() {
        return paper.count();
    }

    /** The last slips, oldest first. */
    public List<PrintedSlip> slips() {
        return paper.slips();
    }

    /** What hangs out of the printer uncut. */
    public PrintedSlip uncut() {
        return paper.uncut();
    }

    /** How many commands were not understood since the start. */
    public int unknown() {
        return unknown.get();
    }

    @Override
    public void close() {
        server.close().awaitUninterruptibly(500);
        lines.close().awaitUninterruptibly(500);
        // A closed NIO channel gives its port back at the selector's next round, which lies before a scheduled task.
        loop.schedule(() -> {}, 1, TimeUnit.MILLISECONDS).awaitUninterruptibly(500);
    }

    private final class Connection extends SimpleChannelInboundHandler<ByteBuf> {
        private final RealTime realTime = new RealTime();
        private int linesOut;
        private @Nullable ChannelHandlerContext listener;

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf in) {
            var bytes = ByteBufUtil.getBytes(in);
            for (var b : bytes) {
                realTime.feed(b).ifPresent(n -> answer(context, fault.status().answer(n)));
            }
            if (fault == Fault.CUT_OFF || fault == Fault.CUT_IN_PICTURE) {
                byteByByte(context, bytes);
            } else {
                take(context, bytes);
            }
        }

        /** What a connection that breaks has not carried over does not arrive. */
        private void byteByByte(ChannelHandlerContext context, byte[] bytes) {
            for (var at = 0; at < bytes.length && context.channel().isOpen(); at++) {
                take(context, new byte[] {bytes[at]});
                if (fault == Fault.CUT_IN_PICTURE && parser.waiting() > BYTES_BEFORE_FAULT) {
                    context.close();
                }
            }
        }

        private void take(ChannelHandlerContext context, byte[] bytes) {
            for (var command : parser.feed(bytes)) {
                if (context.channel().isOpen()) {
                    heed(context, command);
                }
            }
        }

        private void heed(ChannelHandlerContext context, PrintCommand command) {
            if (flows() && held.isEmpty()) {
                workOff(context, command);
            } else if (!(command instanceof PrintCommand.AskNow)) {
                held.addLast(() -> workOff(context, command));
                drip();
            }
        }

        private void workOff(ChannelHandlerContext context, PrintCommand command) {
            if (command instanceof PrintCommand.AskInTurn) {
                answer(context, fault.status().answerInTurn());
            } else if (command instanceof PrintCommand.TellChanges tell) {
                tellChanges(context, tell.n() != 0);
            } else if (command instanceof PrintCommand.Unknown odd) {
                unknown.incrementAndGet();
                LOG.warn("the emulated printer does not know the command {}", odd.hex());
            }
            if (fault == Fault.UPSIDE_DOWN) {
                paper.takeUpsideDown(command);
            } else {
                paper.take(command);
            }
            if (command instanceof PrintCommand.LineEnd) {
                lineOut(context);
            }
        }

        private void lineOut(ChannelHandlerContext context) {
            linesOut++;
            if (fault == Fault.CUT_OFF && linesOut >= LINES_BEFORE_FAULT) {
                context.close();
            } else if (fault == Fault.PAPER_ENDS && linesOut >= LINES_BEFORE_FAULT) {
                turn(Fault.PAPER_OUT);
            }
        }

        private void tellChanges(ChannelHandlerContext context, boolean wanted) {
            listener = context;
            if (wanted) {
                told.add(this);
                tell();
            } else {
                told.remove(this);
            }
        }

        private void tell() {
            if (listener != null) {
                say(listener, fault.status().automatic());
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            told.remove(this);
        }

        private void answer(ChannelHandlerContext context, int answer) {
            say(context, new byte[] {(byte) answer});
        }

        private void say(ChannelHandlerContext context, byte[] bytes) {
            if (fault != Fault.MUTE) {
                context.writeAndFlush(Unpooled.wrappedBuffer(bytes));
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            LOG.debug("a connection of the emulated printer: {}", cause.toString());
            context.close();
        }
    }
}
