// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.printer.port.Fault;
import io.jiaohao.printer.port.PrinterEmulator;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.Controller;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Message.Menu;
import io.jiaohao.protocol.Message.MenuService;
import io.jiaohao.protocol.Message.Take;
import io.jiaohao.protocol.Message.Taken;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.MemoryBroker;
import io.jiaohao.protocol.link.MemoryLink;
import io.jiaohao.protocol.settings.ConfigTable;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A whole kiosk box with simulated pins and an emulated printer; only the broker is in memory. */
@Timeout(60)
final class KioskNodeIT {
    private static final NodeId BOX = new NodeId("kiosk-1");
    private static final int LAMP_SB = 18;
    private static final int LAMP_YB = 23;

    private final EventLoopGroup loops = new NioEventLoopGroup(1);
    private final PrinterEmulator printer = new PrinterEmulator(0, 576, loops);
    private final MemoryBroker broker = new MemoryBroker();
    private final MemoryLink controller = broker.line();
    private final List<Take> takes = new CopyOnWriteArrayList<>();
    private final PrinterNode node = new PrinterNode(config(), broker.line(), "test");

    @BeforeEach
    void open() {
        controller.listen(Topic.Filter.every(Topic.Kind.TAKE), (topic, message) -> {
            if (message instanceof Take take) {
                assertEquals(BOX, topic.node());
                takes.add(take);
            }
        });
        controller.open();
        controller.send(Topic.of(Topic.Kind.CONTROLLER), new Controller(true, "1", "e", null));
        menu("SB", "YB");
        await().until(() -> kiosk().doorPort() > 0 && device("button-SB").state() == DeviceState.READY);
        await().until(() -> kiosk().lit(LAMP_SB));
    }

    @Test
    void aPressBecomesATakeAndTheLampBlinksUntilTheReply() throws IOException {
        // when
        assertEquals("OK", door("KEY SB"));
        // then
        await().until(() -> takes.size() == 1);
        assertEquals(new ServiceCode("SB"), takes.getFirst().service());
        await().until(() -> !kiosk().lit(LAMP_SB));
        await().until(() -> kiosk().lit(LAMP_SB));
        give(takes.getFirst());
        steady(LAMP_SB, true);
        assertEquals(1, Set.copyOf(takes).size());
    }

    @Test
    void tremblingGivesOneAndSoDoesASecondPressWithinThreeSeconds() throws IOException {
        // when
        for (var n = 0; n < 5; n++) {
            door("KEY SB");
        }
        await().until(() -> !takes.isEmpty());
        give(takes.getFirst());
        door("KEY SB");
        // then
        steady(LAMP_SB, true);
        assertEquals(1, Set.copyOf(takes).size());
    }

    @Test
    void aButtonThatIsHeldGivesNothingUntilItIsLetGo() throws IOException {
        door("DOWN YB");
        steady(LAMP_YB, true);
        assertEquals(List.of(), takes);
        door("UP YB");
        await().until(() -> !takes.isEmpty());
        assertEquals(new ServiceCode("YB"), takes.getFirst().service());
    }

    @Test
    void twoButtonsAskEachForTheirOwn() throws IOException {
        door("KEY SB");
        door("KEY YB");
        await().until(() -> Set.of("SB", "YB")
                .equals(Set.copyOf(
                        takes.stream().map(take -> take.service().text()).toList())));
        takes.forEach(this::give);
        steady(LAMP_SB, true);
        steady(LAMP_YB, true);
    }

    @Test
    void aPressThatNobodyAnswersIsRepeatedUnderItsIdAndThenDropped() throws IOException {
        // when
        door("KEY SB");
        // then: the lamp blinks, slowly and then quickly, and comes to rest
        await().until(() -> takes.size() == 5);
        steady(LAMP_SB, true);
        assertEquals(5, takes.size());
        assertEquals(1, Set.copyOf(takes).size());
        // and whoever presses again asks for the same number
        door("KEY SB");
        await().until(() -> takes.size() == 6);
        assertEquals(1, Set.copyOf(takes).size());
    }

    @Test
    void aClosedServiceIsDarkAndGivesNothing() throws IOException {
        // given
        menu("YB");
        await().until(() -> !kiosk().lit(LAMP_SB));
        // when
        door("KEY SB");
        // then: quick blinking, then dark again
        await().until(() -> kiosk().lit(LAMP_SB));
        steady(LAMP_SB, false);
        assertEquals(List.of(), takes);
        assertTrue(kiosk().lit(LAMP_YB));
    }

