// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.access.AccessBook;
import io.jiaohao.controller.access.TopicRights;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.LinkSettings;
import io.jiaohao.protocol.link.PahoLink;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.activemq.artemis.api.config.ActiveMQDefaultConfiguration;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedBrokerIT {
    private static final WindowNumber THREE = new WindowNumber(3);
    private static final Topic SIGN_3 = Topic.of(Topic.Kind.SIGN, THREE);

    private final AccessBook book;
    private final EmbeddedBroker broker;

    EmbeddedBrokerIT() throws IOException {
        book = Halls.book();
        broker = new EmbeddedBroker("127.0.0.1", 0, book, new TopicRights(HallId.MAIN));
    }

    @BeforeAll
    void start() throws IOException {
        broker.start();
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
        try (var controller = link("controller", null);
                var node = link("windows", null)) {
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
        try (var controller = link("controller", null)) {
            controller.open();
            await().until(controller::connected);
            controller.send(SIGN_3, sign(8));
            controller.send(SIGN_3, sign(9));
            // when
            var signs = new CopyOnWriteArrayList<Message>();
            try (var node = link("windows", null)) {
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
        try (var controller = link("controller", null)) {
            controller.listen(Topic.Filter.every(Topic.Kind.NODE), (topic, message) -> births.add(message));
            controller.open();
            await().until(controller::connected);
            var client = client("windows", "windows");
            var options = options("windows");
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
    void nobodyConnectsWithoutAPassword() throws MqttException {
        var client = client("windows", "windows");
        var anonymous = new MqttConnectionOptions();
        assertThrows(MqttException.class, () -> client.connect(anonymous).waitForCompletion(5_000));
        var wrong = options("windows");
        wrong.setPassword("guess".getBytes(StandardCharsets.UTF_8));
        assertThrows(MqttException.class, () -> client.connect(wrong).waitForCompletion(5_000));
    }

    @Test
    void nobodyConnectsUnderANeighboursName() throws MqttException {
        var client = client("windows", "printer");
        assertThrows(
                MqttException.class, () -> client.connect(options("windows")).waitForCompletion(5_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "+/#",
                "hall/#",
                "hall/main/#",
                "hall/+/board",
                "hall/main/window/+/sign",
                "hall/main/window/4/sign",
                "hall/main/window/3/press",
                "hall/main/window/3/#",
                "hall/main/printer/printer/job",
                "$SYS/#",
                "$share/g/hall/main/window/4/sign",
                "$share/g/#",
                "hall/main/node/+",
                "hall/other/board",
                "$sys/mqtt/queue/qos2/windows",
                "hall.main.window.4.sign",
                "hall/main/printer/printer/job::windows.hall.main.board",
                "$share/windows/hall/main/printer/printer/job",
                "hall/main/board/#",
                "/hall/main/board"
            })
    void aWindowNodeDoesNotHearWhatIsNotItsOwn(String filter) throws MqttException {
        var client = client("windows", "windows");
        client.connect(options("windows")).waitForCompletion(5_000);
        try {
            assertFalse(granted(client, filter), filter);
        } finally {
            client.disconnectForcibly(0, 100, false);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hall/main/window/3/sign",
                "hall/main/window/3/reply",
                "hall/main/board",
                "hall/main/announce",
                "hall/main/node/controller",
                // what stands behind the colons is left off: it hears the board, from its own queue
                "hall/main/board::printer.hall.main.printer.printer.job"
            })
    void aWindowNodeHearsWhatItMay(String filter) throws MqttException {
        var client = client("windows", "windows");
        client.connect(options("windows")).waitForCompletion(5_000);
        try {
            assertTrue(granted(client, filter), filter);
        } finally {
            client.disconnectForcibly(0, 100, false);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "windows, hall/main/window/4/press",
        "windows, hall/main/window/3/sign",
        "windows, hall/main/node/printer",
        "windows, hall/main/node/controller",
        "windows, hall/main/printer/printer/job",
        "printer, hall/main/window/3/press",
        "printer, hall/main/kiosk/kiosk/take",
        "windows, anything/else",
    })
    void whatOneMayNotWriteReachesNobody(String user, String topic) throws MqttException {
        // given
        var ears = new Ears(topic);
        var installer = listening("some-laptop", "#", ears);
        var client = client(user, user);
        client.connect(options(user)).waitForCompletion(5_000);
        try {
            // when
            var publish = client.publish(topic, "x".getBytes(StandardCharsets.UTF_8), 1, true);
            publish.waitForCompletion(2_000);
            // not authorised (MQTT 5, 3.4.2.1); Paho calls this a success
            assertEquals(135, publish.getReasonCodes()[0]);
            // then: what the installer writes afterwards arrives, and nothing before it
            installer
                    .publish(topic, "y".getBytes(StandardCharsets.UTF_8), 1, false)
                    .waitForCompletion(5_000);
            await().until(() -> ears.heard() > 0);
            assertEquals(1, ears.heard());
        } finally {
            client.disconnectForcibly(0, 100, false);
            installer.disconnectForcibly(0, 100, false);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 30})
    void aForeignLastWillIsNotSpoken(long session) throws MqttException {
        // given
        var topic = "hall/main/window/5/sign";
        var ears = new Ears(topic);
        var installer = listening("some-laptop-2", topic, ears);
        var client = client("printer", "printer");
        var options = options("printer");
        options.setWill(topic, new MqttMessage("{}".getBytes(StandardCharsets.UTF_8), 1, true, null));
        options.setSessionExpiryInterval(session);
        var properties = new MqttProperties();
        properties.setWillDelayInterval(session == 0 ? 0 : 1L);
        options.setWillMessageProperties(properties);
        try {
            client.connect(options).waitForCompletion(5_000);
            // when
            client.disconnectForcibly(0, 100, false);
        } catch (MqttException refusedAtOnce) {
            // as good
        }
        // then: a message sent later is the only one to be heard
        await().during(Duration.ofSeconds(session == 0 ? 1 : 3)).until(() -> ears.heard() == 0);
        installer.publish(topic, "y".getBytes(StandardCharsets.UTF_8), 1, false).waitForCompletion(5_000);
        await().until(() -> ears.heard() == 1);
        installer.disconnectForcibly(0, 100, false);
    }

    @Test
    void nobodySitsDownAtANeighboursQueueByASharedSubscription() throws MqttException {
        // given: both may hear the controller's birth, and the neighbour does
        var neighbour = client("neighbour", "neighbour");
        neighbour.connect(options("neighbour")).waitForCompletion(5_000);
        var thief = client("windows", "windows");
        thief.connect(options("windows")).waitForCompletion(5_000);
        try {
            assertTrue(granted(neighbour, "hall/main/node/controller"));
            // then
            assertFalse(granted(thief, "$share/neighbour/hall/main/node/controller"));
        } finally {
            neighbour.disconnectForcibly(0, 100, false);
            thief.disconnectForcibly(0, 100, false);
        }
    }

    @Test
    void aPortThatIsTakenIsSaidAtOnce() throws IOException {
        try (var second = new EmbeddedBroker("127.0.0.1", broker.port(), book, new TopicRights(HallId.MAIN))) {
            var problem = assertThrows(IOException.class, second::start);
            assertTrue(String.valueOf(problem.getMessage()).contains("127.0.0.1:" + broker.port()));
        }
    }

    @Test
    void artemisHasNoBackDoor() throws MqttException {
        var user = ActiveMQDefaultConfiguration.getDefaultClusterUser();
        var client = new MqttAsyncClient("tcp://127.0.0.1:" + broker.port(), user, new MemoryPersistence());
        var options = options("windows");
        options.setUserName(user);
        options.setPassword(
                ActiveMQDefaultConfiguration.getDefaultClusterPassword().getBytes(StandardCharsets.UTF_8));
        assertThrows(MqttException.class, () -> client.connect(options).waitForCompletion(5_000));
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
        var installer = listening("some-laptop-3", "hall/main/window/3/press", ears);
        var client = client("windows", "windows");
        client.connect(options("windows")).waitForCompletion(5_000);
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

    @Test
    void whoeverWasRefusedMayGoOn() throws MqttException {
        // given
        var client = client("windows", "windows");
        client.connect(options("windows")).waitForCompletion(5_000);
        var refused = client.publish("hall/main/window/4/press", new byte[] {1}, 1, false);
        refused.waitForCompletion(5_000);
        // when
        var next = client.publish("hall/main/window/3/press", new byte[] {1}, 1, false);
        next.waitForCompletion(5_000);
        // then
        assertEquals(135, refused.getReasonCodes()[0]);
        assertEquals(0, next.getReasonCodes()[0]);
        assertTrue(client.isConnected());
        client.disconnectForcibly(0, 100, false);
    }

    private MqttAsyncClient listening(String id, String filter, Ears ears) throws MqttException {
        var installer = client("installer", id);
        installer.setCallback(ears);
        installer.connect(options("installer")).waitForCompletion(5_000);
        installer
                .subscribe(new MqttSubscription[] {new MqttSubscription(filter, 1)})
                .waitForCompletion(5_000);
        return installer;
    }

    private static boolean granted(MqttAsyncClient client, String filter) {
        try {
            var token = client.subscribe(new MqttSubscription[] {new MqttSubscription(filter, 1)});
            token.waitForCompletion(2_000);
            return token.getReasonCodes()[0] < 0x80;
        } catch (MqttException refused) {
            return false;
        }
    }

    private static Message.Sign sign(long revision) {
        return new Message.Sign("e", revision, SignState.OPEN, null, null, null, 0, 0, null, "社保 请先取号");
    }

    private PahoLink link(String user, LinkSettings.@Nullable Will will) {
        return new PahoLink(
                new LinkSettings("127.0.0.1", broker.port(), false, HallId.MAIN, user, book.passwordOf(user), will));
    }

    private MqttAsyncClient client(String user, String id) throws MqttException {
        assertTrue(!book.passwordOf(user).isEmpty());
        return new MqttAsyncClient("tcp://127.0.0.1:" + broker.port(), id, new MemoryPersistence());
    }

    private MqttConnectionOptions options(String user) {
        var options = new MqttConnectionOptions();
        options.setUserName(user);
        options.setPassword(book.passwordOf(user).getBytes(StandardCharsets.UTF_8));
        options.setConnectionTimeout(5);
        return options;
    }
}
