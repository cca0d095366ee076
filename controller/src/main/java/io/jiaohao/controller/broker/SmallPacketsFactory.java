// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.BaseInterceptor;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTProtocolManagerFactory;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTRoutingHandler;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManager;

/** Gives Artemis its MQTT as {@link SmallPackets}. */
final class SmallPacketsFactory extends MQTTProtocolManagerFactory {
    private final int bytes;

    SmallPacketsFactory(int bytes) {
        this.bytes = bytes;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // as Artemis declares it
    public ProtocolManager<MQTTInterceptor, MQTTRoutingHandler> createProtocolManager(
            ActiveMQServer server,
            Map<String, Object> parameters,
            List<BaseInterceptor> incoming,
            List<BaseInterceptor> outgoing)
            throws Exception {
        return new SmallPackets(super.createProtocolManager(server, parameters, incoming, outgoing), bytes);
    }
}
