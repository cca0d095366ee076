// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import io.jiaohao.protocol.json.MessageJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection, from its CONNECT to its end, with a Paho client of its own. Half of what the broker takes unacknowledged (32 at most) is
 * for the outbox, half for commands: Paho throws where more is under way than the broker announced (Mosquitto takes 20).
 */
final class PahoLine {
    private static final Logger log = LoggerFactory.getLogger(PahoLine.class);
    private static final int UNDER_WAY = 32;
    private static final int KEEP_ALIVE_SECONDS = 10;
    /** Short, because a cable that is back does not help who still waits for an answer from before. */
    private static final int CONNECT_SECONDS = 2;
    /** The first handshake of a program loads the whole of TLS: seconds on a small box, and a shorter limit would never let it in. */
    private static final int CONNECT_SECONDS_TLS = 8;

    private static final long SESSION_SECONDS = 30;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final int REFUSED = 0x80;

    private final MqttAsyncClient client;
    private final int window;
    private final Semaphore commands;
    private volatile long answeredAt = System.nanoTime();
    private boolean ended;

    private PahoLine(MqttAsyncClient client, int window) {
        this.client = client;
        this.window = window;
        this.commands = new Semaphore(window);
    }

    /**
     * Connects.
     *
     * @param lastWords the will's message
     * @param clean whether to forget what the broker kept for us when the line before broke
     * @throws MqttException where the broker is not there or does not want us
     */
    static PahoLine connect(LinkSettings settings, @Nullable Wire lastWords, boolean clean, MqttCallback callback)
            throws MqttException {
        var address = (settings.tls() ? "ssl://" : "tcp://") + settings.host() + ':' + settings.port();
        var client = new MqttAsyncClient(address, settings.user(), new MemoryPersistence());
        client.setCallback(callback);
        try {
            var token = client.connect(options(settings, lastWords, clean));
            token.waitForCompletion(PATIENCE_MILLIS);
            var taken = token.getResponseProperties().getReceiveMaximum();
            return new PahoLine(client, Math.clamp(taken == null ? UNDER_WAY : taken / 2, 1, UNDER_WAY));
        } catch (MqttException | RuntimeException e) {
            forget(client);
            throw e;
        }
    }

    private static MqttConnectionOptions options(LinkSettings settings, @Nullable Wire lastWords, boolean clean) {
        var options = new MqttConnectionOptions();
        options.setUserName(settings.user());
        options.setPassword(settings.password().getBytes(StandardCharsets.UTF_8));
        options.setCleanStart(clean);
        options.setSessionExpiryInterval(SESSION_SECONDS);
        options.setAutomaticReconnect(false);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout(settings.tls() ? CONNECT_SECONDS_TLS : CONNECT_SECONDS);
        options.setReceiveMaximum(UNDER_WAY);
        options.setMaximumPacketSize(MessageJson.MAX_BYTES + 1024L);
        options.setSocketFactory(settings.tls() ? new PromptTlsSockets() : new PromptSockets());
        var will = settings.will();
        if (will != null && lastWords != null) {
            options.setWill(will.topic().name(settings.hall()), new MqttMessage(lastWords.payload(), 1, true, null));
            options.setWillMessageProperties(afterAMoment());
        }
        return options;
    }

    /**
     * Who is back within a second has not been away. (Artemis 2.55.0 also needs it: where a session outlives its line it sends a will
     * without delay only when the session ends.)
     */
    private static MqttProperties afterAMoment() {
        var properties = new MqttProperties();
        properties.setWillDelayInterval(1L);
        return properties;
    }

    /** How many messages of the outbox may be under way. */
    int window() {
        return window;
    }

    /** Subscribes and waits for the broker's word; a filter that it refuses is said and left out. */
    void subscribe(List<String> filters) throws MqttException {
        if (filters.isEmpty()) {
            return;
        }
        var granted = client.subscribe(
                filters.stream().map(filter -> new MqttSubscription(filter, 1)).toArray(MqttSubscription[]::new));
        granted.waitForCompletion(PATIENCE_MILLIS);
        for (var n = 0; n < filters.size(); n++) {
            if (granted.getReasonCodes()[n] >= REFUSED) {
                log.error("the broker does not let {} hear {}", client.getClientId(), filters.get(n));
            }
        }
    }

    /**
     * Sends a command.
     *
     * @return false where so many are under way that the line must be stuck
     */
    boolean command(String topic, Wire wire) throws MqttException {
        if (!commands.tryAcquire()) {
            return false;
        }
        try {
            send(topic, wire, code -> commands.release());
            return true;
        } catch (MqttException | RuntimeException e) {
            commands.release();
            throw e;
        }
    }

    /** Whether no command can be sent because none has been acknowledged for so long. */
    boolean stuck(long patienceNanos) {
        return commands.availablePermits() == 0 && System.nanoTime() - answeredAt > patienceNanos;
    }

    /** Sends; {@code answered} gets the broker's reason code, or nothing where the line breaks before. */
    void send(String topic, Wire wire, IntConsumer answered) throws MqttException {
        client.publish(topic, wire.paho(), null, new MqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                // a refusal (135 and its like) comes as a success too
                var codes = token.getReasonCodes();
                var code = codes == null || codes.length == 0 ? 0 : codes[0];
                if (code >= REFUSED) {
                    log.error("the broker refused what {} wrote on {} (reason {})", client.getClientId(), topic, code);
                }
                answeredAt = System.nanoTime();
                answered.accept(code);
            }

            @Override
            public void onFailure(IMqttToken token, Throwable cause) {
                log.debug("no answer for what was written on {}", topic, cause);
            }
        });
    }

    /** Ends in order. */
    void end() {
        try {
            client.disconnect(500).waitForCompletion(2_000);
            client.close();
            ended = true;
        } catch (MqttException e) {
            log.debug("the line ended without a goodbye", e);
        }
    }

    /** Ends without a word, as far as it has not ended by itself. */
    void forget() {
        if (!ended) {
            forget(client);
        }
    }

    private static void forget(MqttAsyncClient client) {
        try {
            client.disconnectForcibly(0, 100, false);
            client.close(true);
        } catch (MqttException | RuntimeException e) {
            log.debug("a broken line could not be closed", e);
        }
    }
}
