// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.access.AccessBook;
import io.jiaohao.controller.access.Identity;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
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

    private AccessBook book;
    private EmbeddedBroker broker;

    EmbeddedBrokerIT() throws IOException {
        var random = new SecureRandom();
        book = AccessBook.open(
                Path.of("nowhere", "access.json"),
                List.of(
                        new Identity("installer", Identity.Kind.INSTALLER, List.of()),
                        new Identity("controller", Identity.Kind.CONTROLLER, List.of()),
                        new Identity("windows", Identity.Kind.WINDOWS, List.of(THREE)),
                        new Identity("printer", Identity.Kind.PRINTER, List.of())),
                () -> {
                    var bytes = new byte[24];
                    random.nextBytes(bytes);
                    return bytes;
                });
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
                "hall.main.window.4.sign"
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
                "hall/main/node/controller"
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

    @Test
    void aForeignLastWillIsNotSpoken() throws MqttException {
        // given
        var ears = new Ears("hall/main/window/5/sign");
        var installer = listening("some-laptop-2", "hall/main/window/5/sign", ears);
        var client = client("printer", "printer");
        var options = options("printer");
        options.setWill(
                "hall/main/window/5/sign", new MqttMessage("{}".getBytes(StandardCharsets.UTF_8), 1, true, null));
        try {
            client.connect(options).waitForCompletion(5_000);
            // when
            client.disconnectForcibly(0, 100, false);
        } catch (MqttException refusedAtOnce) {
            // as good
        }
        // then: a message sent later is the first to be heard
        installer
                .publish("hall/main/window/5/sign", "y".getBytes(StandardCharsets.UTF_8), 1, false)
                .waitForCompletion(5_000);
        await().until(() -> ears.heard() > 0);
        await().during(Duration.ofMillis(300)).until(() -> ears.heard() == 1);
        installer.disconnectForcibly(0, 100, false);
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
