// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

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
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A HUIDU card in software: a TCP server that keeps to the order of the source – version, session, programs. Any thread. */
// Netty tells what became of a channel through channelInactive and exceptionCaught
@SuppressWarnings("FutureReturnValueIgnored")
final class HuiduEmulator implements EmulatedCard {
    private static final Logger LOG = LoggerFactory.getLogger(HuiduEmulator.class);
    private static final int WRONG_ORDER = 2;
    private static final int NO_XML = 22;

    private final HuiduSettings settings;
    private final Glyphs glyphs;
    private final LongSupplier clock;
    private final Channel server;
    private volatile Temper temper = Temper.WELL;
    private volatile Seen seen;

    private record Seen(HuiduScreen screen, boolean added, long frames, String last) {}

    /**
     * Listens at {@code settings.host()} and {@code port()}, 0 for any free port.
     *
     * @throws IllegalStateException where the port is taken
     */
    HuiduEmulator(HuiduSettings settings, EventLoopGroup group, Glyphs glyphs, LongSupplier clock) {
        this.settings = settings;
        this.glyphs = glyphs;
        this.clock = clock;
        this.seen = new Seen(dark(), false, 0, "");
        this.server = bind(group);
        LOG.info("emulated card {} listens on {}", settings.name(), server.localAddress());
    }

    private HuiduScreen dark() {
        return new HuiduScreen(settings.width(), settings.height(), new HuiduProgram(List.of()), clock.getAsLong());
    }

    private Channel bind(EventLoopGroup group) {
        var bound = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel fresh) {
                        fresh.pipeline().addLast(new HuiduInbound(settings.name() + " (emulated)"), new Session());
                    }
                })
                .bind(settings.host(), settings.port())
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IllegalStateException(
                    "cannot listen on " + settings.place() + " for " + settings.name(), bound.cause());
        }
        return bound.channel();
    }

    /** What a request does, and its result. */
    private String done(HuiduXml.Request request, String xml) {
        var before = seen;
        return switch (request.method()) {
            case HuiduXml.SESSION -> HuiduXml.SUCCESS;
            case HuiduXml.ADD -> stands(request.program(), xml);
            case HuiduXml.UPDATE -> before.added ? stands(request.program(), xml) : "kNodeNotExist";
            default -> "kUnsupportMethod";
        };
    }

    private String stands(HuiduProgram program, String xml) {
        var screen = new HuiduScreen(settings.width(), settings.height(), program, clock.getAsLong());
        var hex = HexFormat.of().formatHex(xml.getBytes(StandardCharsets.UTF_8));
        seen = new Seen(screen, !program.areas().isEmpty(), seen.frames + 1, hex);
        return HuiduXml.SUCCESS;
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
        return seen.screen.since();
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

    /** One host's connection. */
    private final class Session extends SimpleChannelInboundHandler<HuiduFrame> {
        private final String guid = UUID.randomUUID().toString();
        private final HuiduPieces pieces = new HuiduPieces();
        private boolean greeted;

        @Override
        protected void channelRead0(ChannelHandlerContext context, HuiduFrame frame) {
            switch (temper) {
                case WELL, NOISY, LOSES_ONE, REBOOTS -> answer(context, frame, 0);
                case SLOW -> answer(context, frame, settings.answer().toMillis() * 3 / 4);
                case LATE -> answer(context, frame, settings.answer().toMillis() * 2);
                case MUTE -> understood(frame);
                case REFUSING -> send(context, List.of(new HuiduFrame.Refusal(HuiduFrame.Refusal.OCCUPIED)), 0);
                case DROPPING -> context.close();
                case GARBLING -> {
                    understood(frame);
                    // a length that cannot be
                    context.writeAndFlush(Unpooled.wrappedBuffer(new byte[] {3, 0, 0, 0}));
                }
            }
        }

        private void answer(ChannelHandlerContext context, HuiduFrame frame, long millis) {
            send(context, understood(frame), millis);
        }

        private List<HuiduFrame> understood(HuiduFrame frame) {
            return switch (frame) {
                case HuiduFrame.AskVersion ignored -> {
                    greeted = true;
                    yield List.of(new HuiduFrame.Version(HuiduFrame.VERSION));
                }
                case HuiduFrame.AskHeartbeat() -> List.of(new HuiduFrame.Heartbeat());
                case HuiduFrame.Piece piece
                when !piece.fromCard() -> greeted ? put(piece) : List.of(new HuiduFrame.Refusal(WRONG_ORDER));
                case HuiduFrame.Piece ignored -> List.of();
                case HuiduFrame.Version ignored -> List.of();
                case HuiduFrame.Heartbeat() -> List.of();
                case HuiduFrame.Refusal ignored -> List.of();
                case HuiduFrame.Other ignored -> List.of(new HuiduFrame.Refusal(WRONG_ORDER));
            };
        }

        private List<HuiduFrame> put(HuiduFrame.Piece piece) {
            try {
                return pieces.with(piece).map(this::asked).orElse(List.of());
            } catch (IllegalArgumentException e) {
                return List.of(new HuiduFrame.Refusal(NO_XML));
            }
        }

        private List<HuiduFrame> asked(String xml) {
            var request = HuiduReader.request(xml);
            if (request == null) {
                return List.of(new HuiduFrame.Refusal(NO_XML));
            }
            var known = request.guid().equals(guid) || request.method().equals(HuiduXml.SESSION);
            var result = known ? done(request, xml) : HuiduXml.INVALID_GUID;
            return HuiduCodec.pieces(true, HuiduXml.answer(new HuiduXml.Answer(guid, request.method(), result)));
        }

        private void send(ChannelHandlerContext context, List<HuiduFrame> frames, long millis) {
            context.executor()
                    .schedule(
                            () -> frames.forEach(
                                    frame -> context.writeAndFlush(Unpooled.wrappedBuffer(HuiduCodec.encode(frame)))),
                            millis,
                            TimeUnit.MILLISECONDS);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            LOG.debug("{}: {}", settings.name(), cause.toString());
            context.close();
        }
    }
}
