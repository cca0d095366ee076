// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** What Paho calls: everything is handed on at once, and nothing is thrown, which Paho would swallow. */
final class Arrivals implements MqttCallback {
    private final BiConsumer<String, byte[]> arrived;
    private final IntConsumer broken;

    /** {@code arrived} takes topic and payload, {@code broken} the reason code of the break (0 where there is none). */
    Arrivals(BiConsumer<String, byte[]> arrived, IntConsumer broken) {
        this.arrived = arrived;
        this.broken = broken;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        arrived.accept(topic, message.getPayload());
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        broken.accept(response.getReturnCode());
    }

    @Override
    public void mqttErrorOccurred(MqttException problem) {}

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean again, String uri) {}

    @Override
    public void authPacketArrived(int reason, MqttProperties properties) {}
}
