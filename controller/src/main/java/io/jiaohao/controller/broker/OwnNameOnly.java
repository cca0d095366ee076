// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client id is its user's name: otherwise whoever may connect could take a neighbour's place by using its id. The installer may
 * open as many lines as there are screwdrivers, under any id that no other identity has by this very rule.
 */
final class OwnNameOnly implements MQTTInterceptor {
    private static final Logger log = LoggerFactory.getLogger(OwnNameOnly.class);
    private static final String INSTALLER = "installer";

    @Override
    public boolean intercept(MqttMessage packet, RemotingConnection connection) {
        if (!(packet instanceof MqttConnectMessage connect)) {
            return true;
        }
        var id = String.valueOf(connect.payload().clientIdentifier());
        var user = String.valueOf(connect.payload().userName());
        if (user.equals(id) || user.equals(INSTALLER)) {
            return true;
        }
        log.warn("a broker client of user {} came under another client id and was turned away", user);
        return false;
    }
}
