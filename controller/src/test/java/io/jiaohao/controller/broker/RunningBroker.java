// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.access.AccessBook;
import io.jiaohao.controller.access.TopicRights;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.link.LinkSettings;
import io.jiaohao.protocol.link.PahoLink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.jspecify.annotations.Nullable;

/** A broker of the hall for a test, with the lines and bare clients that come to it. */
final class RunningBroker implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final AccessBook book;
    private final EmbeddedBroker broker;

    private RunningBroker(AccessBook book, EmbeddedBroker broker) {
        this.book = book;
        this.broker = broker;
    }

    static RunningBroker start() throws IOException {
        var book = Halls.book();
        return new RunningBroker(book, Halls.broker(book, null));
    }

    /** A broker for {@code port} that is not yet started. */
    static EmbeddedBroker on(int port) throws IOException {
        return new EmbeddedBroker(HOST, port, Halls.book(), new TopicRights(HallId.MAIN));
    }

    int port() {
        return broker.port();
    }

    PahoLink link(String user, LinkSettings.@Nullable Will will) {
        return new PahoLink(
                new LinkSettings("127.0.0.1", broker.port(), false, HallId.MAIN, user, book.passwordOf(user), will));
    }

    MqttAsyncClient client(String user, String id) throws MqttException {
        assertTrue(!book.passwordOf(user).isEmpty());
        return new MqttAsyncClient("tcp://127.0.0.1:" + broker.port(), id, new MemoryPersistence());
    }

    MqttConnectionOptions options(String user) {
        var options = new MqttConnectionOptions();
        options.setUserName(user);
        options.setPassword(book.passwordOf(user).getBytes(StandardCharsets.UTF_8));
        options.setConnectionTimeout(5);
        return options;
    }

    MqttAsyncClient listening(String id, String filter, Ears ears) throws MqttException {
        var installer = client("installer", id);
        installer.setCallback(ears);
        installer.connect(options("installer")).waitForCompletion(5_000);
        installer
                .subscribe(new MqttSubscription[] {new MqttSubscription(filter, 1)})
                .waitForCompletion(5_000);
        return installer;
    }

    static boolean granted(MqttAsyncClient client, String filter) {
        try {
            var token = client.subscribe(new MqttSubscription[] {new MqttSubscription(filter, 1)});
            token.waitForCompletion(2_000);
            return token.getReasonCodes()[0] < 0x80;
        } catch (MqttException refused) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        broker.close();
    }
}
