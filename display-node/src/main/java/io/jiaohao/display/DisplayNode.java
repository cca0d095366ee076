// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.board.BarBoard;
import io.jiaohao.display.board.HallBoard;
import io.jiaohao.display.board.HallTime;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.board.SharedSign;
import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.CardState;
import io.jiaohao.display.card.CardWatcher;
import io.jiaohao.display.card.LedCard;
import io.jiaohao.display.card.Spi;
import io.jiaohao.display.card.Wires;
import io.jiaohao.display.pi.SpiChips;
import io.jiaohao.display.staffroom.StaffBoard;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.Link;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running node, put together from its configuration and a line to the broker. */
final class DisplayNode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DisplayNode.class);

    private final DisplayConfig config;
    private final Link link;
    private final Devices devices;
    private final EventLoopGroup loops = new NioEventLoopGroup(1);
    private final Wires wires = new Wires(loops, DisplayNode::spi);
    private final ScheduledExecutorService timers =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "timers"));
    private final List<WindowNode> windows = new ArrayList<>();
    private final List<LedCard> cards = new ArrayList<>();
    private final CallPads pads;
    private final Screens screens;
    /** Of the hall and of the staff room. */
    private final List<SignNode<?>> signs = new ArrayList<>();

    private @Nullable HallVoice voice;

    /** Puts everything together and begins: cards connect, the line opens. */
    DisplayNode(DisplayConfig config, Link link, String version) {
        this.config = config;
        this.link = link;
        this.devices = new Devices(
                link,
                config.broker().user(),
                version,
                config.windows().stream().map(DisplayConfig.Window::number).toList());
        this.screens = new Screens(config.screens(), devices);
        this.pads = new CallPads(config.pads(), devices, timers, System::nanoTime);
        config.windows().forEach(this::window);
        hall(config.hall());
        staffRoom(config.staffRoom());
        speaker(config.speaker());
        link.listen(Topic.Filter.only(Topic.of(Topic.Kind.CONTROLLER)), (topic, message) -> controller(message));
        link.listen(Topic.Filter.only(Topic.of(Topic.Kind.TIME)), (topic, message) -> time(message));
        link.watch(this::line);
        cards.forEach(LedCard::open);
        link.open();
        pads.open();
        screens.open();
    }

    private void window(DisplayConfig.Window window) {
        var model = window.card();
        var cells = model == null ? io.jiaohao.protocol.SignTexts.WIDE : model.width() / 8;
        var board = BarBoard.starting(cells, config.patience(), System.nanoTime());
        var node = new WindowNode(window.number(), board, CommandId::fresh, link, timers, System::nanoTime);
        windows.add(node);
        pads.serve(window.number(), node);
        link.listen(Topic.Filter.only(Topic.of(Topic.Kind.SIGN, window.number())), (topic, message) -> {
            if (message instanceof Message.Sign sign) {
                node.heard(sign);
            }
        });
        link.listen(Topic.Filter.only(Topic.of(Topic.Kind.REPLY, window.number())), (topic, message) -> {
            if (message instanceof Message.Reply reply) {
                node.heard(reply);
            }
        });
        if (model != null) {
            node.on(card(model, (scene, took) -> node.took(model.name(), scene, took)));
        }
    }

    private void hall(@Nullable CardModel model) {
        if (model == null) {
            return;
        }
        var cells = model.width() / 8;
        var rows = model.height() / 16;
        var board = model.scrolls()
                ? HallBoard.scrolling(cells, rows, config.patience(), System.nanoTime())
                : HallBoard.starting(cells, rows, config.patience(), System.nanoTime());
        sign(model, board, Topic.Kind.BOARD, Message.Board.class);
    }

    private void staffRoom(@Nullable CardModel model) {
        if (model == null) {
            return;
        }
        var board = StaffBoard.starting(model.width() / 8, model.height() / 16, config.patience(), System.nanoTime());
        sign(model, board, Topic.Kind.STAFF_ROOM, Message.StaffRoom.class);
    }

    private <T extends Message> void sign(CardModel model, SharedSign<T> sign, Topic.Kind kind, Class<T> shown) {
        var node = new SignNode<>(sign, timers, System::nanoTime);
        signs.add(node);
        link.listen(Topic.Filter.only(Topic.of(kind)), (topic, message) -> {
            if (shown.isInstance(message)) {
                node.heard(shown.cast(message));
            }
        });
        node.on(card(model, (scene, took) -> LOG.debug("{} took {} in {}", model.name(), scene.revision(), took)));
    }

    private LedCard card(CardModel model, BiConsumer<Scene, Duration> took) {
        devices.is(model.name(), DeviceState.ABSENT, "not yet connected");
        var card = model.drive(wires, new CardWatcher() {
            @Override
            public void took(Scene scene, Duration nanos) {
                took.accept(scene, nanos);
            }

            @Override
            public void state(CardState state) {
                devices.is(model.name(), state);
            }
        });
        cards.add(card);
        return card;
    }

    private void speaker(@Nullable VoiceConfig settings) {
        if (settings == null) {
            return;
        }
        try {
            var ready = new HallVoice(settings, link, devices);
            voice = ready;
            ready.open();
        } catch (IOException e) {
            LOG.warn("no voice: {}", e.toString());
            devices.is("speaker", DeviceState.FAULTY, e.getMessage());
        }
    }

    private static Spi spi(Spi.Place place) throws IOException {
        var chips = SpiChips.open(place.bus(), place.chipSelect(), place.hertz());
        return new Spi() {
            @Override
            public void send(byte[] bytes) throws IOException {
                chips.send(bytes);
            }

            @Override
            public void close() {
                chips.close();
            }
        };
    }

    private void controller(Message message) {
        if (message instanceof Message.Controller controller) {
            windows.forEach(window -> window.heard(controller));
            signs.forEach(sign -> sign.heard(controller));
            if (controller.online()) {
                devices.tell();
            }
        }
    }

    private void time(Message message) {
        if (message instanceof Message.Time told) {
            var time = new HallTime(told.time(), System.nanoTime());
            cards.forEach(card -> card.time(time));
        }
    }

    private void line(boolean up) {
        windows.forEach(window -> window.line(up));
        signs.forEach(sign -> sign.line(up));
        if (up) {
            devices.tell();
        }
    }

    /** Where simulated keys listen; 0 until they do. */
    int keyDoorPort() {
        return pads.doorPort();
    }

    @Override
    public void close() {
        link.close();
        screens.close();
        cards.forEach(LedCard::close);
        wires.close();
        if (voice != null) {
            voice.close();
        }
        pads.close();
        timers.shutdownNow();
        loops.shutdownGracefully(0, 500, TimeUnit.MILLISECONDS).awaitUninterruptibly(1_000);
    }
}
