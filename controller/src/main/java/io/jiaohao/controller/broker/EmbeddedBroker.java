// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import io.jiaohao.controller.access.AccessBook;
import io.jiaohao.controller.access.TopicRights;
import io.jiaohao.protocol.json.MessageJson;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
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
import org.jspecify.annotations.Nullable;

/**
 * Apache Artemis inside the controller, set for a small box: no disk, few threads, no management. MQTT topic aliases are off, because
 * Paho mishandles them (docs/decisions). Nothing anonymous connects; a client id is its user's name; every topic is checked.
 */
public final class EmbeddedBroker implements AutoCloseable {
    /** The longest message we read, with room for its topic and properties. */
    private static final int LARGEST_PACKET = MessageJson.MAX_BYTES + 1024;

    private final EmbeddedActiveMQ artemis = new EmbeddedActiveMQ();
    private final String host;
    private final int port;

    /** Where the broker's certificate and key lie: a PKCS #12 store. */
    public record Tls(Path keyStore, String password) {}

    /** Prepares a broker without TLS; port 0 takes a free one. */
    public EmbeddedBroker(String host, int port, AccessBook book, TopicRights rights) throws IOException {
        this(host, port, null, book, rights);
    }

    /** Prepares a broker, under TLS where {@code tls} says so; port 0 takes a free one. */
    public EmbeddedBroker(String host, int port, @Nullable Tls tls, AccessBook book, TopicRights rights)
            throws IOException {
        this.host = host;
        this.port = port == 0 ? freeOf(host, 0) : port;
        artemis.setConfiguration(configuration(acceptor(host, this.port, tls)));
        artemis.setSecurityManager(new Doorkeeper(book, rights));
    }

    /**
     * Starts and returns when clients may connect.
     *
     * @throws IOException where the port is taken or the broker cannot start
     */
    public void start() throws IOException {
        freeOf(host, port);
        try {
            artemis.createActiveMQServer();
            var server = artemis.getActiveMQServer();
            server.addProtocolManagerFactory(new SmallPacketsFactory(LARGEST_PACKET));
            server.getServiceRegistry().addIncomingInterceptor(new Entrance());
            artemis.start();
            if (!server.waitForActivation(10, TimeUnit.SECONDS)) {
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

    private static Configuration configuration(Map<String, Object> acceptor) {
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
                .setResolveProtocols(false)
                .addAcceptorConfiguration(
                        new TransportConfiguration(NettyAcceptorFactory.class.getName(), acceptor, "mqtt"));
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

    private static Map<String, Object> acceptor(String host, int port, @Nullable Tls tls) {
        Map<String, Object> acceptor = new HashMap<>();
        acceptor.put(TransportConstants.HOST_PROP_NAME, host);
        acceptor.put(TransportConstants.PORT_PROP_NAME, port);
        acceptor.put(TransportConstants.PROTOCOLS_PROP_NAME, "MQTT");
        acceptor.put(TransportConstants.TCP_NODELAY_PROPNAME, true);
        acceptor.put(TransportConstants.REMOTING_THREADS_PROPNAME, 2);
        acceptor.put("topicAliasMaximum", 0);
        acceptor.put("maximumPacketSize", LARGEST_PACKET);
        acceptor.put("defaultMqttSessionExpiryInterval", 0);
        acceptor.put(TransportConstants.CONNECTIONS_ALLOWED, 500);
        if (tls != null) {
            acceptor.put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
            acceptor.put(TransportConstants.KEYSTORE_TYPE_PROP_NAME, "PKCS12");
            acceptor.put(
                    TransportConstants.KEYSTORE_PATH_PROP_NAME, tls.keyStore().toString());
            acceptor.put(TransportConstants.KEYSTORE_PASSWORD_PROP_NAME, tls.password());
        }
        return acceptor;
    }

    /** Artemis would take ten seconds and a page of its log to say that a port is taken. */
    private static int freeOf(String host, int wanted) throws IOException {
        try (var socket = new ServerSocket(wanted, 1, InetAddress.getByName(host))) {
            return socket.getLocalPort();
        } catch (BindException e) {
            throw new IOException("the MQTT broker cannot listen on " + host + ':' + wanted + ": " + e.getMessage(), e);
        }
    }
}
