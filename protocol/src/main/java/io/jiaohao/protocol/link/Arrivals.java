// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import java.util.function.BiConsumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** What Paho calls: everything is handed to the link's own thread at once, and nothing is thrown, which Paho would swallow. */
final class Arrivals implements MqttCallback {
    private final Delivery delivery;
    private final BiConsumer<String, byte[]> arrived;
    private final Runnable broken;

    Arrivals(Delivery delivery, BiConsumer<String, byte[]> arrived, Runnable broken) {
        this.delivery = delivery;
        this.arrived = arrived;
        this.broken = broken;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        var payload = message.getPayload();
        delivery.hand(() -> arrived.accept(topic, payload));
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        broken.run();
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
