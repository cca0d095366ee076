// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.display.board.Page;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.huidu.HuiduMaker;
import io.jiaohao.display.card.max7219.Max7219Maker;
import io.jiaohao.display.card.modbus.ModbusMaker;
import io.jiaohao.display.card.onbon.OnbonMaker;
import io.jiaohao.display.glyphs.GlyphReader;
import io.jiaohao.display.glyphs.Glyphs;
import io.jiaohao.display.staffroom.StaffBoard;
import io.jiaohao.protocol.Message.Alert;
import io.jiaohao.protocol.Message.AlertLevel;
import io.jiaohao.protocol.Message.StaffRoom;
import io.jiaohao.protocol.serial.SerialPair;
import io.jiaohao.protocol.settings.ConfigTable;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people see on each kind of bar, read off its lamps, from settings through driver, wire and emulator to a picture in {@code
 * target/pictures}.
 */
final class PicturesIT {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Page CALL = Page.of("请A012号办理");
    private static final List<Scene> SCENES = List.of(
            new Scene(1L, List.of(Page.of("社保 请先取号")), 6),
            new Scene(2L, List.of(CALL, CALL.firstLineDark()), 1),
            new Scene(3L, List.of(Page.of("暂停服务 请稍候")), 6),
            new Scene(4L, List.of(), 6));

    @TempDir
    private Path folder = Path.of("");

    private final Glyphs glyphs = Glyphs.load();
    private final GlyphReader reader = new GlyphReader(glyphs);
    private final NioEventLoopGroup loops = new NioEventLoopGroup(1);
    private final Wires wires = new Wires(loops);

    @Test
    void aModbusBarShowsWhatIsMeant() throws IOException {
        try (var pair = SerialPair.in(folder)) {
            var settings = "serial = '%s'\nemulated = '%s'\nbaud = 115200\n".formatted(pair.left(), pair.right());
            seen(new ModbusMaker(), settings);
            wires.close();
        }
    }

    @Test
    void aChainOfMax7219ShowsWhatIsMeant() throws IOException {
        seen(new Max7219Maker(), "mockPort = " + free() + "\nrows = 'serpentine'\nminGapMillis = 1\n");
    }

    @Test
    void aHuiduCardShowsWhatIsMeant() throws IOException {
        seen(new HuiduMaker(), "host = '127.0.0.1'\nport = " + free() + "\nminGapMillis = 1\n");
    }

    @Test
    void theStaffRoomReadsAWarning() throws IOException {
        var table = ConfigTable.parse(
                "display.toml",
                "host = '127.0.0.1'\nport = %d\nwidth = 128\nheight = 32\n[colours]\n".formatted(free()));
        var model = new OnbonMaker().read(table, CardPlace.staffRoom());
        try (var emulated = model.play(wires, glyphs, System::nanoTime);
                var card = model.drive(wires, watcher(new AtomicLong()))) {
            card.open();
            for (var level : AlertLevel.values()) {
                // when
                card.show(warned(level), System.nanoTime());
                // then
                await().until(() -> reader.read(emulated.dots(), 0).equals(word(level) + ":医保等候超时"));
                assertEquals("A012 已等35分钟", reader.read(emulated.dots(), 16));
                draw(emulated, "staff-room-" + level);
            }
        }
    }

    private static String word(AlertLevel level) {
        return switch (level) {
            case YELLOW -> "黄";
            case ORANGE -> "橙";
            case RED -> "红";
        };
    }

    private static Scene warned(AlertLevel level) {
        return StaffBoard.starting(16, 2, Duration.ofDays(1), 0)
                .heard(new StaffRoom("e", 1, List.of(new Alert(level, "医保等候超时", "A012 已等35分钟"))), 0)
                .view(0)
                .scene();
    }

    private void seen(CardMaker maker, String settings) throws IOException {
        var table = ConfigTable.parse("display.toml", settings + "width = 128\n");
        var model = maker.read(table, CardPlace.window("window-3"));
        var took = new AtomicLong();
        try (var emulated = model.play(wires, glyphs, System::nanoTime);
                var card = model.drive(wires, watcher(took))) {
            card.open();
            for (var scene : SCENES) {
                // when
                card.show(scene, System.nanoTime());
                await().until(() -> scene.revision() != null && took.get() == scene.revision());
                // then
                var text = scene.pages().isEmpty()
                        ? ""
                        : scene.pages().getFirst().lines().getFirst();
                await().until(() -> reader.read(emulated.dots(), 0).equals(text));
                draw(emulated, maker.driver() + "-" + scene.revision());
            }
            if (model.scrolls()) {
                passes(card, emulated, maker.driver());
            }
        }
    }

    private void passes(LedCard card, EmulatedCard emulated, String name) throws IOException {
        card.show(new Scene(5L, List.of(Page.of("请带好身份证原件在等候区留意叫号")), 6), System.nanoTime());
        // whole characters in the middle: those at the edges are cut by turns
        await().until(() -> reader.read(emulated.dots(), 0).contains("带好身份证"));
        await().until(() -> reader.read(emulated.dots(), 0).contains("原件在等候"));
        draw(emulated, name + "-scrolling");
    }

    private static CardWatcher watcher(AtomicLong took) {
        return new CardWatcher() {
            @Override
            public void took(Scene scene, Duration duration) {
                var revision = scene.revision();
                took.set(revision == null ? 0 : revision);
            }

            @Override
            public void state(CardState state) {}
        };
    }

    private static void draw(EmulatedCard card, String name) throws IOException {
        var picture = LedPicture.png(card.dots());
        assertEquals('P', picture[1]);
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), picture);
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterEach
    void end() {
        loops.shutdownGracefully(0, 100, TimeUnit.MILLISECONDS).awaitUninterruptibly(1_000);
    }
}