    @Test
    void aRefusalIsShownByQuickBlinking() throws IOException {
        door("KEY SB");
        await().until(() -> !takes.isEmpty());
        controller.send(
                Topic.of(Topic.Kind.TAKEN, BOX),
                new Taken(takes.getFirst().id().text(), false, null, null, null, new Reason("SLOT_FULL", "已取完。")));
        await().until(() -> !kiosk().lit(LAMP_SB));
        steady(LAMP_SB, true);
    }

    @Test
    void aControllerThatGoesAndAPrinterWithoutPaperPutTheLampsOut() {
        controller.send(Topic.of(Topic.Kind.CONTROLLER), Controller.gone());
        steady(LAMP_SB, false);
        controller.send(Topic.of(Topic.Kind.CONTROLLER), new Controller(true, "1", "e", null));
        steady(LAMP_SB, true);
        printer.suffer(Fault.PAPER_OUT);
        steady(LAMP_SB, false);
        printer.suffer(Fault.NONE);
        steady(LAMP_SB, true);
    }

    @Test
    void whatIsWrongWithAButtonStandsInTheNodesMessage() throws IOException {
        assertTrue(String.valueOf(device("button-YB").reason()).contains("模拟"));
        controller.send(Topic.of(Topic.Kind.MENU), new Menu("e", 2, List.of()));
        await().until(() -> device("button-YB").state() == DeviceState.FAULTY);
        assertTrue(String.valueOf(device("button-YB").reason()).contains("没有这项业务"));
        assertEquals(DeviceState.READY, device("printer").state());
        assertTrue(door("KEY XX").startsWith("ERROR"));
        assertTrue(door("hello").startsWith("ERROR"));
        assertTrue(door("SIT SB").startsWith("ERROR"));
    }

    @Test
    void aNodeWithoutAKioskHasNoDevicesOfOne() {
        assertFalse(config("").kiosk() != null);
    }

    private KioskNode kiosk() {
        var kiosk = node.kiosk();
        if (kiosk == null) {
            throw new IllegalStateException("this node has no kiosk");
        }
        return kiosk;
    }

    /** For longer than half a slow blink, and a quick one. */
    private void steady(int lamp, boolean lit) {
        await().during(Duration.ofMillis(700)).until(() -> kiosk().lit(lamp) == lit);
    }

    private void menu(String... open) {
        var services = Stream.of("SB", "YB")
                .map(code -> new MenuService(
                        new ServiceCode(code), code, code, List.of(open).contains(code), 0, null, null))
                .toList();
        controller.send(Topic.of(Topic.Kind.MENU), new Menu("e", 1, services));
    }

    private void give(Take take) {
        controller.send(
                Topic.of(Topic.Kind.TAKEN, BOX),
                new Taken(take.id().text(), true, new TicketNumber("S001"), 0, null, null));
    }

    private Message.Device device(String name) {
        return broker.retained().get(Topic.of(Topic.Kind.NODE, BOX)) instanceof Message.Node told
                ? told.devices().stream()
                        .filter(device -> device.name().equals(name))
                        .findFirst()
                        .orElse(new Message.Device(name, DeviceState.ABSENT, "not told"))
                : new Message.Device(name, DeviceState.ABSENT, "nothing yet");
    }

    private String door(String line) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), kiosk().doorPort())) {
            socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private PrinterConfig config() {
        return config("""
                [kiosk]
                mockPort = 0
                [[kiosk.buttons]]
                service = "SB"
                pin = 17
                lamp = 18
                [[kiosk.buttons]]
                service = "YB"
                pin = 22
                lamp = 23
                """);
    }

    private PrinterConfig config(String kiosk) {
        return PrinterConfig.of(ConfigTable.parse("test", """
                [broker]
                user = "kiosk-1"
                password = "none"
                [printer]
                host = "127.0.0.1"
                port = %d
                answerMillis = 300
                pollSeconds = 1
                """.formatted(printer.port()) + kiosk));
    }

    @AfterEach
    void close() {
        node.close();
        printer.close();
        loops.shutdownGracefully(0, 100, TimeUnit.MILLISECONDS).awaitUninterruptibly(2_000);
    }
}
