// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.activemq.artemis.api.config.ActiveMQDefaultConfiguration;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may connect, hear and write: nobody anonymous, and nobody what is a neighbour's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokerRightsIT {
    private final RunningBroker broker;

    BrokerRightsIT() throws IOException {
        broker = RunningBroker.start();
    }

    @AfterAll
    void stop() throws IOException {
        broker.close();
    }

    @Test
    void nobodyConnectsWithoutAPassword() throws MqttException {
        var client = broker.client("windows", "windows");
        var anonymous = new MqttConnectionOptions();
        assertThrows(MqttException.class, () -> client.connect(anonymous).waitForCompletion(5_000));
        var wrong = broker.options("windows");
        wrong.setPassword("guess".getBytes(StandardCharsets.UTF_8));
        assertThrows(MqttException.class, () -> client.connect(wrong).waitForCompletion(5_000));
    }

    @Test
    void nobodyConnectsUnderANeighboursName() throws MqttException {
        var client = broker.client("windows", "printer");
        assertThrows(MqttException.class, () -> client.connect(broker.options("windows"))
                .waitForCompletion(5_000));
    }

    @Test
    void artemisHasNoBackDoor() throws MqttException {
        var user = ActiveMQDefaultConfiguration.getDefaultClusterUser();
        var client = new MqttAsyncClient("tcp://127.0.0.1:" + broker.port(), user, new MemoryPersistence());
        var options = broker.options("windows");
        options.setUserName(user);
        options.setPassword(
                ActiveMQDefaultConfiguration.getDefaultClusterPassword().getBytes(StandardCharsets.UTF_8));
        assertThrows(MqttException.class, () -> client.connect(options).waitForCompletion(5_000));
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
        var client = broker.client("windows", "windows");
        client.connect(broker.options("windows")).waitForCompletion(5_000);
        try {
            assertFalse(RunningBroker.granted(client, filter), filter);
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
                "hall/main/voice",
                "hall/main/node/controller",
                // what stands behind the colons is left off: it hears the board, from its own queue
                "hall/main/board::printer.hall.main.printer.printer.job"
            })
    void aWindowNodeHearsWhatItMay(String filter) throws MqttException {
        var client = broker.client("windows", "windows");
        client.connect(broker.options("windows")).waitForCompletion(5_000);
        try {
            assertTrue(RunningBroker.granted(client, filter), filter);
        } finally {
            client.disconnectForcibly(0, 100, false);
        }
    }

    @Test
    void nobodySitsDownAtANeighboursQueueByASharedSubscription() throws MqttException {
        // given: both may hear the controller's birth, and the neighbour does
        var neighbour = broker.client("neighbour", "neighbour");
        neighbour.connect(broker.options("neighbour")).waitForCompletion(5_000);
        var thief = broker.client("windows", "windows");
        thief.connect(broker.options("windows")).waitForCompletion(5_000);
        try {
            assertTrue(RunningBroker.granted(neighbour, "hall/main/node/controller"));
            // then
            assertFalse(RunningBroker.granted(thief, "$share/neighbour/hall/main/node/controller"));
        } finally {
            neighbour.disconnectForcibly(0, 100, false);
            thief.disconnectForcibly(0, 100, false);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "windows, hall/main/window/4/press",
        "windows, hall/main/window/3/sign",
        "windows, hall/main/node/printer",
        "windows, hall/main/node/controller",
        "windows, hall/main/voice",
        "windows, hall/main/printer/printer/job",
        "printer, hall/main/window/3/press",
        "printer, hall/main/kiosk/kiosk/take",
        "windows, anything/else",
    })
    void whatOneMayNotWriteReachesNobody(String user, String topic) throws MqttException {
        // given
        var ears = new Ears(topic);
        var installer = broker.listening("some-laptop", "#", ears);
        var client = broker.client(user, user);
        client.connect(broker.options(user)).waitForCompletion(5_000);
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
    void whoeverWasRefusedMayGoOn() throws MqttException {
        // given
        var client = broker.client("windows", "windows");
        client.connect(broker.options("windows")).waitForCompletion(5_000);
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

    @ParameterizedTest
    @ValueSource(longs = {0, 30})
    void aForeignLastWillIsNotSpoken(long session) throws MqttException {
        // given
        var topic = "hall/main/window/5/sign";
        var ears = new Ears(topic);
        var installer = broker.listening("some-laptop-2", topic, ears);
        var client = broker.client("printer", "printer");
        var options = broker.options("printer");
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
}
