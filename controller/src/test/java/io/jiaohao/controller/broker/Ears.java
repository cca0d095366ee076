// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Counts what is newly said on one topic. */
final class Ears implements MqttCallback {
    private final String topic;
    private final AtomicInteger heard = new AtomicInteger();

    Ears(String topic) {
        this.topic = topic;
    }

    int heard() {
        return heard.get();
    }

    @Override
    public void messageArrived(String name, MqttMessage message) {
        if (name.equals(topic) && !message.isRetained()) {
            heard.incrementAndGet();
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {}

    @Override
    public void mqttErrorOccurred(MqttException problem) {}

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean again, String uri) {}

    @Override
    public void authPacketArrived(int reason, MqttProperties properties) {}
}
