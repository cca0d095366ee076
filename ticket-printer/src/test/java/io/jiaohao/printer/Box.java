// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import static org.awaitility.Awaitility.await;

import io.jiaohao.printer.port.Fault;
import io.jiaohao.printer.port.PrinterEmulator;
import io.jiaohao.printer.slip.Slips;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.Controller;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Message.Menu;
import io.jiaohao.protocol.Message.MenuService;
import io.jiaohao.protocol.Message.PrintJob;
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
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A whole kiosk box with two simulated buttons and an emulated printer, and the controller's side of it; only the broker is in memory. */
final class Box implements AutoCloseable {
    static final int LAMP_SB = 18;
    static final int LAMP_YB = 23;

    private static final NodeId ID = new NodeId("kiosk-1");

    final EventLoopGroup loops = new NioEventLoopGroup(1);
    final PrinterEmulator printer = new PrinterEmulator(0, 576, loops);
    final MemoryBroker broker = new MemoryBroker();
    final MemoryLink controller = broker.line();
    final List<Take> takes = new CopyOnWriteArrayList<>();
    private final PrinterNode node;

    /** Begins, and waits until it can be pressed. */
    Box(String more) {
        node = new PrinterNode(config(more), broker.line(), "test");
        controller.listen(Topic.Filter.only(Topic.of(Topic.Kind.TAKE, ID)), (topic, message) -> {
            if (message instanceof Take take) {
                takes.add(take);
            }
        });
        controller.open();
        online(true);
        menu("SB", "YB");
        await().until(() -> kiosk().doorPort() > 0 && device("button-SB").state() == DeviceState.READY);
        await().until(() -> lit(LAMP_SB));
    }

    private KioskNode kiosk() {
        return Objects.requireNonNull(node.kiosk());
    }

    boolean lit(int lamp) {
        return kiosk().lit(lamp);
    }

    /** For longer than half a slow blink, and a quick one. */
    void steady(int lamp, boolean lit) {
        await().during(Duration.ofMillis(600)).until(() -> lit(lamp) == lit);
    }

    void online(boolean yes) {
        controller.send(
                Topic.of(Topic.Kind.CONTROLLER), yes ? new Controller(true, "1", "e", null) : Controller.gone());
    }

    void menu(String... open) {
        controller.send(
                Topic.of(Topic.Kind.MENU),
                new Menu(
                        "e",
                        1,
                        Stream.of("SB", "YB")
                                .map(code -> new MenuService(
                                        new ServiceCode(code),
                                        code,
                                        code,
                                        List.of(open).contains(code),
                                        0,
                                        null,
                                        null))
                                .toList()));
    }

    /** The controller knows no service at all. */
    void emptyMenu() {
        controller.send(Topic.of(Topic.Kind.MENU), new Menu("e", 2, List.of()));
    }

    void give(Take take) {
        answer(new Taken(take.id().text(), true, new TicketNumber("S001"), 0, null, null));
    }

    /** Orders the slip of the number that {@link #give} gives. */
    void order() {
        controller.send(
                Topic.of(Topic.Kind.PRINT_JOB, ID),
                new PrintJob(new CommandId("j.1"), new TicketNumber("S001"), Slips.plain("S001")));
    }

    /** Opens the printer's cover, waits until that is noticed, and closes it. */
    void openAndCloseTheCover() {
        printer.suffer(Fault.COVER);
        await().until(() -> String.valueOf(device("printer").reason()).contains("上盖没有合好"));
        printer.suffer(Fault.NONE);
    }

    /** Somebody of the staff presses 看得清. */
    void readable() {
        controller.send(Topic.of(Topic.Kind.READABLE, ID), new Message.PaperSeen(CommandId.fresh(), true));
    }

    void refuse(Take take) {
        answer(new Taken(take.id().text(), false, null, null, null, new Reason("SLOT_FULL", "已取完。")));
    }

    private void answer(Taken reply) {
        controller.send(Topic.of(Topic.Kind.TAKEN, ID), reply);
    }

    Message.Device device(String name) {
        return broker.retained().get(Topic.of(Topic.Kind.NODE, ID)) instanceof Message.Node told
                ? told.devices().stream()
                        .filter(device -> device.name().equals(name))
                        .findFirst()
                        .orElse(new Message.Device(name, DeviceState.ABSENT, "not told"))
                : new Message.Device(name, DeviceState.ABSENT, "nothing yet");
    }

    /** What the door of simulated fingers answers. */
    String door(String line) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), kiosk().doorPort())) {
            socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private PrinterConfig config(String more) {
        return PrinterConfig.of(ConfigTable.parse("test", """
                [broker]
                user = "kiosk-1"
                password = "none"
                [printer]
                host = "127.0.0.1"
                port = %d
                answerMillis = 300
                pollSeconds = 1
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
                """.formatted(printer.port()) + more));
    }

    @Override
    public void close() {
        node.close();
        printer.close();
        loops.shutdownGracefully(0, 100, TimeUnit.MILLISECONDS).awaitUninterruptibly(2_000);
    }
}
