// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.card.Wires;
import io.jiaohao.display.glyphs.Glyphs;
import io.jiaohao.protocol.serial.SerialPair;
import io.jiaohao.protocol.serial.SerialSettings;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The emulated bar under Debian's mbpoll, a master that knows nothing of us: the commands of docs/modbus.md. */
final class MbpollIT {
    @TempDir
    private Path folder = Path.of("");

    private final NioEventLoopGroup loops = new NioEventLoopGroup(1);
    private final Wires wires = new Wires(loops);
    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeEach
    void plugIn() throws IOException {
        open.add(SerialPair.in(folder));
    }

    @Test
    void theCommandsOfTheManualShowATextAndReadItsNumberBack() throws Exception {
        // given
        var bar = bar();
        var commands = Files.readAllLines(Path.of("../docs/modbus.md")).stream()
                .filter(line -> line.startsWith("    mbpoll "))
                .map(line -> line.strip()
                        .replace("/dev/ttyUSB0", folder.resolve("left").toString()))
                .toList();
        assertEquals(3, commands.size());
        // when
        assertTrue(run(commands.get(0)).contains("Written 2 references"));
        assertTrue(run(commands.get(1)).contains("Written 5 references"));
        var status = run(commands.get(2));
        // then
        assertEquals(List.of("A1"), bar.text());
        assertTrue(
                status.replaceAll("\\s+", " ").contains("[528]: 19016 [529]: 1 [530]: 128 [531]: 16 [532]: 0 [533]: 7"),
                status);
    }

    @Test
    void aRegisterThatIsNotThereIsRefused() throws Exception {
        bar();
        assertTrue(run("mbpoll -m rtu -a 3 -b 9600 -P none -0 -1 -r 600 -c 1 " + folder.resolve("left"))
                .contains("Illegal data address"));
    }

    private EmulatedCard bar() {
        var left = new SerialSettings(folder.resolve("left").toString(), 9_600);
        var settings = new ModbusSettings(
                "window-3",
                left,
                folder.resolve("right").toString(),
                3,
                128,
                16,
                Duration.ZERO,
                Duration.ofMillis(300),
                Duration.ofSeconds(10),
                1,
                8);
        var bar = settings.play(wires, Glyphs.load(), System::nanoTime);
        open.addFirst(bar);
        return bar;
    }

    /** Until the bar listens: it opens its line beside the start. */
    private static String run(String command) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> once(command), said -> !said.contains("timed out"));
    }

    private static String once(String command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command.split(" ")).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        return said;
    }

    @AfterEach
    void plugOut() throws Exception {
        wires.close();
        for (var each : open) {
            each.close();
        }
        loops.shutdownGracefully(0, 100, TimeUnit.MILLISECONDS).awaitUninterruptibly(1_000);
    }
}
