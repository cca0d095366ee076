// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at every CONNECT before the broker does. A client id is its user's name: otherwise whoever may connect could take a neighbour's
 * place by using its id. (The installer may open as many lines as there are screwdrivers, under any id.) And nobody's session is
 * kept for longer than a minute: what piles up for one who never returns would fill the topic, and then nobody hears of it.
 */
final class Entrance implements MQTTInterceptor {
    static final int LONGEST_SESSION_SECONDS = 60;
    private static final Logger log = LoggerFactory.getLogger(Entrance.class);
    private static final String INSTALLER = "installer";
    private static final int SESSION_EXPIRY = MqttPropertyType.SESSION_EXPIRY_INTERVAL.value();

    @Override
    public boolean intercept(MqttMessage packet, RemotingConnection connection) {
        if (packet instanceof MqttConnectMessage connect) {
            shortenSession(connect.variableHeader().properties());
            return isItself(connect, connection);
        }
        return true;
    }

    private static boolean isItself(MqttConnectMessage connect, RemotingConnection connection) {
        var id = String.valueOf(connect.payload().clientIdentifier());
        var user = String.valueOf(connect.payload().userName());
        if (user.equals(id) || user.equals(INSTALLER)) {
            return true;
        }
        log.warn(
                "a broker client at {} was turned away: its client id must be its user's name",
                connection.getRemoteAddress());
        return false;
    }

    /** The number is unsigned on the wire: never is 0xFFFFFFFF. */
    static void shortenSession(MqttProperties properties) {
        var wanted = properties.getProperty(SESSION_EXPIRY);
        if (wanted != null
                && wanted.value() instanceof Integer seconds
                && Integer.compareUnsigned(seconds, LONGEST_SESSION_SECONDS) > 0) {
            properties.add(new IntegerProperty(SESSION_EXPIRY, LONGEST_SESSION_SECONDS));
        }
    }
}
