// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the broker carries, and what it bears. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedBrokerIT {
    private static final WindowNumber THREE = new WindowNumber(3);
    private static final Topic SIGN_3 = Topic.of(Topic.Kind.SIGN, THREE);

    private final RunningBroker broker;

    EmbeddedBrokerIT() throws IOException {
        broker = RunningBroker.start();
    }

    @AfterAll
    void stop() throws IOException {
        broker.close();
    }

    @Test
    void aPressReachesTheControllerAndItsSignTheNode() {
        // given
        var presses = new CopyOnWriteArrayList<Message>();
        var signs = new CopyOnWriteArrayList<Message>();
        try (var controller = broker.link("controller", null);
                var node = broker.link("windows", null)) {
            controller.listen(Topic.Filter.every(Topic.Kind.PRESS), (topic, message) -> presses.add(message));
            node.listen(Topic.Filter.only(SIGN_3), (topic, message) -> signs.add(message));
            controller.open();
            node.open();
            await().until(() -> controller.connected() && node.connected());
            // when
            var press = new Message.Press(CommandId.fresh(), Key.NEXT, null, 5L, 3L);
            assertTrue(node.send(Topic.of(Topic.Kind.PRESS, THREE), press));
            assertTrue(controller.send(SIGN_3, sign(7)));
            // then
            await().until(() -> presses.equals(List.of(press)) && signs.equals(List.of(sign(7))));
        }
    }

    @Test
    void aNewLineHearsTheRetainedSign() {
        // given
        try (var controller = broker.link("controller", null)) {
            controller.open();
            await().until(controller::connected);
            controller.send(SIGN_3, sign(8));
            controller.send(SIGN_3, sign(9));
            // when
            var signs = new CopyOnWriteArrayList<Message>();
            try (var node = broker.link("windows", null)) {
                node.listen(Topic.Filter.only(SIGN_3), (topic, message) -> signs.add(message));
                node.open();
                // then
                await().until(() -> signs.contains(sign(9)));
            }
        }
    }

    @Test
    void theLastWillSpeaksWhenALineBreaks() throws MqttException {
        // given
        var births = new CopyOnWriteArrayList<Message>();
        var node = new Topic(Topic.Kind.NODE, "windows");
        try (var controller = broker.link("controller", null)) {
            controller.listen(Topic.Filter.every(Topic.Kind.NODE), (topic, message) -> births.add(message));
            controller.open();
            await().until(controller::connected);
            var client = broker.client("windows", "windows");
            var options = broker.options("windows");
            options.setWill(
                    node.name(HallId.MAIN),
                    new MqttMessage(
                            "{\"online\":false,\"windows\":[],\"devices\":[]}".getBytes(StandardCharsets.UTF_8),
                            1,
                            true,
                            null));
            client.connect(options).waitForCompletion(5_000);
            // when
            client.disconnectForcibly(0, 100, false);
            // then
            await().until(() -> births.contains(Message.Node.gone()));
        }
    }

    @Test
    void aPortThatIsTakenIsSaidAtOnce() throws IOException {
        try (var second = RunningBroker.on(broker.port())) {
            var problem = assertThrows(IOException.class, second::start);
            assertTrue(String.valueOf(problem.getMessage()).contains("127.0.0.1:" + broker.port()));
        }
    }

    @Test
    void aPacketTooLongIsRefusedByItsFirstBytesEvenBeforeAPassword() throws IOException {
        // given: a CONNECT that announces 256 MB
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), broker.port())) {
            socket.setSoTimeout(5_000);
            // when
            socket.getOutputStream()
                    .write(new byte[] {0x10, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f, 0, 4, 'M', 'Q', 'T', 'T', 4});
            // then
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    @Test
    void aMessageTooLongEndsItsSendersLineOnly() throws MqttException {
        // given
        var ears = new Ears("hall/main/window/3/press");
        var installer = broker.listening("some-laptop-3", "hall/main/window/3/press", ears);
        var client = broker.client("windows", "windows");
        client.connect(broker.options("windows")).waitForCompletion(5_000);
        // when
        assertThrows(
                MqttException.class, () -> client.publish("hall/main/window/3/press", new byte[70 * 1024], 1, false)
                        .waitForCompletion(5_000));
        // then
        await().until(() -> !client.isConnected());
        installer
                .publish("hall/main/window/3/press", new byte[60 * 1024], 1, false)
                .waitForCompletion(5_000);
        await().until(() -> ears.heard() == 1);
        client.disconnectForcibly(0, 100, false);
        installer.disconnectForcibly(0, 100, false);
    }

    private static Message.Sign sign(long revision) {
        return new Message.Sign("e", revision, SignState.OPEN, null, null, null, 0, 0, null, "社保 请先取号");
    }
}
