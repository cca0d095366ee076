// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import io.jiaohao.controller.access.AccessBook;
import io.jiaohao.controller.access.TopicRights;
import io.jiaohao.protocol.json.MessageJson;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * Apache Artemis inside the controller, set for a small box: no disk, few threads, no management. MQTT topic aliases are off, because
 * Paho mishandles them (docs/decisions). Nothing anonymous connects; a client id is its user's name; every topic is checked.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private final EmbeddedActiveMQ artemis = new EmbeddedActiveMQ();
    private final int port;

    /** Prepares a broker; port 0 takes a free one. */
    public EmbeddedBroker(String host, int port, AccessBook book, TopicRights rights) throws IOException {
        this.port = port == 0 ? freePort() : port;
        artemis.setConfiguration(configuration(host, this.port));
        artemis.setSecurityManager(new Doorkeeper(book, rights));
    }

    /**
     * Starts and returns when clients may connect.
     *
     * @throws IOException where the port is taken or the broker cannot start
     */
    public void start() throws IOException {
        try {
            artemis.start();
            artemis.getActiveMQServer().getRemotingService().addIncomingInterceptor(new OwnNameOnly());
            if (!artemis.getActiveMQServer().waitForActivation(10, TimeUnit.SECONDS)) {
                throw new IOException("the MQTT broker did not start within ten seconds");
            }
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the MQTT broker cannot start on port " + port + ": " + e.getMessage(), e);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        try {
            artemis.stop();
        } catch (Exception e) {
            throw new IOException("the MQTT broker did not stop in order", e);
        }
    }

    private static Configuration configuration(String host, int port) {
        var configuration = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setJournalType(JournalType.NIO)
                .setJMXManagementEnabled(false)
                .setMessageCounterEnabled(false)
                .setSecurityEnabled(true)
                .setSecurityInvalidationInterval(60_000)
                .setThreadPoolMaxSize(8)
                .setScheduledThreadPoolMaxSize(2)
                .setGlobalMaxSize(16L * 1024 * 1024)
                .setGracefulShutdownEnabled(false)
                .addAcceptorConfiguration(
                        new TransportConfiguration(NettyAcceptorFactory.class.getName(), acceptor(host, port), "mqtt"));
        // the roles are not asked: Doorkeeper decides by topic. But Artemis wants to see some.
        configuration.putSecurityRoles(
                "#",
                Set.of(new Role("hall", true, true, true, true, true, true, false, true, true, true, false, false)));
        configuration.addAddressSetting(
                "#",
                new AddressSettings()
                        .setAutoCreateAddresses(true)
                        .setAutoCreateQueues(true)
                        .setMaxSizeBytes(4L * 1024 * 1024)
                        .setAddressFullMessagePolicy(AddressFullMessagePolicy.DROP));
        return configuration;
    }

    private static Map<String, Object> acceptor(String host, int port) {
        Map<String, Object> acceptor = new HashMap<>();
        acceptor.put(TransportConstants.HOST_PROP_NAME, host);
        acceptor.put(TransportConstants.PORT_PROP_NAME, port);
        acceptor.put(TransportConstants.PROTOCOLS_PROP_NAME, "MQTT");
        acceptor.put(TransportConstants.TCP_NODELAY_PROPNAME, true);
        acceptor.put(TransportConstants.REMOTING_THREADS_PROPNAME, 2);
        acceptor.put("topicAliasMaximum", 0);
        acceptor.put("maximumPacketSize", MessageJson.MAX_BYTES + 1024);
        acceptor.put("defaultMqttSessionExpiryInterval", 0);
        return acceptor;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
