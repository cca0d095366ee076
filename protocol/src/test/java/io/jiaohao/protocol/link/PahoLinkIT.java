// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.json.MalformedMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paho with Debian's broker: the contract, and what only a real broker can do to a line. */
final class PahoLinkIT extends LinkContract {
    private static final Topic SHOWN = Topic.of(Topic.Kind.SHOWN, new WindowNumber(3));
    private static final Topic NODE = Topic.of(Topic.Kind.NODE, new NodeId("windows"));

    @TempDir
    private static Path folder = Path.of("");

    private static @Nullable Mosquitto mosquitto;
    private final Relays relays = new Relays();

    @BeforeAll
    static void startTheBroker() throws IOException {
        mosquitto = Mosquitto.start(folder);
    }

    @AfterAll
    static void stopTheBroker() {
        if (mosquitto != null) {
            mosquitto.close();
        }
    }

    private static Mosquitto mosquitto() {
        if (mosquitto == null) {
            throw new IllegalStateException("the broker was not started");
        }
        return mosquitto;
    }

    @AfterEach
    void leaveNothingBehind() throws MqttException, IOException {
        relays.close();
        raw(client -> client.publish(NODE.name(HallId.MAIN), new byte[0], 1, true));
    }

    @Override
    protected Link make(String user, LinkSettings.@Nullable Will will) {
        return relays.line(mosquitto().port(), user, "unasked", will);
    }

    @Override
    protected void sever(Link line) {
        relays.of(line).cut();
    }

    @Override
    protected void mend(Link line) {
        relays.of(line).mend();
    }

    @Test
    void aKilledBrokerLosesNothingThatWasQueuedAndTheLastStateWins() throws IOException {
        // given: a report every 2 ms and a state with each
        var reports = new Heard();
        var states = new Heard();
        var controller = line("controller");
        controller.listen(Topic.Filter.only(SHOWN), reports);
        controller.listen(Topic.Filter.only(NODE), states);
        open(controller);
        var node = open(line("windows"));
        var next = new AtomicLong();
        try (var load = Executors.newSingleThreadScheduledExecutor()) {
            var unused = load.scheduleAtFixedRate(
                    () -> {
                        var n = next.getAndIncrement();
                        assertTrue(node.send(SHOWN, shown(n)));
                        assertTrue(node.send(NODE, node(Long.toString(n))));
                    },
                    0,
                    2,
                    TimeUnit.MILLISECONDS);
            await().until(() -> reports.revisions().size() > 100);
            // when: whoever listens comes back first, or the new broker would throw away what nobody listens to
            mosquitto().kill();
            sever(node);
            mosquitto().startAgain();
            await().until(controller::connected);
            mend(node);
            var before = next.get();
            await().until(() -> node.connected() && next.get() > before + 100);
        }
        // then
        var sent = LongStream.range(0, next.get()).boxed().toList();
        await().until(() -> reports.revisions().size() == sent.size());
        assertEquals(sent, reports.revisions());
        var last = node(Long.toString(next.get() - 1));
        await().until(() -> states.messages().getLast().equals(last));
    }

    @Test
    void whatOthersSendDuringAShortBreakIsHeardAfterIt() {
        // given
        var reports = new Heard();
        var controller = line("controller");
        controller.listen(Topic.Filter.only(SHOWN), reports);
        open(controller);
        var node = open(line("windows"));
        // when
        sever(controller);
        await().until(() -> !controller.connected());
        node.send(SHOWN, shown(1));
        node.send(SHOWN, shown(2));
        mend(controller);
        // then
        await().until(() -> reports.revisions().equals(List.of(1L, 2L)));
    }

    @Test
    void rubbishIsReportedAndTheLineGoesOn() throws MqttException {
        // given
        var reports = new Heard();
        var problems = new CopyOnWriteArrayList<MalformedMessage>();
        var controller = line("controller");
        controller.listen(Topic.Filter.only(SHOWN), new Listener() {
            @Override
            public void on(Topic topic, Message message) {
                reports.on(topic, message);
            }

            @Override
            public void malformed(Topic topic, MalformedMessage problem) {
                problems.add(problem);
            }
        });
        open(controller);
        // when
        raw(client -> {
            client.publish(SHOWN.name(HallId.MAIN), "{\"revision\":".getBytes(StandardCharsets.UTF_8), 1, false);
            client.publish(SHOWN.name(HallId.MAIN), new byte[] {(byte) 0xff, 0, 1}, 1, false);
        });
        open(line("windows")).send(SHOWN, shown(1));
        // then
        await().until(() -> reports.revisions().equals(List.of(1L)));
        assertEquals(2, problems.size());
    }

    @Test
    void aLineThatWasNeverUpTakesEverythingAlongWhenItComesUp() {
        // given
        var reports = new Heard();
        var controller = line("controller");
        controller.listen(Topic.Filter.only(SHOWN), reports);
        open(controller);
        var node = line("windows");
        sever(node);
        // when
        node.send(SHOWN, shown(1));
        node.open();
        mend(node);
        // then
        await().until(() -> reports.revisions().equals(List.of(1L)));
    }

    /** Something that a raw client does. */
    private interface Doing {
        void with(MqttClient client) throws MqttException;
    }

    private static void raw(Doing doing) throws MqttException {
        var client = new MqttClient("tcp://127.0.0.1:" + mosquitto().port(), "raw", new MemoryPersistence());
        client.connect();
        doing.with(client);
        client.disconnect();
        client.close();
    }
}
