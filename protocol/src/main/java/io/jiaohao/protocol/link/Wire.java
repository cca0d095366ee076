// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.json.MessageJson;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;

/** A message as it travels: its bytes, whether the broker keeps it, and after how many seconds nobody wants it any more. Immutable. */
final class Wire {
    /** How long a command or its answer is worth delivering: the life of a press (design, contract). */
    private static final long COMMAND_SECONDS = 5;

    private final byte[] payload;
    private final boolean retained;
    private final @Nullable Long expirySeconds;

    private Wire(byte[] payload, boolean retained, @Nullable Long expirySeconds) {
        this.payload = payload;
        this.retained = retained;
        this.expirySeconds = expirySeconds;
    }

    static Wire of(MessageJson json, Topic topic, Message message) {
        var retained = topic.kind().delivery() == Topic.Delivery.STATE;
        return new Wire(json.encode(message), retained, expiry(topic, message));
    }

    /** Whether no receiver would read it. */
    boolean tooLong() {
        return payload.length > MessageJson.MAX_BYTES;
    }

    /** The empty state that takes a retained one away. */
    static Wire nothing() {
        return new Wire(new byte[0], true, null);
    }

    private static @Nullable Long expiry(Topic topic, Message message) {
        if (message instanceof Message.Announce announce) {
            return (long) Math.max(1, announce.ttlSeconds());
        }
        return topic.kind().delivery() == Topic.Delivery.NOW ? COMMAND_SECONDS : null;
    }

    /** Not to be written into. */
    byte[] payload() {
        return payload;
    }

    boolean retained() {
        return retained;
    }

    @Nullable
    Long expirySeconds() {
        return expirySeconds;
    }

    /** For Paho; a new one each time, because Paho writes into what it sends. */
    MqttMessage paho() {
        var properties = new MqttProperties();
        properties.setMessageExpiryInterval(expirySeconds);
        return new MqttMessage(payload, 1, retained, properties);
    }
}
